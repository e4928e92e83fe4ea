/** What a selector can name. */
export type NameKind = 'class' | 'id' | 'type';

/** Tells whether a page has a name, or one of its scripts may give it to what it adds. */
export type Has = (kind: NameKind, name: string) => boolean;

/**
 * The names of a page.
 *
 * @param markup the page without its styles
 * @param loaded the words of each script that it may load: see {@link scriptWords}
 */
export function namesOf(markup: string, loaded: readonly ReadonlySet<string>[]): Has {
  const attributes = new Set(
    [...markup.matchAll(/ (?:class|id)="([^"]*)"/g)].flatMap(([, value = '']) => value.split(' ')),
  );
  const elements = new Set([...markup.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name = '']) => name));
  const inline = [...markup.matchAll(/<script(?: type="module")?>([^]*?)<\/script>/g)].map(([, text = '']) => text);
  const words = [scriptWords(inline.join('\n')), ...loaded];
  return (kind, name) => (kind === 'type' ? elements : attributes).has(name) || words.some((some) => some.has(name));
}

/** Words of a script, of which any may be a class, an id or an element: better a rule too many than one too few. */
export function scriptWords(script: string): ReadonlySet<string> {
  return new Set(script.match(/[\w-]+/g));
}
