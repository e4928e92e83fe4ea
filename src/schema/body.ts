/** The sides of a connection whose reader an entry speaks to, in the order in which they stand. */
export const sides = ['browser', 'server', 'proxy'] as const;
export type Side = (typeof sides)[number];

/** The components that the text of an entry may use. */
export const components = ['Side', 'Ref', 'Seen'] as const;

/** A component as it stands in a body. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Line of the file, from 1. */
  readonly line: number;
}

/**
 * Every opening or self-closing tag of a body, in order. Tags inside code and comments are left out.
 *
 * @param bodyLine line of the file on which the body begins, from 1
 */
export function tagsIn(body: string, bodyLine: number): Tag[] {
  const text = withoutCode(body);
  return [...text.matchAll(/<(?<name>[A-Za-z][\w.]*)(?<attributes>[^>]*)>/g)].map((match) => ({
    name: match.groups?.['name'] ?? '',
    attributes: Object.fromEntries(
      [...(match.groups?.['attributes'] ?? '').matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)')/g)].map(
        ([, name = '', double, single]) => [name, double ?? single ?? ''],
      ),
    ),
    line: bodyLine + text.slice(0, match.index).split('\n').length - 1,
  }));
}

/** The tags of a text that was read, which are looked for once, however many rules ask for them. */
export function tagsOf(document: Body): readonly Tag[] {
  const tags = known.get(document) ?? tagsIn(document.body, document.bodyLine);
  known.set(document, tags);
  return tags;
}

interface Body {
  readonly body: string;
  readonly bodyLine: number;
}

const known = new WeakMap<Body, readonly Tag[]>();

/** A body with code and comments blanked, everything else at its place. */
function withoutCode(body: string): string {
  return body.replace(/^```[\s\S]*?^```|\{\/\*[\s\S]*?\*\/\}|`[^`\n]*`/gm, (code) => code.replace(/[^\n]/g, ' '));
}

/** The sources that a body cites with `<Ref to="…" />`, in order, with repeats. */
export function referencesIn(body: string): string[] {
  return tagsIn(body, 1).flatMap(({ name, attributes }) => (name === 'Ref' ? [attributes['to'] ?? ''] : []));
}

/** An observation that a body cites: `<Seen by="chromium" in="provoke-bad-text" as="client" />`. */
export interface CitedObservation {
  readonly by: string;
  readonly in: string;
  /** Undefined where the implementation was tried in one role alone. */
  readonly as: string | undefined;
}

/** The observations that a body cites, in order, with repeats. */
export function observationsIn(body: string): CitedObservation[] {
  return tagsIn(body, 1).flatMap(({ name, attributes }) =>
    name === 'Seen' ? [{ by: attributes['by'] ?? '', in: attributes['in'] ?? '', as: attributes['as'] }] : [],
  );
}
