import { z } from 'zod';
import { address } from './address.ts';

/** The version of every document: it rises when a field is removed or changes its meaning, and the addresses with it. */
export const apiVersion = 1;

/** The kinds of documents, in the order in which they are explained. Each has a schema of its own. */
export const documentKinds = ['index', 'protocol', 'code', 'pair', 'observed', 'messages', 'products'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What every document begins with, in this order. */
export function opening<Kind extends string>(kind: Kind) {
  return {
    $schema: address.describe('Address of the JSON Schema of this document.'),
    version: z.literal(apiVersion).describe('Version of the shape of this document.'),
    kind: z.literal(kind).describe('What this document is about.'),
    address: address.describe('Address of this document itself.'),
  };
}

/** Of which protocol a document tells; stands behind its opening. */
export const protocolId = z.string().describe('Id of the protocol, as addresses carry it.');
