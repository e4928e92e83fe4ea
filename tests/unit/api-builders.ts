import { makePrinter } from '../../src/domain/message.ts';
import { makeProduct } from '../../src/domain/product.ts';
import type { Protocol } from '../../src/domain/protocol.ts';
import { someCode, someConfusion, someProtocol } from './builders.ts';
import { saw, someEntry, someObservations } from './observed-builders.ts';

const observations = someObservations({
  a: someEntry('A', {
    limits: { client: 1024 },
    client: {
      'receive-1002': saw(1002, 1002),
      'send-1002': { reported: { threw: { name: 'E', message: 'no' } }, wire: [{ end: 'open' }] },
      'provoke-bad-text': saw(1006, 1007, 'bad'),
      'provoke-over-limit': saw(1002, 1002),
      'provoke-large': saw(1006),
      'lose-fin': { unable: 'noLimit' },
    },
  }),
  b: someEntry('B', {
    client: {
      'receive-1002': { ...saw(1006, 1002), varies: [{ wire: [{ http: 403 }, { frame: 'ping', after: 3 }] }] },
      'send-1002': saw(1002, 1002),
    },
  }),
});

const codes = [1002, 1007].map((number) =>
  someCode(number, { sequence: { ends: 'close', by: 'server', cause: 'bad-text' } }),
);
/** A protocol of 1002 and 1007 of which something is known of everything that documents tell. */
export const someKnown: Protocol = {
  ...someProtocol(codes, { 1002: [someConfusion(1007)] }, 'websocket', observations),
  products: [
    makeProduct('some-product', {
      name: 'Some Product',
      summary: { en: 'It is some.' },
      documentation: 'https://example.org/',
      source: 'a/b#1',
      codes: [
        { codes: [1000, 1999], meaning: { en: 'A range.' } },
        { code: 4004, name: 'four', meaning: { en: 'Four.', ja: '四' }, setBy: 'server', reconnect: 'no' },
      ],
    }),
  ],
  usedNumbers: [4004],
  otherWorlds: new Map([[1002, { code: 1002, what: { en: 'A page.' }, source: 'https://example.org/1002' }]]),
  printers: [
    makePrinter(
      'a',
      { name: 'A', messages: [{ text: 'bad {text}', cause: 'bad', where: 'log', source: 'a/b#2', seen: 'lose-fin' }] },
      [{ id: 'bad', codes: [1007], cause: { en: 'It is bad.' }, remedy: { en: 'Mend it.' } }],
    ),
  ],
};
/** Its lower code. */
export const someLower = someKnown.codes[0] ?? someCode(1002);

/** No code has a long text. */
export const noText = (): undefined => undefined;

/** As a client gets it. */
export function served<Document>(document: Document): Document {
  return JSON.parse(JSON.stringify(document)) as Document;
}
