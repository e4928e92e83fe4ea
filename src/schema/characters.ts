/** A character that no file may hold, and what its writer is told. */
export interface CharacterFault {
  /** Where it stands in the text, in UTF-16 units from 0. */
  readonly index: number;
  /** What it is and what to do, to follow "The line holds" or the name of a field and "holds". */
  readonly message: string;
}

/** What is not seen, or changes what is seen around it (Unicode, general categories and Bidi_Control). */
const unseen =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0\u2800\p{Variation_Selector}]/u;
const turnsDirection = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
/** A byte that could not be read when the text was saved. */
const replacement = '\uFFFD';
/** Spaces that are as wide as others; a no-break space, a narrow one and the ideographic one are in use. */
const oddSpace = /[\u1680\u2000-\u200A\u205F]/;
/** Letters and figures that look like those of ASCII and are others: full-width, mathematical, Roman numerals. */
const lookAlikeForm = /[\p{L}\p{N}\p{So}]/u;
/** In use as they are: ordinals, figures above and below the line, figures in a circle. */
const ownForms = /[ªº²³¹\u2070-\u209F\u2460-\u2473]/;

const suspicious = new RegExp(
  `(?:${unseen.source})|(?:${oddSpace.source})|${replacement}|\\t|[\u2100-\u218F\u2460-\u24FF\u3300-\u33FF\uFF00-\uFFEF]|[\\u{1D400}-\\u{1D7FF}\\u{1F100}-\\u{1F1FF}]`,
  'gu',
);

/**
 * The first character of each kind that a text of a file may not hold.
 *
 * @param mayHoldReplacements the text tells word for word what was observed, and that may hold U+FFFD
 */
export function characterFaults(text: string, mayHoldReplacements = false): CharacterFault[] {
  const faults = new Map<string, CharacterFault>();
  for (const { 0: sign, index } of text.matchAll(suspicious)) {
    const message = faultOf(sign, mayHoldReplacements);
    if (message !== undefined && !faults.has(message)) faults.set(message, { index, message });
  }
  return [...faults.values()];
}

function faultOf(sign: string, mayHoldReplacements: boolean): string | undefined {
  const point = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (sign === '\t') return 'a tab. Write spaces.';
  if (sign === replacement) {
    const remedy = 'Save the file as UTF-8, and write the letter again.';
    return mayHoldReplacements ? undefined : `${point}, which stands for a letter that could not be read. ${remedy}`;
  }
  if (turnsDirection.test(sign)) return `${point}, which turns the direction of writing. Remove it.`;
  if (sign === '\r') return 'a carriage return without a line feed. End each line with a line feed.';
  if (unseen.test(sign)) return `${point}, which is not seen. Remove it.`;
  if (oddSpace.test(sign)) return `${point}, a space of an odd width. Write a plain space.`;
  const plain = sign.normalize('NFKC');
  if (!lookAlikeForm.test(sign) || ownForms.test(sign) || !/^[A-Za-z0-9]+$/.test(plain)) return undefined;
  return `"${sign}", which looks like "${plain}" but is ${point}. Write "${plain}".`;
}

/** Scripts with letters that cannot be told from Latin ones. */
const lookAlikes = [
  'Armenian',
  'Carian',
  'Cherokee',
  'Coptic',
  'Cyrillic',
  'Deseret',
  'Georgian',
  'Gothic',
  'Greek',
  'Lisu',
  'Lycian',
  'Lydian',
  'Old_Italic',
  'Osage',
  'Tifinagh',
]
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const anyLookAlike = new RegExp(`[${lookAlikes}]`, 'u');
const words = /[\p{L}\p{M}\p{N}_]+/gu;
const latin = /\p{Script=Latin}/u;
/** Ohm, alone or with the prefix of a unit. */
const ohm = /^[kMGmµ]?Ω$/;

/** The first word that mixes Latin letters with those of a script that looks like it: "Веta", with a Cyrillic "В". */
export function mixedWord(text: string): { readonly index: number; readonly message: string } | undefined {
  if (!anyLookAlike.test(text)) return undefined;
  for (const { 0: word, index } of text.matchAll(words)) {
    const foreign = anyLookAlike.exec(word)?.[0];
    if (foreign === undefined || !latin.test(word) || ohm.test(word)) continue;
    const point = `U+${(foreign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const message = `"${word}", which mixes Latin letters with "${foreign}" (${point}), which looks like one. Write it in one script.`;
    return { index, message };
  }
  return undefined;
}
