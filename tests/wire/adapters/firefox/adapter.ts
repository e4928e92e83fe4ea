import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Adapter } from '../adapter.ts';
import { startBrowser, type OpenBrowser } from '../browser/browser.ts';
import { startProcess } from '../browser/process.ts';
import { createProfile, removeProfile } from '../browser/profile.ts';
import { hearConsole } from './bidi.ts';
import { userJs } from './preferences.ts';

const execute = promisify(execFile);

/** Firefox without a window, in its version with extended support. */
export const firefox: Adapter = {
  id: 'firefox',
  name: 'Firefox',
  kind: 'browser',
  language: 'C++',
  needs: [{ debian: 'firefox-esr' }],
  // network.websocket.max-message-size is 2 GiB less one byte: more than a string can hold.
  limits: {},
  unable: { client: { 'leave-exit': 'noExit' } },
  version: async () => ({ version: await ownVersion() }),
  client: (folder) => startBrowser(openIn(folder)),
};

function openIn(folder: string): OpenBrowser {
  return async (address, hear) => {
    const profile = await createProfile(folder);
    await writeFile(join(profile, 'user.js'), userJs);
    const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', address];
    let tellEndpoint: (endpoint: string) => void = () => undefined;
    const endpoint = new Promise<string>((resolve) => {
      tellEndpoint = resolve;
    });
    const browser = startProcess({ command: 'firefox-esr', args }, (line) => {
      const [, found] = /^WebDriver BiDi listening on (\S+)$/.exec(line) ?? [];
      if (found !== undefined) tellEndpoint(found);
    });
    return {
      ...browser,
      heard: endpoint.then((found) => hearConsole(found, hear)),
      stop: async () => {
        await browser.stop();
        await removeProfile(profile);
      },
    };
  };
}

async function ownVersion(): Promise<string> {
  const { stdout } = await execute('firefox-esr', ['--version']);
  return /[\d.]+/.exec(stdout)?.[0] ?? 'unknown';
}
