import type { Adapter } from '../adapter.ts';
import { startServer } from '../program.ts';
import { pythonVersion, start, versionOf } from '../python/program.ts';

/** Starlette on Uvicorn, with the implementation that Uvicorn prefers: the package `websockets`. */
export const uvicorn: Adapter = {
  id: 'uvicorn',
  name: 'Uvicorn with Starlette',
  kind: 'server',
  language: 'Python',
  needs: [{ debian: 'python3-uvicorn' }, { debian: 'python3-starlette' }, { debian: 'python3-websockets' }],
  // https://www.uvicorn.org/settings/: ws-max-size is 16 MiB by default.
  limits: { server: 16 * 1024 * 1024 },
  unable: {},
  version: async () => {
    const starlette = `Starlette ${await versionOf('starlette')}`;
    const websockets = `websockets ${await versionOf('websockets')}`;
    return { version: await versionOf('uvicorn'), on: `${await pythonVersion()}, ${starlette}, ${websockets}` };
  },
  server: () => startServer(start(new URL('server.py', import.meta.url), 'auto')),
};
