import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Adapter } from '../adapter.ts';
import { startBrowser, type OpenBrowser } from '../browser/browser.ts';
import { startProcess } from '../browser/process.ts';
import { createProfile, removeProfile } from '../browser/profile.ts';
import { startDisplay } from './display.ts';

const execute = promisify(execFile);

/** WebKitGTK by its own small browser, on a display without a screen. */
export const webkitgtk: Adapter = {
  id: 'webkitgtk',
  name: 'WebKitGTK',
  kind: 'browser',
  language: 'C++',
  needs: [{ debian: 'libwebkit2gtk-4.1-0' }, { debian: 'xvfb' }],
  // Several of its processes end at once: what a connection sees of that varies.
  attempts: 4,
  // Source/WebKit/NetworkProcess/soup/WebSocketTaskSoup.cpp sets the largest of libsoup to 2^63 - 1.
  limits: {},
  unable: { client: { 'leave-exit': 'noExit' } },
  // Its WebSocket is that of libsoup.
  version: async () => ({
    version: await upstreamVersion('libwebkit2gtk-4.1-0'),
    on: `libsoup ${await upstreamVersion('libsoup-3.0-0')}`,
  }),
  client: (folder) => startBrowser(openIn(folder)),
};

function openIn(folder: string): OpenBrowser {
  return async (address, hear) => {
    const [command = 'MiniBrowser'] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser');
    const profile = await createProfile(folder);
    const display = await startDisplay();
    const browser = startProcess(
      {
        command,
        args: [
          '--enable-write-console-messages-to-stdout=true',
          // The scenarios that leave a page open a tab for it.
          '--javascript-can-open-windows-automatically=true',
          address,
        ],
        env: {
          DISPLAY: display.name,
          HOME: profile,
          XDG_CACHE_HOME: profile,
          XDG_CONFIG_HOME: profile,
          XDG_DATA_HOME: profile,
          XDG_RUNTIME_DIR: profile,
          GDK_BACKEND: 'x11',
          // Its messages in English, and no service of the desktop.
          LC_ALL: 'C.UTF-8',
          NO_AT_BRIDGE: '1',
        },
      },
      (line) => {
        // http://127.0.0.1:1234/connection.js:9:14: CONSOLE NETWORK ERROR <message>
        const [, message] = /\bCONSOLE [A-Z ]*\b(?:LOG|INFO|WARN|ERROR|DEBUG) (.+)$/.exec(line) ?? [];
        if (message !== undefined) hear(message);
      },
    );
    return {
      ...browser,
      stop: async () => {
        await browser.stop();
        await display.stop();
        await removeProfile(profile);
      },
    };
  };
}

/** The version of a package without what Debian adds to it: 2.50.6 of 2.50.6-1~deb12u2. */
async function upstreamVersion(name: string): Promise<string> {
  const { stdout } = await execute('dpkg-query', ['-W', '-f', '${source:Upstream-Version}', name]);
  return stdout.trim();
}
