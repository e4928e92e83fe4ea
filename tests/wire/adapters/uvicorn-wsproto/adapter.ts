import type { Adapter } from '../adapter.ts';
import { startServer } from '../program.ts';
import { pythonVersion, start, versionOf } from '../python/program.ts';

/** Starlette on Uvicorn, which is told to use the package `wsproto`. */
export const uvicornWsproto: Adapter = {
  id: 'uvicorn-wsproto',
  name: 'Uvicorn with Starlette and wsproto',
  kind: 'server',
  language: 'Python',
  needs: [{ debian: 'python3-uvicorn' }, { debian: 'python3-starlette' }, { debian: 'python3-wsproto' }],
  // uvicorn/protocols/websockets/wsproto_impl.py joins frames without looking at their size.
  limits: {},
  unable: {},
  version: async () => {
    const starlette = `Starlette ${await versionOf('starlette')}`;
    const wsproto = `wsproto ${await versionOf('wsproto')}`;
    return { version: await versionOf('uvicorn'), on: `${await pythonVersion()}, ${starlette}, ${wsproto}` };
  },
  server: () => startServer(start(new URL('../uvicorn/server.py', import.meta.url), 'wsproto')),
};
