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

/** Whether a reference is the address of a page. */
export function isPage(text: string): boolean {
  return text.startsWith('https://') && URL.canParse(text);
}
