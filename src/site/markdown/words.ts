import { onceFor } from '../../domain/once-for.ts';
import type { Citation } from '../../domain/reference.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { EndpointView } from '../endpoint-view.ts';
import type { PassageView } from '../passage-view.ts';
import type { Phrase } from '../phrase-view.ts';
import { code, dotted, lines, link, paragraph, spaced, strong, type Block, type Part } from './nodes.ts';

/** What stands between a term and what is said of it, in the language of a translator: `: `, ` : `, `：`. */
const colonOf = onceFor((t: Translate) => t('markdown.term', { term: '\u0001', text: '\u0002' }).slice(1, -1));

/** What is said of a term, in a line with it. */
export function said(t: Translate, term: Part, ...text: readonly Part[]): Part {
  return [term, colonOf(t), ...text];
}

/** A label, and what it labels. */
export function labelled(t: Translate, label: string, ...text: readonly Part[]): Part {
  return said(t, strong(label), ...text);
}

/** A list of labels, each with what it labels. */
export function labelledList(t: Translate, all: readonly { readonly label: string; readonly value: Part }[]): Block {
  return lines(all.map(({ label, value }) => labelled(t, label, value)));
}

/** A passage in the language of the page where it is translated, and in English where not. */
export function passage({ english, own }: PassageView, t: Translate): Part {
  return own === undefined ? english : spaced(own.text, own.isStale ? t('page.stale') : undefined);
}

/** Some sources, in one line. */
export function citations(all: readonly Pick<Citation, 'label' | 'url'>[]): Part {
  return dotted(...all.map(({ label, url }) => link(label, url)));
}

/** A paragraph of sources; undefined where there are none. */
export function citationParagraph(all: readonly Citation[]): Block | undefined {
  return all.length === 0 ? undefined : paragraph(citations(all));
}

/** Things that were seen, in order, in one line. */
export function phrases(all: readonly Phrase[]): Part {
  return dotted(
    ...all.map(({ text, literal, after }) => spaced(text, literal === undefined ? undefined : code(literal), after)),
  );
}

/** Implementations by name, in one line. */
export function endpoints(
  all: readonly (EndpointView & {
    readonly reason?: string | undefined;
    readonly sometimes?: string | undefined;
  })[],
): Part {
  return dotted(
    ...all.map(({ name, role, reason, sometimes }) =>
      spaced(name, role, reason === undefined ? undefined : code(reason), sometimes),
    ),
  );
}
