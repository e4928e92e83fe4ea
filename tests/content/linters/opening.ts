import { lowerOpening } from '../../../src/domain/sentence.ts';
import type { Rule } from '../../../src/schema/rule.ts';

/** How a sentence goes on after which words, in the templates of pair pages. */
const templates = { description: 'indicates that', when: 'You encounter it when' } as const;

/** Words that repeat the template, or that no clause begins with. */
const wrongWords =
  /^(?:indicates?|means?|signals?|that|when|if|because|used|sent|returned|this code|the code indicates)\b/i;

/** Names that a sentence would lose its capital of. */
const names =
  /^(?:Apache|Astro|Bun|Chrome|Chromium|Deno|Edge|Firefox|Java|Jetty|Linux|Netty|Node|Python|Safari|Tomcat|Windows)\b/;

export const opening: Rule = {
  name: 'opening',
  description: 'A description and a "when" read on in the templates of pair pages.',
  check({ codes }, report) {
    for (const { document, entry } of codes) {
      for (const field of ['description', 'when'] as const) {
        const text = entry[field];
        const line = document.lineOf([field]);
        const lead = `"${field}" must read on after "${templates[field]} …"`;
        const [word = ''] = text.split(/\s/, 1);
        if (wrongWords.test(text)) {
          report(document.file, line, `${lead}, but begins with "${word}". Begin with what happens.`);
        } else if (names.test(text)) {
          report(document.file, line, `${lead}, where "${word}" would lose its capital. Begin with another word.`);
        } else if (/^\P{L}/u.test(text)) {
          report(document.file, line, `${lead}, but does not begin with a letter. Begin with a word.`);
        } else if (/^\p{Lu}/u.test(lowerOpening(text)) && !/^(?:\p{Lu}{2}|WebSocket)/u.test(text)) {
          report(document.file, line, `${lead}, but "${word}" keeps its capital and is no acronym. Begin otherwise.`);
        }
      }
    }
  },
};
