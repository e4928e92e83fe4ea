import type { Code, Prose } from '../domain/code.ts';
import type { Pair } from '../domain/pair.ts';
import type { Protocol } from '../domain/protocol.ts';
import { translator } from '../i18n/translate.ts';
import type { Locale } from '../i18n/locales.ts';

/** The sentences that a pair page makes of the prose of its two codes, in one language. */
export interface PairProse {
  readonly introduction: string;
  /** What each says, then when each is seen: lower, higher, lower, higher. */
  readonly differences: readonly [string, string, string, string];
  readonly which: string;
}

/**
 * Composes the sentences of a pair page in a language, as the published pages fix it for English.
 *
 * @param proseOf the prose of a code in that language
 */
export function pairProse(
  { name, category }: Protocol,
  { lower, higher }: Pair,
  locale: Locale,
  proseOf: (code: Code) => Prose,
): PairProse {
  const t = translator(locale);
  const names = { protocol: name, a: lower.number, nameA: lower.name, b: higher.number, nameB: higher.name };
  const [proseA, proseB] = [proseOf(lower), proseOf(higher)];
  const difference = ({ number }: Code, { description }: Prose): string =>
    t('prose.difference', { protocol: name, code: number, description });
  const encounter = ({ number }: Code, { when }: Prose): string => t('prose.encounter', { code: number, when });
  return {
    introduction: t('prose.introduction', {
      ...names,
      category,
      descriptionA: proseA.description,
      descriptionB: proseB.description,
    }),
    differences: [
      difference(lower, proseA),
      difference(higher, proseB),
      encounter(lower, proseA),
      encounter(higher, proseB),
    ],
    which: t('prose.which', { ...names, fixA: proseA.fix, fixB: proseB.fix }),
  };
}
