import { localeTags, type Locale } from '../i18n/locales.ts';

/** The scripts of a language beside Latin, by the script that CLDR says it is written in. */
const scripts: Readonly<Record<string, readonly string[]>> = {
  Arab: ['Arabic'],
  Cyrl: ['Cyrillic'],
  Deva: ['Devanagari'],
  Grek: ['Greek'],
  Hans: ['Han'],
  Hant: ['Han'],
  Hebr: ['Hebrew'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
  Latn: [],
};

/** Greek letters that no Latin one looks like: they stand for quantities and units. */
const signs = 'ΓΔΘΛΞΠΣΦΨΩβδθλμξπφψω';

/** Words that nearly every sentence of a language has some of, and sentences of the other have not. */
const small: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and is are was were that which with this from for not what when where has had does did how'.split(' '),
  ),
  fr: new Set(
    'le la les des du une est sont qui que dans pour avec sur par ou et il elle pas au aux ce cette'.split(' '),
  ),
};

const foreignLetters = new Map<string, RegExp | undefined>();

/**
 * What shows that a text is not in its language, to follow its name: letters of another script, no letter of its own, or
 * the small words of another language and none of its own.
 */
export function foreignFault(text: string, language: Locale, name: string): string | undefined {
  const words = text.replace(/`[^`]*`|\{\{[^}]*\}\}|«[^»]*»|“[^”]*”|「[^」]*」|"[^"]*"/g, ' ');
  const foreign = foreignIn(language)?.exec(text)?.[0];
  if (foreign !== undefined) return `holds "${foreign}", no letter of ${name}. Write it in ${name}`;
  const latinWords = words.toLowerCase().match(/[a-zà-ÿœ]+/g) ?? [];
  const own = scripts[scriptOf(language)] ?? [];
  if (own.length > 0) {
    const hasOwn = own.some((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(text));
    return hasOwn || latinWords.length < 5 ? undefined : `has no letter of ${name}. Write it in ${name}`;
  }
  const ownSmall = small[language];
  if (ownSmall === undefined || latinWords.some((word) => ownSmall.has(word))) return undefined;
  const isForeign = Object.values(small).some((set) => latinWords.filter((word) => set.has(word)).length >= 2);
  return isForeign ? `has the small words of another language than ${name}. Write it in ${name}` : undefined;
}

/** What CLDR says that each language of the site is written in. */
const scriptsOfLocales: ReadonlyMap<string, string> = new Map(
  localeTags.map((tag) => [tag, new Intl.Locale(tag).maximize().script ?? '']),
);

function scriptOf(language: Locale): string {
  return scriptsOfLocales.get(language) ?? '';
}

/** A letter that is neither Latin nor of the scripts of a language; undefined where those are not known. */
function foreignIn(language: Locale): RegExp | undefined {
  if (!foreignLetters.has(language)) {
    const own = scripts[scriptOf(language)];
    const known = ['Latin', 'Common', 'Inherited', ...(own ?? [])].map((script) => `\\p{Script=${script}}`).join('');
    foreignLetters.set(language, own && new RegExp(`[\\p{L}--[${known}${signs}]]`, 'v'));
  }
  return foreignLetters.get(language);
}
