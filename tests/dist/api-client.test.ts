import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settings } from '../../src/settings.ts';
import { ApiClient, type Code, type Endpoint, type FileEntry, type Used } from './api-client.ts';
import { documents, isList, isObject, schemas, type Json } from './api.ts';
import { assertNone } from './faults.ts';
import { isServed, pageAt, readFile } from './site.ts';

const start = `${settings.origin}/api/index.json`;

/** What a server of plain files answers with. */
function served(address: string): string {
  const { origin, pathname } = new URL(address);
  if (origin !== settings.origin || !isServed(pathname)) throw new Error(`404 ${address}`);
  return readFile(pathname.slice(1));
}

const client = new ApiClient(start, served);
const index = client.index();
const protocols = index.protocols.map(({ id }) => client.protocol(id));

function read(files: readonly FileEntry[]) {
  const of = <Kind extends FileEntry['kind']>(kind: Kind) =>
    files.filter((file) => file.kind === kind).map((file) => client.file(file, kind));
  return {
    codes: of('code'),
    used: of('used'),
    pairs: of('pair'),
    observed: of('observed'),
    messages: of('messages'),
    products: of('products'),
  };
}

const contents = protocols.map((protocol) => ({ protocol, ...read(protocol.files) }));

test('a client that knows the schemas alone finds every file from the index, and each is what its digest says', () => {
  const built = [...documents, ...schemas].map(({ address }) => address);
  assert.deepEqual([...client.read].sort(), built.sort());
});

test('what documents refer to by an id is there', () => {
  assertNone(
    contents.flatMap(({ protocol, codes, used, pairs, observed, messages, products }) => {
      const implementations = ids(observed.flatMap((document) => document.implementations));
      const scenarios = ids(observed.flatMap((document) => document.scenarios));
      const reasons = ids(observed.flatMap((document) => document.reasons));
      const causes = ids(messages.flatMap((document) => document.causes));
      const printers = messages.flatMap((document) => document.implementations);
      const sources = new Set(messages.flatMap((document) => document.sources).map(({ text }) => text));
      const facts = protocol.facts.map(({ id }) => id);
      const unknown = (what: string, id: string, known: ReadonlySet<string>): string[] =>
        known.has(id) ? [] : [`${what} refers to "${id}", which is nowhere.`];
      const numbers: readonly (Code | Used)[] = [...codes, ...used];
      const endpoints: readonly Endpoint[] = [
        ...observed.flatMap(({ observations, untried }) => [...observations, ...untried]),
        ...codes.flatMap((code) => code.observed?.received.endpoints ?? []),
        ...codes.flatMap((code) => code.observed?.senders.flatMap((sender) => sender.endpoints) ?? []),
      ];
      return [
        ...endpoints.flatMap(({ implementation }) => unknown('An endpoint', implementation, implementations)),
        ...observed.flatMap(({ observations, untried }) => [
          ...[...observations, ...untried].flatMap(({ scenario }) => unknown('An observation', scenario, scenarios)),
          ...untried.flatMap(({ reason }) => unknown('What was not tried', reason, reasons)),
        ]),
        ...codes.flatMap((code) => unknown(`${code.number}`, code.observed?.received.scenario ?? '', scenarios)),
        ...messages.flatMap((document) =>
          document.messages.flatMap(({ text, implementation, cause, scenario, source }) => [
            ...unknown(text, implementation, ids(printers)),
            ...unknown(text, cause, causes),
            ...unknown(text, source, sources),
            ...(scenario === undefined ? [] : unknown(text, scenario, scenarios)),
          ]),
        ),
        ...printers.filter(({ observed }) => observed).flatMap(({ id }) => unknown('Messages', id, implementations)),
        ...numbers.flatMap(({ number, uses }) =>
          uses.flatMap(({ product }) =>
            unknown(`${number}`, product.id, ids(products.flatMap((document) => document.products))),
          ),
        ),
        ...codes.flatMap((code) =>
          Object.keys(code.facts).join() === facts.join() ? [] : [`${code.number} has other facts.`],
        ),
        ...pairs.flatMap(({ address, differing, agreeing }) =>
          [...differing, ...agreeing]
            .map(({ fact }) => fact)
            .sort()
            .join() === [...facts].sort().join()
            ? []
            : [`${address} does not compare all facts.`],
        ),
      ];
    }),
  );
});

test('what documents count is what there is', () => {
  for (const { protocol, codes, used, pairs, observed, messages, products } of contents) {
    const all = messages.flatMap((document) => document.messages);
    assert.deepEqual(protocol.counts, {
      codes: codes.length,
      used: used.length,
      pairs: pairs.length,
      implementations: observed.flatMap(({ implementations }) => implementations).length,
      scenarios: observed.flatMap(({ scenarios }) => scenarios).length,
      observations: observed.flatMap(({ observations }) => observations).length,
      untried: observed.flatMap(({ untried }) => untried).length,
      products: products.flatMap((document) => document.products).length,
      messages: all.length,
      causes: messages.flatMap(({ causes }) => causes).length,
    });
    for (const { number, messages } of [...codes, ...used]) {
      assert.equal(messages.count, all.filter(({ code }) => code === number).length, String(number));
    }
  }
});

test('a client answers what a reader asks', () => {
  const found = contents.find(({ protocol }) => protocol.id === 'websocket');
  assert.ok(found);
  const { codes, pairs, observed } = found;
  const protocolError = codes.find(({ number }) => number === 1002);
  assert.equal(protocolError?.name, 'Protocol Error');
  assert.ok(protocolError.fix.text['ja']);
  assert.ok(protocolError.facts['setBy']?.sources.every(({ url }) => URL.canParse(url)));
  const pair = pairs.find(({ lower, higher }) => lower.number === 1005 && higher.number === 1006);
  assert.ok(pair && client.file({ address: pair.higher.document, digest: '' }, 'code').number === 1006);
  const chromium = observed[0]?.observations.find(
    ({ implementation, scenario }) => implementation === 'chromium' && scenario === 'receive-1002',
  );
  assert.equal(chromium?.reported?.code, 1002);
  assert.equal(chromium.reported.clean, true);
});

test('every address in a document leads to a file, and a fragment to an id on its page', () => {
  assertNone(
    documents.flatMap(({ path, value }) =>
      addressesIn(value)
        .filter(({ origin }) => origin === settings.origin)
        .flatMap(({ pathname, hash }) => {
          if (!isServed(pathname)) return [`${path} leads to ${pathname}, which was not built.`];
          const id = decodeURIComponent(hash.slice(1));
          return id === '' || pageAt(pathname)?.ids.has(id) === true ? [] : [`${path}: ${pathname} has no "${id}".`];
        }),
    ),
  );
});

test('a file that was tampered with, one that is not there and one of another kind are refused', () => {
  const address = `${settings.origin}/api/websocket.json`;
  const change = (from: string, to: string) =>
    new ApiClient(start, (asked) => {
      const text = served(asked);
      return asked === address ? text.replace(from, to) : text;
    });
  assert.throws(() => change('"id":"websocket"', '"id":"websockets"').protocol('websocket'), /digest/);
  const lost = new ApiClient(start, (asked) => served(asked === address ? `${asked}x` : asked));
  assert.throws(() => lost.protocol('websocket'), /404/);
  assert.throws(() => client.file({ address, digest: '' }, 'code'), /"protocol" and not "code"/);
  const invalid = new ApiClient(start, (asked) => served(asked).replace('"name":"Wirecodes"', '"name":1'));
  assert.throws(() => invalid.index(), /must be string/);
});

/** The addresses in a document: whole texts, and the targets of links in Markdown. */
function addressesIn(value: Json): URL[] {
  if (typeof value === 'string') {
    const texts = /^https?:\S+$/.test(value)
      ? [value]
      : [...value.matchAll(/\]\((https?:[^)\s]+)\)/g)].map(([, url]) => url);
    return texts.flatMap((text) => URL.parse(text ?? '') ?? []);
  }
  if (isList(value)) return value.flatMap(addressesIn);
  return isObject(value) ? Object.values(value).flatMap(addressesIn) : [];
}

function ids(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id));
}
