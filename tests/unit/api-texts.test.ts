import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiAddress, apiPath } from '../../src/site/api/addresses.ts';
import { byLanguage, pagesAt, passageIn } from '../../src/site/api/in-every-language.ts';
import { longTextOf, markdownOf } from '../../src/site/api/long-text.ts';
import { settings } from '../../src/settings.ts';
import { someCode, someProtocol } from './builders.ts';
import { saw, someEntry, someObservations } from './observed-builders.ts';

const observations = someObservations({
  some: someEntry('Some_Library', { server: { 'lose-fin': saw(1006) }, client: { 'lose-fin': saw(1006) } }),
});
const code = someCode(1002);
const protocol = someProtocol([code], {}, 'websocket', observations);

test('a file has one address for every language', () => {
  const of = { protocol: 'websocket' } as const;
  assert.equal(apiPath({ kind: 'index' }), '/api/index.json');
  assert.equal(apiPath({ kind: 'schema', of: 'pair' }), '/api/schema/1/pair.json');
  assert.equal(apiPath({ kind: 'protocol', ...of }), '/api/websocket.json');
  assert.equal(apiPath({ kind: 'code', ...of, number: 1002 }), '/api/websocket/1002.json');
  assert.equal(apiPath({ kind: 'pair', ...of, lower: 1002, higher: 1007 }), '/api/websocket/pairs/1002-vs-1007.json');
  assert.equal(apiPath({ kind: 'observed', ...of }), '/api/websocket/observed.json');
  assert.equal(apiAddress({ kind: 'index' }), `${settings.origin}/api/index.json`);
});

test('a text has English first, then the other languages that it is there in', () => {
  assert.deepEqual(Object.entries(byLanguage((locale) => (locale === 'fr' ? undefined : `in ${locale}`))), [
    ['en', 'in en'],
    ['ja', 'in ja'],
  ]);
  assert.throws(() => byLanguage((locale) => (locale === 'en' ? undefined : 'x')), /no English/);
  assert.deepEqual(Object.keys(pagesAt({ kind: 'home' })), ['en', 'fr', 'ja']);
});

test('a passage names the languages in which it is stale, and has no such field where there are none', () => {
  const passage = passageIn((locale) => ({
    english: 'One.',
    own: locale === 'ja' ? { text: '一', isStale: true } : undefined,
  }));
  assert.deepEqual(passage, { text: { en: 'One.', ja: '一' }, stale: ['ja'] });
  assert.equal('stale' in JSON.parse(JSON.stringify(passageIn(() => ({ english: 'One.', own: undefined })))), false);
});

test('the long text is Markdown with a paragraph or a list item a line, and its citations are links', () => {
  const mdx =
    'One *is*\n`<Ref to="x" />`.\n<Ref to="rfc6455 §7.4.1" />\n\n- **Two.** So\n  on. <Seen by="some" in="lose-fin" />\n- Three\n';
  const rfc = 'https://www.rfc-editor.org/rfc/rfc6455.html#section-7.4.1';
  const seen = `${settings.origin}/fr/websocket/observed/some/#client-lose-fin`;
  assert.equal(
    markdownOf(mdx, protocol, 'fr'),
    `One *is* \`<Ref to="x" />\`. [RFC 6455 §7.4.1](${rfc})\n\n- **Two.** So on. [Some_Library](${seen})\n- Three`,
  );
});

test('the role that an observation names is that of its link, and what an address holds does not end a link', () => {
  assert.match(
    markdownOf('<Seen by="some" in="lose-fin" as="server" />', protocol, 'en'),
    /\/observed\/some\/#server-lose-fin\)$/,
  );
  const file = markdownOf('<Ref to="a/b lib/__init__.py" />', protocol, 'en');
  assert.equal(file, '[a/b: lib/\\_\\_init\\_\\_.py](https://github.com/a/b/blob/HEAD/lib/__init__.py)');
});

test('the long text stands by side and by language, and is no field of a code that has none', () => {
  const bodies: Readonly<Record<string, string>> = {
    en: 'All.\n\n<Side of="browser">\n\nB.\n\n</Side>\n\n<Side of="server">\n\nS.\n\n</Side>\n\n<Side of="proxy">\n\nP.\n\n</Side>\n',
    ja: '全部。\n\n<Side of="browser">\n\nび。\n\n</Side>\n',
  };
  assert.deepEqual(JSON.parse(JSON.stringify(longTextOf(code, protocol, (_, locale) => bodies[locale]))), {
    general: { text: { en: 'All.', ja: '全部。' } },
    browser: { text: { en: 'B.', ja: 'び。' } },
    server: { text: { en: 'S.' } },
    proxy: { text: { en: 'P.' } },
  });
  assert.equal(
    longTextOf(code, protocol, () => undefined),
    undefined,
  );
});
