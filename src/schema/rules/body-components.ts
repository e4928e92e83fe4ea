import { components, sides, tagsIn } from '../body.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';

export const bodyComponents: Rule = {
  name: 'body-components',
  description: 'The text of a code speaks to each side once, in order, and uses only the listed components.',
  check({ codes }, report) {
    for (const { document } of codes) {
      const tags = tagsIn(document.body, document.bodyLine);
      for (const { name, line } of tags) {
        if (components.some((known) => known === name)) continue;
        const meant = nearest(name, components);
        const remedy = meant === undefined ? 'Use Markdown instead.' : `Write "<${meant}>" if you meant that.`;
        report(document.file, line, `"<${name}>" is not a component of a code's text. ${remedy}`);
      }
      const found = tags.filter(({ name }) => name === 'Side');
      for (const { attributes, line } of found) {
        if (sides.some((side) => side === attributes['of'])) continue;
        report(
          document.file,
          line,
          `"<Side of>" is "${attributes['of'] ?? ''}", but must be one of ${sides.join(', ')}. Correct it.`,
        );
      }
      if (found.map(({ attributes }) => attributes['of']).join() === sides.join()) continue;
      report(
        document.file,
        found[0]?.line ?? document.bodyLine,
        `The text must hold <Side of="…"> for ${sides.join(', ')}, each once and in this order. Mend the sides.`,
      );
    }
  },
};
