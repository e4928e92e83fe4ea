import { copyFileSync, linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { after, before, describe } from 'node:test';
import { compressFile } from '../../src/build/precompress.ts';
import { localeTags } from '../../src/i18n/locales.ts';
import { pathOf, prefixOf } from '../../src/i18n/urls.ts';
import { hashedFolder, servedTypes } from '../../src/site/response-headers.ts';
import { files, siteRoot } from '../dist/site.ts';
import { askSecure } from './ask-secure.ts';
import { ask, send, type Answer, type Asked } from './ask.ts';
import type { Server } from './debian.ts';
import { serve, servers, type Running } from './serve.ts';

/** The built site on a server, while its tests run. */
export interface ServedSite {
  readonly server: Server;
  readonly ask: (target: string, asked?: Asked) => Promise<Answer>;
  /** Asks where it listens without TLS. */
  readonly askPlain: (target: string, asked?: Asked) => Promise<Answer>;
  /** Asks with HTTP/2 and TLS, where the server has them here. */
  readonly askSecure: (target: string, asked?: Asked) => Promise<Answer>;
  /** Sends bytes as they are. */
  readonly send: (request: string) => Promise<Answer>;
  readonly sendPlain: (request: string) => Promise<Answer>;
}

/** What must never be sent: it stands beside the site, and hidden in it. */
export const secret = 'This is not for readers.';

/** A file of the built site whose name has a hash in it. */
export const hashedFile = files.find((file) => `/${file}`.startsWith(hashedFolder)) ?? '';

/** A file of each kind that the build has, by the ending of its name. */
export const fileOfKind: ReadonlyMap<string, string> = new Map(
  files.filter((file) => extname(file) !== '').map((file) => [extname(file), file]),
);

/** What is served: of the pages of pairs, which are many, those of one pair. */
const servedFiles = files.filter((file) => !/\d-vs-\d/.test(file) || file.includes('1005-vs-1006'));

/** Files that are compressed for the tests; all of them would take a minute. */
export const compressedFiles: readonly string[] = [
  ...localeTags.flatMap((locale) => [
    `${prefixOf(locale).slice(1)}404.html`,
    `${pathOf({ kind: 'code', protocol: 'websocket', code: 1006 }, locale).slice(1)}index.html`,
  ]),
  'index.html',
  'index.md',
  'llms.txt',
  'api/index.json',
  'favicon.svg',
  'sitemap-index.xml',
  hashedFile,
];

/**
 * Runs tests with the built site on each server: a part of it compressed, and with files beside it and hidden in it that
 * must not be sent.
 */
export function onEachServer(tests: (site: ServedSite) => void, { compressed = true } = {}): void {
  for (const server of servers) {
    describe(server.name, () => {
      const folder = mkdtempSync(join(tmpdir(), 'wirecodes-serve-'));
      const root = join(folder, 'root');
      let running: Running | undefined;
      const get = (): Running => {
        if (running === undefined) throw new Error(`${server.name} does not run yet.`);
        return running;
      };

      before(async () => {
        await copySite(root, compressed);
        plant(folder, root);
        mkdirSync(join(folder, 'server'));
        running = await serve(server, join(folder, 'server'), root);
      });

      after(async () => {
        await running?.stop();
        rmSync(folder, { recursive: true, force: true });
      });

      tests({
        server,
        ask: (target, asked) => ask(get().port, target, asked),
        askPlain: (target, asked) => ask(get().plain, target, asked),
        askSecure: (target, asked) => askSecure(get().secure ?? '', target, asked),
        send: (request) => send(get().port, request),
        sendPlain: (request) => send(get().plain, request),
      });
    });
  }
}

async function copySite(root: string, compressed: boolean): Promise<void> {
  for (const file of servedFiles) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    try {
      linkSync(join(siteRoot, file), join(root, file));
    } catch {
      // Another file system, or one without links.
      copyFileSync(join(siteRoot, file), join(root, file));
    }
  }
  if (!compressed) return;
  for (const file of compressedFiles) await compressFile(join(root, file), { br: 5, zstd: 3, gzip: 6 });
}

function plant(folder: string, root: string): void {
  writeFileSync(join(folder, 'secret.txt'), secret);
  for (const file of ['.secret.txt', '.git/config', 'websocket/.secret.json', '.hidden/index.html', 'backup.sql']) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), secret);
  }
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  symlinkSync(folder, join(root, 'link'));
  for (const extension of Object.keys(servedTypes)) writeFileSync(join(root, `planted${extension}`), 'é\n');
}
