/** Why a text gives no bytes. */
export interface Refusal {
  /**
   * - `empty`: there is nothing but white space;
   * - `too-long`: longer than what is read;
   * - `http`: an HTTP request or response as text, not bytes;
   * - `odd-digits`: hexadecimal digits of which one has no partner;
   * - `out-of-range`: a number that no byte holds;
   * - `not-a-byte`: something else among bytes;
   * - `nothing`: nothing in it looks like bytes.
   */
  readonly reason: 'empty' | 'too-long' | 'http' | 'odd-digits' | 'out-of-range' | 'not-a-byte' | 'nothing';
  /** Where in the text, in UTF-16 code units from 0. */
  readonly position: number;
  /** What stands there; empty where it is the text as a whole. */
  readonly found: string;
}

/** So much of what was found is repeated. */
const longestFound = 24;

/**
 * Finds the first slip in a text that is a list of bytes but for that: `88 02 0g e8`, `136, 2, 3, 300`, `88020`.
 *
 * @returns undefined where the text has other words, or more slips than bytes
 */
export function slipIn(text: string): Refusal | undefined {
  const words = [...text.matchAll(/[^\s,;|[\](){}<>]+/g)].map(({ 0: word, index }) => ({ word, index }));
  // A word without a digit is a word.
  const isNearly = (word: string): boolean => /^-?[\da-z]+$/i.test(word) && /\d|^[a-f]{1,2}$/i.test(word);
  if (!words.every(({ word }) => isNearly(word))) return undefined;
  const isByte = (word: string): boolean => /^(?:0x)?[\da-f]{2}$/i.test(word);
  const isNumber = (word: string): boolean => /^-?\d{1,3}$/.test(word) && Number(word) >= -128 && Number(word) <= 255;
  const isGood = words.filter(({ word }) => isByte(word)).length > words.length / 2 ? isByte : isNumber;
  const bad = words.find(({ word }) => !isGood(word));
  const isStream = words.length === 1 && /^(?:0x)?[\da-f]{3,}$/i.test(words[0]?.word ?? '');
  const isList = words.filter(({ word }) => isGood(word)).length >= words.length * 0.6;
  if (bad === undefined || !(isStream || (isList && words.length > 1))) return undefined;
  const { word, index } = bad;
  const reason =
    isGood === isNumber && /^-?\d+$/.test(word) && !isStream
      ? 'out-of-range'
      : /^(?:0x)?[\da-f]+$/i.test(word)
        ? 'odd-digits'
        : 'not-a-byte';
  return { reason, position: index, found: word.slice(0, longestFound) };
}

/** Tells why a text in which no bytes were found has none. */
export function refusalOf(text: string): Refusal {
  const start = text.search(/\S/);
  if (start < 0) return { reason: 'empty', position: 0, found: '' };
  const isHttp = /^\s*(?:(?:GET|HEAD|POST|PUT|OPTIONS) \S+ HTTP\/|HTTP\/\d)/.test(text);
  return { reason: isHttp ? 'http' : 'nothing', position: start, found: '' };
}
