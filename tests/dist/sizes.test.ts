import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { onceFor } from '../../src/domain/once-for.ts';
import { localeTags } from '../../src/i18n/locales.ts';
import type { Tool } from '../../src/schema/tool.ts';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import { pages } from './site.ts';

/**
 * Bytes of a page as a server sends it. A new TCP connection carries ten segments, some 14,600 bytes, before the first
 * acknowledgement (RFC 6928); the head of the response takes its share.
 */
const limit = 14_000;

/**
 * Pages with a limit of their own: a pair has no long text and needs less; the tables of what was observed are
 * consulted, not landed on, and grow with the number of implementations.
 */
const ownLimits: Partial<Record<BuiltPage['address']['kind'], number>> = {
  observed: 60_000,
  implementation: 24_000,
  limits: 24_000,
  messages: 120_000,
  pair: 7_000,
  // Every field that programs read.
  api: 20_000,
};

/** The same for tools. */
const ownToolLimits: Partial<Record<Tool, number>> = {
  // The whole tree of "What happened?", so that it works without a script and at every anchor.
  'what-happened': 20_000,
};

function limitOf({ address }: BuiltPage): number {
  return (address.kind === 'tool' ? ownToolLimits[address.tool] : ownLimits[address.kind]) ?? limit;
}

interface Sizes {
  readonly plain: number;
  readonly gzip: number;
  /** As servers compress while they answer. */
  readonly answered: number;
}

const sizesOf = onceFor((page: BuiltPage): Sizes => ({
  plain: Buffer.byteLength(page.html),
  gzip: gzipSync(page.html).length,
  answered: brotli(page, 5),
}));

function brotli(page: BuiltPage, quality: number): number {
  return brotliCompressSync(page.html, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

/** Bytes of a file that was compressed beforehand, as static hosts do. It takes a while. */
const compressed = onceFor((page: BuiltPage): number => brotli(page, constants.BROTLI_MAX_QUALITY));

function sizeFaults(page: BuiltPage): string[] {
  const most = limitOf(page);
  // The best compression is only worth its time where a quicker one is not enough.
  const bytes = sizesOf(page).answered <= most ? 0 : compressed(page);
  return bytes <= most ? [] : [`It takes ${bytes} bytes with brotli, but at most ${most} fit.`];
}

/** The page of a kind and locale that takes most bytes compressed beforehand, where it never takes more than while answering. */
function largest(kind: string, locale: string): BuiltPage | undefined {
  const [first, ...others] = pages
    .filter((page) => page.address.kind === kind && page.locale === locale)
    .sort((a, b) => sizesOf(b).answered - sizesOf(a).answered);
  let found = first;
  for (const page of others) {
    if (found !== undefined && sizesOf(page).answered <= compressed(found)) break;
    if (found === undefined || compressed(page) > compressed(found)) found = page;
  }
  return found;
}

test(`every page but large tables fits into the first flight of a server: ${limit} bytes with brotli`, (context) => {
  context.diagnostic(
    `${'largest page'.padEnd(55)}${['plain', 'gzip', 'brotli 5', 'brotli 11'].map((name) => name.padStart(10)).join('')}`,
  );
  for (const kind of [
    'home',
    'search',
    'protocol',
    'code',
    'codeObserved',
    'pair',
    'observed',
    'implementation',
    'limits',
    'method',
    'usedCode',
    'products',
    'product',
    'messages',
    'tool',
    'api',
    'notFound',
  ]) {
    for (const locale of localeTags) {
      const page = largest(kind, locale);
      if (page === undefined) continue;
      const { plain, gzip, answered } = sizesOf(page);
      const columns = [plain, gzip, answered, compressed(page)].map((bytes) => String(bytes).padStart(10)).join('');
      const most = limitOf(page);
      context.diagnostic(`${kind.padEnd(15)}${page.path.padEnd(40)}${columns} of ${most}`);
    }
  }
  checkEveryPage(sizeFaults);
});

test('a page that is too large is found', () => {
  const noise = Array.from({ length: 5000 }, (_, index) => Math.sin(index).toString(36).slice(3)).join('');
  assert.equal(sizeFaults(new BuiltPage('index.html', noise)).length, 1);
  assert.equal(sizeFaults(new BuiltPage('index.html', 'a'.repeat(100_000))).length, 0);
});
