import type { DocumentKind } from '../../schema/api/document.ts';
import { apiVersion } from '../../schema/api/document.ts';
import { pairSegment } from '../../i18n/urls.ts';
import { absolute } from '../origin.ts';

/** A file that programs read. */
export type ApiFile =
  | { readonly kind: 'index' }
  /** The JSON Schema of a kind of documents. */
  | { readonly kind: 'schema'; readonly of: DocumentKind }
  | { readonly kind: 'protocol'; readonly protocol: string }
  /** A code, or a number that only products use. */
  | { readonly kind: 'code'; readonly protocol: string; readonly number: number }
  | { readonly kind: 'pair'; readonly protocol: string; readonly lower: number; readonly higher: number }
  | { readonly kind: 'observed' | 'messages' | 'products'; readonly protocol: string };

/** Where a file stands, from `/`: `/api/websocket/pairs/1002-vs-1007.json`. It has one place for every language. */
export function apiPath(file: ApiFile): string {
  switch (file.kind) {
    case 'index':
      return '/api/index.json';
    case 'schema':
      return `/api/schema/${apiVersion}/${file.of}.json`;
    case 'protocol':
      return `/api/${file.protocol}.json`;
    case 'code':
      return `/api/${file.protocol}/${file.number}.json`;
    case 'pair':
      return `/api/${file.protocol}/pairs/${pairSegment(file)}.json`;
    case 'observed':
    case 'messages':
    case 'products':
      return `/api/${file.protocol}/${file.kind}.json`;
  }
}

/** The absolute address of a file. */
export function apiAddress(file: ApiFile): string {
  return absolute(apiPath(file));
}

/**
 * What every document begins with, in this order.
 *
 * @param kind the kind that the document gives itself, which is narrower than that of its schema for a used number
 */
export function openingOf<Kind extends string>(file: Exclude<ApiFile, { kind: 'schema' }>, kind: Kind) {
  const $schema = apiAddress({ kind: 'schema', of: file.kind });
  return { $schema, version: apiVersion, kind, address: apiAddress(file) } as const;
}
