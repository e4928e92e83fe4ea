import { createHash } from 'node:crypto';
import type { Protocol } from '../../domain/protocol.ts';
import { documentKinds } from '../../schema/api/document.ts';
import { jsonSchema } from '../../schema/api/json-schema.ts';
import { apiAddress, apiPath, type ApiFile } from './addresses.ts';
import { codeDocument } from './code-document.ts';
import { indexDocument } from './index-document.ts';
import type { LongTexts } from './long-text.ts';
import { messagesDocument } from './messages-document.ts';
import { observedDocument } from './observed-document.ts';
import { pairDocument } from './pair-document.ts';
import { productsDocument } from './products-document.ts';
import { protocolDocument, type ListedFile } from './protocol-document.ts';
import { usedDocument } from './used-document.ts';

/**
 * Every file that programs read, by its path from `/`, as it is served. This alone decides which there are. What does
 * not change gives the same bytes: nothing in a file tells when it was made.
 */
export function apiFiles(protocols: readonly Protocol[], longTexts: LongTexts): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const schemas = documentKinds.map((kind) => {
    const file: ApiFile = { kind: 'schema', of: kind };
    return { kind, ...add(file, jsonSchema(kind, apiAddress(file))) };
  });
  const documents = protocols.map((protocol) => {
    const listed = protocolFiles(protocol, longTexts, add);
    const { digest } = add({ kind: 'protocol', protocol: protocol.id }, protocolDocument(protocol, listed));
    return { protocol, digest };
  });
  add({ kind: 'index' }, indexDocument(schemas, documents));
  return files;

  function add(file: ApiFile, document: object): { address: string; digest: string } {
    const text = JSON.stringify(document);
    files.set(apiPath(file), text);
    return { address: apiAddress(file), digest: createHash('sha256').update(text).digest('hex') };
  }
}

type Add = (file: ApiFile, document: object) => { address: string; digest: string };

/** Adds every document of a protocol but its own, and lists them. */
function protocolFiles(protocol: Protocol, longTexts: LongTexts, add: Add): ListedFile[] {
  const { id, codes, usedNumbers, pairs } = protocol;
  const numbers = [
    ...codes.map((code) => ({ number: code.number, document: codeDocument(code, protocol, longTexts) })),
    ...usedNumbers.map((number) => ({ number, document: usedDocument(number, protocol) })),
  ].sort((a, b) => a.number - b.number);
  const tables = [observedDocument(protocol), messagesDocument(protocol), productsDocument(protocol)];
  return [
    ...numbers.map(({ number, document }) => ({
      kind: document.kind,
      number,
      ...add({ kind: 'code', protocol: id, number }, document),
    })),
    ...pairs.map((pair) => {
      const numbers = { lower: pair.lower.number, higher: pair.higher.number };
      const file = { kind: 'pair', protocol: id, ...numbers } as const;
      return { kind: 'pair' as const, ...numbers, ...add(file, pairDocument(pair, protocol)) };
    }),
    ...tables.flatMap((document) =>
      document === undefined ? [] : [{ kind: document.kind, ...add({ kind: document.kind, protocol: id }, document) }],
    ),
  ];
}
