/**
 * The keys that a locale file must hold: those of `messages`, with the plural forms of the language (CLDR cardinal
 * categories, as i18next names them) for every key that counts.
 */
export function expectedKeys(messages: Readonly<Record<string, readonly string[]>>, locale: string): string[] {
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return Object.entries(messages).flatMap(([key, placeholders]) =>
    placeholders.includes('count') ? categories.map((category) => `${key}_${category}`) : [key],
  );
}

/** The key of `messages` that a key of a locale file belongs to: `protocol.codeCount_one` → `protocol.codeCount`. */
export function messageOf(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}
