import { z } from 'zod';
import { indexDocument } from './api-index.ts';
import { codeDocument } from './code.ts';
import type { DocumentKind } from './document.ts';
import { messagesDocument } from './messages.ts';
import { observedDocument } from './observed.ts';
import { pairDocument } from './pair.ts';
import { productsDocument } from './products.ts';
import { protocolDocument } from './protocol.ts';

const documents: Readonly<Record<DocumentKind, z.ZodType>> = {
  index: indexDocument,
  protocol: protocolDocument,
  code: codeDocument,
  pair: pairDocument,
  observed: observedDocument,
  messages: messagesDocument,
  products: productsDocument,
};

/**
 * The JSON Schema of a kind of documents, draft 2020-12, with shapes that occur in several places under `$defs`.
 *
 * @param id where it is published, absolute
 */
export function jsonSchema(kind: DocumentKind, id: string): JsonSchema {
  const { title = '', description = '', ...rest } = z.toJSONSchema(documents[kind], { target: 'draft-2020-12' });
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: id, title, description, ...rest };
}

/** A JSON Schema, as far as zod makes it. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;
