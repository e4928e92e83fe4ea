import { z } from 'zod';
import { prose } from './text.ts';

/**
 * Where a fact was read, as content files write it:
 *
 * - `rfc6455 §7.4.1`, `whatwg #dom-websocket-close`, `iana`: a source that `protocol.yaml` names, with a section or anchor;
 * - `websockets/ws#1860`: an issue or pull request of a public repository;
 * - `websockets/ws lib/receiver.js`: a file of a public repository.
 */
export type SourceReference =
  | { readonly kind: 'named'; readonly id: string; readonly section?: string; readonly anchor?: string }
  | { readonly kind: 'thread'; readonly repository: string; readonly number: number }
  | { readonly kind: 'file'; readonly repository: string; readonly path: string };

const named = /^(?<id>[a-z][a-z0-9-]*)(?: §(?<section>\d+(?:\.\d+)*)| #(?<anchor>[\w-]+))?$/;
const thread = /^(?<repository>[\w.-]+\/[\w.-]+)#(?<number>\d+)$/;
const file = /^(?<repository>[\w.-]+\/[\w.-]+) (?<path>[\w./@+-]+)$/;

/** Reads a reference; undefined when it has none of the three forms. */
export function parseSource(text: string): SourceReference | undefined {
  const asNamed = named.exec(text)?.groups;
  if (asNamed !== undefined) {
    const { id = '', section, anchor } = asNamed;
    return { kind: 'named', id, ...(section && { section }), ...(anchor && { anchor }) };
  }
  const asThread = thread.exec(text)?.groups;
  if (asThread !== undefined) {
    return { kind: 'thread', repository: asThread['repository'] ?? '', number: Number(asThread['number']) };
  }
  const asFile = file.exec(text)?.groups;
  if (asFile !== undefined) {
    return { kind: 'file', repository: asFile['repository'] ?? '', path: asFile['path'] ?? '' };
  }
  return undefined;
}

/** A reference in a content file, still as text. */
export const source = z.string().refine((text) => parseSource(text) !== undefined, {
  message: 'is no reference. Write "rfc6455 §7.4.1", "owner/name#123" or "owner/name path/to/file"',
});

/**
 * A reference to where a list was read that is no fact of the protocol: what a product means by a code, what a program
 * prints. May also be the address of a page.
 */
export const place = z.string().refine((text) => parseSource(text) !== undefined || isPage(text), {
  message: 'is no reference. Write "owner/name path/to/file", "owner/name#123" or an address with "https://"',
});

/** Whether a reference is the address of a page. */
export function isPage(text: string): boolean {
  return text.startsWith('https://') && URL.canParse(text);
}

/** A source that a protocol's entries may cite by id. */
export const namedSource = z
  .strictObject({
    name: prose.describe('How the source is cited in running text: "RFC 6455".'),
    title: prose.describe('Its title, or what it is.'),
    url: z.url({ protocol: /^https$/, error: 'not an address that begins with "https://"' }).describe('Its address.'),
    note: prose.optional().describe('How well it is known, where it was not read itself.'),
    anchors: z
      .record(z.string(), prose)
      .optional()
      .describe('Fragments of the address that may be cited, each with the words that stand for it.'),
  })
  .describe('A source that entries cite by id.');

export type NamedSource = z.infer<typeof namedSource>;
