import type { Translate } from '../../i18n/translate.ts';
import type { CodeView } from '../code-view.ts';
import { longTextBlocks, type LongText } from './long-text-markdown.ts';
import {
  dotted,
  heading,
  lines,
  link,
  links,
  marked,
  paragraph,
  section,
  spaced,
  strong,
  type Block,
} from './nodes.ts';
import { appearanceBlocks, oddTable } from './observed-parts-markdown.ts';
import { frameBlocks } from './picture-markdown.ts';
import { questionBlocks } from './question-markdown.ts';
import { citationParagraph, citations, labelledList, passage } from './words.ts';

/**
 * What a code page says, in the order of Code.astro.
 *
 * @param text in the language of the page, or in English where it is not translated
 */
export function codeBlocks(view: CodeView, text: LongText, t: Translate): Block[] {
  const { number, name, gloss, when, fix, glance, sequence, frame, facts, reconnect, confusions, observed, tools } =
    view;
  return [
    heading(1, `${number} ${name}`),
    ...(gloss === undefined ? [] : [paragraph(gloss)]),
    heading(2, t('heading.description')),
    descriptionBlock(view, t),
    labelledList(t, glance),
    ...(sequence === undefined ? [] : [paragraph(sequence.label)]),
    ...(sequence?.counts === undefined ? [] : [paragraph(sequence.counts)]),
    heading(2, t('heading.when')),
    paragraph(passage(when, t)),
    heading(2, t('heading.fix')),
    paragraph(passage(fix, t)),
    ...(reconnect === undefined
      ? []
      : section(
          heading(2, t('heading.reconnect')),
          paragraph(strong(reconnect.value)),
          reconnect.note && paragraph(passage(reconnect.note, t)),
          citationParagraph(reconnect.citations),
        )),
    heading(2, t('heading.sides')),
    ...(tools.length === 0 ? [] : [paragraph(spaced(...tools.map(({ label, path }) => link(label, path))))]),
    ...longTextBlocks(text, view.longText, t),
    heading(2, t('heading.facts')),
    labelledList(
      t,
      facts.map(({ label, value, confidence, note, citations: sources }) => ({
        label,
        value: dotted(value, confidence, note && passage(note, t), citations(sources)),
      })),
    ),
    heading(2, t('heading.frame')),
    ...frameBlocks(frame, t),
    ...(observed === undefined ? [] : observedBlocks(observed, t)),
    ...elsewhereBlocks(view, t),
    ...section(
      heading(2, t('heading.confusions')),
      ...confusions.flatMap(({ number: other, name: otherName, question, link: { label, path } }) => [
        heading(3, `${other} ${otherName}`),
        ...questionBlocks(question, t),
        paragraph(link(label, path)),
      ]),
    ),
    ...(view.comparisons.length === 0
      ? []
      : [
          heading(2, t('heading.comparisons')),
          paragraph(dotted(...view.comparisons.map((other) => link(String(other.number), other.path)))),
        ]),
    heading(2, t('heading.sources')),
    lines(
      view.sources.map(({ label, url, title, note }) => spaced(link(label, url), title, note && `(${note})`)),
      true,
    ),
  ];
}

/** The first sentence stands out: it says what the code means. */
function descriptionBlock({ meaning: { english, own } }: CodeView, t: Translate): Block {
  const { first, rest } = own ?? english;
  return paragraph(spaced([strong(first), rest], own?.isStale === true ? t('page.stale') : undefined));
}

function observedBlocks(digest: NonNullable<CodeView['observed']>, t: Translate): Block[] {
  const { isLocal, lead, odd, agreeing, senders, reporters, links: all } = digest;
  const path = all[0]?.path ?? '';
  const reported = reporters ? appearanceBlocks(t('heading.reporters'), reporters.rows, reporters.rest, t) : [];
  return [
    ...(isLocal ? reported : []),
    ...section(
      heading(2, t('heading.observed')),
      paragraph(lead),
      oddTable(odd, path, t),
      ...agreeing.map((summary) => paragraph(summary)),
      links(all),
    ),
    ...(senders ? appearanceBlocks(t('heading.senders'), senders.rows, senders.rest, t) : []),
    ...(isLocal ? [] : reported),
  ];
}

/** What products and others mean by the number. */
function elsewhereBlocks({ uses, hasMeanings, otherWorld }: CodeView, t: Translate): Block[] {
  const meanings = uses.map(({ product, name, meaning }) => {
    return spaced(
      link(product.label, product.path),
      name === undefined ? undefined : strong(name),
      marked(meaning.text),
    );
  });
  const products = dotted(...uses.map(({ product }) => link(product.label, product.path)));
  const items = [
    ...(hasMeanings ? meanings : uses.length > 0 ? [products] : []),
    ...(otherWorld ? [spaced(marked(otherWorld.content.text), citations([otherWorld.citation]))] : []),
  ];
  return items.length === 0 ? [] : [heading(2, t('heading.elsewhere')), lines(items)];
}
