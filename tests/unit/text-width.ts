import type { PictureText } from '../../src/site/sequence-view.ts';

/** Sizes of the texts of pictures in units, as Sequence.astro and Frame.astro set them. */
const sizes = { head: 12, also: 12, what: 13, close: 13, told: 19, bytes: 13, label: 11 } as const satisfies Record<
  PictureText['look'] | 'bytes' | 'label',
  number
>;

/** Looks that are set in the font of fixed width, of which every letter is as wide as any other. */
const fixed: readonly Look[] = ['told', 'bytes'];

export type Look = keyof typeof sizes;

/**
 * How wide a text of a picture is at most, in units. A picture cannot know the reader's font: letters count as wide as
 * those of the widest usual one, DejaVu Sans, and Japanese characters as their whole square.
 */
export function widthOf(text: string, look: Look): number {
  const latin = fixed.includes(look) ? 0.61 : 0.62;
  return sizes[look] * Array.from(text, (character) => (isWide(character) ? 1 : latin)).reduce((a, b) => a + b, 0);
}

/** CJK characters, kana, and their punctuation and full-width forms. */
function isWide(character: string): boolean {
  return /[\u2E80-\uFFEF]/.test(character);
}
