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

const named = /^(?<id>[a-z][a-z0-9-]*)(?: §(?<section>[1-9]\d*(?:\.[1-9]\d*)*)| #(?<anchor>[\w-]+))?$/;
/** An owner and a name, as GitHub allows them. */
const repository = String.raw`(?<repository>[A-Za-z0-9][A-Za-z0-9-]*\/[\w.-]+)`;
const thread = new RegExp(`^${repository}#(?<number>[1-9]\\d{0,9})$`);
const file = new RegExp(`^${repository} (?<path>[\\w./@+-]+)$`);
/** A step of a path that leads elsewhere: the address of "owner/name ../../x" is that of another repository. */
const leadsAway = /(?:^|[/ ])\.{1,2}(?:$|[/ #])|\/\//;

/** Reads a reference; undefined when it has none of the three forms. */
export function parseSource(text: string): SourceReference | undefined {
  if (leadsAway.test(text)) return undefined;
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

/** Host, path, query and fragment in the characters that an address may have (RFC 3986); no user, no other port. */
const address = /^https:\/\/(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{0,62}(?:[/?#][\w.~:/?#@!$&'()*+,;=%-]*)?$/;

/** Whether a reference is the address of a page: in the letters of ASCII, so that it leads where it seems to. */
export function isPage(text: string): boolean {
  return (
    address.test(text) &&
    !/\/\.{1,2}(?:[/?#]|$)/.test(text) &&
    !/%(?![0-9A-Fa-f]{2})|%(?:0|1|7f)/i.test(text) &&
    URL.canParse(text)
  );
}
