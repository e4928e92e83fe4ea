import { z } from 'zod';
import { markupFault } from './prose-faults.ts';

/** The longest passage of the content has 900 characters. */
export const mostCharacters = 2000;

/** A text as it was found elsewhere, word for word: on one line, never empty. */
export const verbatim = z
  .string()
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .refine((text) => text.length > 0, { message: 'is empty', abort: true })
  .refine((text) => text.length <= mostCharacters, {
    message: `has more than ${mostCharacters} characters`,
    abort: true,
  });

/** Prose of one paragraph: trimmed, on one line, never empty, and nothing of it is markup but code between backticks. */
export const prose = verbatim.superRefine((text, context) => {
  const fault = markupFault(text);
  if (fault !== undefined) context.addIssue({ code: 'custom', message: fault, continue: false });
});

/** Prose of whole sentences. One that was cut off has no full stop. */
export const sentences = prose
  .refine(hasLetter, { message: 'has no letter', abort: true })
  .refine((text) => isEnded(text), {
    message: 'does not end in a full stop, so that its end seems to be missing',
  });

/** A question, which ends as one in each language. */
export const question = sentences.refine((text) => /[?？か][。？?]?$/u.test(text), {
  message: 'is a question, and does not end in a question mark',
});

/** The longest phrase of the content has 115 characters. */
const mostOfPhrase = 250;

/** A word or a short phrase without a full stop: a name, a gloss. */
export const phrase = prose
  .refine((text) => !/[.。]$/.test(text), { message: 'ends in a full stop' })
  .refine((text) => text.length <= mostOfPhrase, { message: `has more than ${mostOfPhrase} characters` });

/** The longest name of the content has 40 characters, and stands in titles beside another one. */
const mostOfName = 80;

/** A phrase that fits into a title, and whose words fit on a line of a phone: a version. */
export const label = phrase
  .refine((text) => text.length <= mostOfName, { message: `has more than ${mostOfName} characters` })
  .refine((text) => !/\S{41}/.test(text), { message: 'has a word of more than 40 characters' });

/** What a program, a product, a protocol or a code is called. */
export const nameOfThing = label.refine(hasLetter, { message: 'has no letter' });

/** A name that is English in every language, since programs write it so. */
export const englishName = prose.refine((text) => /^[\x20-\x7e]*$/.test(text), {
  message: 'is an English name, and holds letters other than those of English',
});

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** Whether a text ends as a sentence does, in any of the languages. */
export function isEnded(text: string): boolean {
  return /[.!?…。！？][\s"'’”»)）」』\]`*]*$/u.test(text.trim());
}
