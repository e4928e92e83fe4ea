import { components, sides, tagsOf } from '../body.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';

export const bodyComponents: Rule = {
  name: 'body-components',
  description: 'The text of a code speaks to each side once, in order, and uses only the listed components.',
  check({ originals, translationFiles }, report) {
    for (const { document, isOriginal } of [
      ...[...originals.values()].map(({ document }) => ({ document, isOriginal: true })),
      ...translationFiles.map(({ document }) => ({ document, isOriginal: false })),
    ]) {
      if (document === undefined) continue;
      const tags = tagsOf(document);
      for (const { name, line } of tags) {
        if (components.some((known) => known === name)) continue;
        const meant = nearest(name, components);
        const remedy = meant === undefined ? 'Use Markdown instead.' : `Write "<${meant}>" if you meant that.`;
        report(document.file, line, `"<${name}>" is not a component of a code's text. ${remedy}`);
      }
      const found = tags.filter(({ name }) => name === 'Side');
      const unknown = found.filter(({ attributes }) => !sides.some((side) => side === attributes['of']));
      for (const { attributes, line } of unknown) {
        const { of = '' } = attributes;
        const meant = nearest(of, sides);
        const remedy = meant === undefined ? 'Write one of these.' : `Write "${meant}".`;
        report(document.file, line, `"<Side of>" is "${of}", but must be one of ${sides.join(', ')}. ${remedy}`);
      }
      if (unknown.length > 0) continue;
      const named = found.map(({ attributes }) => attributes['of']);
      if (named.join() === sides.join()) continue;
      // A translation may have begun with some of them.
      if (!isOriginal && named.join() === sides.filter((side) => named.includes(side)).join()) continue;
      report(
        document.file,
        found[0]?.line ?? document.bodyLine,
        `The text must hold <Side of="…"> for ${sides.join(', ')}, each once and in this order. Mend the sides.`,
      );
    }
  },
};
