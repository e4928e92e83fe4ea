import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';
import { scenarioGroups } from '../scenario.ts';

const known: Readonly<Record<string, readonly string[]>> = messages;

export const scenarioSentences: Rule = {
  name: 'scenario-sentences',
  description: 'Every scenario has a sentence in the locale files, with its number where it has one.',
  check({ scenarios }, report) {
    for (const { document, entry } of scenarios) {
      for (const group of scenarioGroups) {
        entry[group].forEach(({ id, numbers }, index) => {
          const line = document.lineOf([group, index, 'id']);
          const placeholders = known[`scenario.${id}`];
          if (placeholders === undefined) {
            report(
              document.file,
              line,
              `"${id}" has no sentence. Add "scenario.${id}" to src/schema/messages.ts and to every file of locales/.`,
            );
          } else if (placeholders.includes('number') !== (numbers !== undefined)) {
            const remedy = numbers === undefined ? 'Remove it there' : 'Add it there';
            report(
              document.file,
              line,
              `"${id}" and the placeholder "{{number}}" of its sentence do not go together. ${remedy}, in src/schema/messages.ts, or change "numbers".`,
            );
          }
        });
      }
    }
  },
};
