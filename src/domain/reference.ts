import { isPage, parseSource } from '../schema/source-reference.ts';
import type { NamedSource } from '../schema/source.ts';

/** A source as pages cite it. */
export interface Citation {
  /** As a content file writes it: `rfc6455 §7.4.1`. */
  readonly text: string;
  /** As a reader sees it: "RFC 6455 §7.4.1". */
  readonly label: string;
  readonly url: string;
}

/**
 * What a reader sees of a reference, and where it leads.
 *
 * @param sources the sources that the protocol names, by id
 * @throws when the reference has no known form or names an unknown source; content is checked for both beforehand
 */
export function cite(text: string, sources: Readonly<Record<string, NamedSource>>): Citation {
  const reference = parseSource(text);
  switch (reference?.kind) {
    case 'named': {
      const source = Object.hasOwn(sources, reference.id) ? sources[reference.id] : undefined;
      if (source === undefined) break;
      const { section, anchor } = reference;
      if (section !== undefined) {
        return { text, label: `${source.name} §${section}`, url: `${source.url}#section-${section}` };
      }
      if (anchor !== undefined) {
        const label = `${source.name}, ${source.anchors?.[anchor] ?? anchor}`;
        return { text, label, url: `${source.url}#${anchor}` };
      }
      return { text, label: source.name, url: source.url };
    }
    case 'thread': {
      const { repository, number } = reference;
      return { text, label: `${repository}#${number}`, url: `https://github.com/${repository}/issues/${number}` };
    }
    case 'file': {
      const { repository, path } = reference;
      return { text, label: `${repository}: ${path}`, url: `https://github.com/${repository}/blob/HEAD/${path}` };
    }
    case undefined:
      if (!isPage(text)) break;
      return { text, label: text.replace(/^https:\/\/(?:www\.)?|[/#?]*$/g, ''), url: text };
  }
  throw new Error(`"${text}" is not a source that this protocol names.`);
}

/** A citation as the list of sources shows it. */
export interface ListedCitation extends Citation {
  /** Its place in the list, from 1. */
  readonly number: number;
  /** What the source is called in full, where the protocol names it. */
  readonly title: string | undefined;
  /** How well the source is known, where it was not read itself. */
  readonly note: string | undefined;
}

/** Made once, as it takes long to look a language up. */
const byNumber = /* @__PURE__ */ new Intl.Collator('en', { numeric: true });

/**
 * The sources of a page for its list, each once: those that the protocol names first, in the order of `protocol.yaml`,
 * then repositories by name; under each by section, number or path.
 */
export function listCitations(
  texts: readonly string[],
  sources: Readonly<Record<string, NamedSource>>,
): ListedCitation[] {
  const order = Object.keys(sources);
  const rank = (text: string): number => {
    const reference = parseSource(text);
    return reference?.kind === 'named' ? order.indexOf(reference.id) : order.length;
  };
  return [...new Set(texts)]
    .sort((a, b) => rank(a) - rank(b) || byNumber.compare(a, b))
    .map((text, index) => {
      const reference = parseSource(text);
      const source = reference?.kind === 'named' ? sources[reference.id] : undefined;
      return { ...cite(text, sources), number: index + 1, title: source?.title, note: source?.note };
    });
}
