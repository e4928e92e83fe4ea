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

/** The files that programs read, by their paths from `/`; each is composed when it is asked for. */
export type ApiFiles = ReadonlyMap<string, () => string>;

/** A file as others list it. */
interface Listed {
  readonly address: string;
  readonly digest: string;
}

/** Notes a file. @returns how others list it, once they are composed */
type Add = (file: ApiFile, compose: () => object) => () => Listed;

/**
 * Every file that programs read. This alone decides which there are. What does not change gives the same bytes: nothing
 * in a file tells when it was made.
 *
 * Those that list others with their digests stand behind them: a build, which asks for one after another, composes each
 * once and keeps none.
 */
export function apiFiles(protocols: readonly Protocol[], longTexts: LongTexts): ApiFiles {
  const files = new Map<string, () => string>();
  const digests = new Map<string, string>();
  const schemas = documentKinds.map((kind) => {
    const file: ApiFile = { kind: 'schema', of: kind };
    return { kind, listed: add(file, () => jsonSchema(kind, apiAddress(file))) };
  });
  const listedProtocols = protocols.map((protocol) => {
    const others = protocolFiles(protocol, longTexts, add);
    const compose = () =>
      protocolDocument(
        protocol,
        others.map((list) => list()),
      );
    return { protocol, listed: add({ kind: 'protocol', protocol: protocol.id }, compose) };
  });
  add({ kind: 'index' }, () =>
    indexDocument(
      schemas.map(({ kind, listed }) => ({ kind, ...listed() })),
      listedProtocols.map(({ protocol, listed }) => ({ protocol, ...listed() })),
    ),
  );
  return files;

  function add(file: ApiFile, compose: () => object): () => Listed {
    const path = apiPath(file);
    const text = (): string => {
      const composed = JSON.stringify(compose());
      digests.set(path, digestOf(composed));
      return composed;
    };
    files.set(path, text);
    return () => ({ address: apiAddress(file), digest: digests.get(path) ?? digestOf(text()) });
  }
}

/** SHA-256, as 64 hexadecimal digits. */
function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Adds every document of a protocol but its own, in the order in which that lists them. */
function protocolFiles(protocol: Protocol, longTexts: LongTexts, add: Add): (() => ListedFile)[] {
  const { id, codes, usedNumbers, pairs, observations, printers, products } = protocol;
  const numbers = [
    ...codes.map((code) => ({
      kind: 'code' as const,
      number: code.number,
      compose: () => codeDocument(code, protocol, longTexts),
    })),
    ...usedNumbers.map((number) => ({ kind: 'used' as const, number, compose: () => usedDocument(number, protocol) })),
  ].sort((a, b) => a.number - b.number);
  const tables = [
    { kind: 'observed', isThere: observations.implementations.length > 0, compose: () => observedDocument(protocol) },
    { kind: 'messages', isThere: printers.length > 0, compose: () => messagesDocument(protocol) },
    { kind: 'products', isThere: products.length > 0, compose: () => productsDocument(protocol) },
  ] as const;
  return [
    ...numbers.map(({ kind, number, compose }) => {
      const listed = add({ kind: 'code', protocol: id, number }, compose);
      return () => ({ kind, number, ...listed() });
    }),
    ...pairs.map((pair) => {
      const numbers = { lower: pair.lower.number, higher: pair.higher.number };
      const listed = add({ kind: 'pair', protocol: id, ...numbers }, () => pairDocument(pair, protocol));
      return () => ({ kind: 'pair' as const, ...numbers, ...listed() });
    }),
    ...tables
      .filter(({ isThere }) => isThere)
      .map(({ kind, compose }) => {
        const listed = add({ kind, protocol: id }, compose);
        return () => ({ kind, ...listed() });
      }),
  ];
}
