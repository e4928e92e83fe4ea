import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import { pages } from './site.ts';
import { attribute, childrenOf, isText } from './tree.ts';

/** Bytes with brotli of all scripts in a page that is only read. Nothing needs them: see tests/e2e. */
const limit = 3000;

/** Pages that one comes to in order to do something: their scripts are what they are there for. */
const used: readonly BuiltPage['address']['kind'][] = ['tool', 'search', 'notFound'];

/** What runs in a page, without what is only data. */
function scriptOf(page: BuiltPage): string {
  return page
    .named('script')
    .filter((script) => !/json/.test(attribute(script, 'type') ?? ''))
    .flatMap(childrenOf)
    .map((node) => (isText(node) ? node.value : ''))
    .join('\n');
}

const sizes = new Map<string, number>();

function sizeOf(page: BuiltPage): number {
  const script = scriptOf(page);
  const known = sizes.get(script) ?? brotliCompressSync(script).length;
  sizes.set(script, known);
  return known;
}

function scriptFaults(page: BuiltPage): string[] {
  if (used.includes(page.address.kind)) return [];
  const bytes = sizeOf(page);
  return bytes <= limit ? [] : [`Its scripts take ${bytes} bytes with brotli, but at most ${limit} may.`];
}

test(`a page that is only read has at most ${limit} bytes of script with brotli`, (context) => {
  const largest = new Map<string, number>();
  for (const page of pages) {
    largest.set(page.address.kind, Math.max(largest.get(page.address.kind) ?? 0, sizeOf(page)));
  }
  for (const [kind, bytes] of largest) {
    context.diagnostic(
      `${kind.padEnd(15)}${String(bytes).padStart(6)}${used.includes(kind as 'tool') ? '  (used, not read)' : ''}`,
    );
  }
  checkEveryPage(scriptFaults);
});

test('a page with too much script is found', () => {
  const noise = Array.from({ length: 2000 }, (_, index) => Math.sin(index).toString(36).slice(3)).join('');
  assert.equal(scriptFaults(new BuiltPage('index.html', `<script>"${noise}"</script>`)).length, 1);
  assert.equal(
    scriptFaults(new BuiltPage('index.html', `<script type="application/json">"${noise}"</script>`)).length,
    0,
  );
});
