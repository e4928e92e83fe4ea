import { inlineTokens } from './inline-tokens.ts';
import type { Has, NameKind } from './page-names.ts';
import { askedNames, pruneStyles } from './prune-styles.ts';

interface Sheet {
  readonly asked: readonly (readonly [NameKind, string])[];
  /** By which of those a page has. */
  readonly made: Map<string, string>;
}

/**
 * Makes the style of a page out of the style sheets of its parts: what cannot match anything there is left out. Pages of
 * one kind mostly have the same names, so what was made for one is kept for the others.
 */
export class PageStyles {
  readonly #sheets = new Map<string, Sheet>();
  readonly #kept: ReadonlySet<string>;

  /** @param kept custom properties that scripts read */
  constructor(kept: ReadonlySet<string>) {
    this.#kept = kept;
  }

  /**
   * @param css all style sheets of the page, in order
   * @throws where they are not valid
   */
  styleOf(css: string, has: Has): string {
    const { asked, made } = this.#sheetOf(css);
    const key = asked.map(([kind, name]) => (has(kind, name) ? 1 : 0)).join('');
    const known = made.get(key);
    if (known !== undefined) return known;
    // A nested rule needs no sign for its parent where it is below it.
    const style = inlineTokens(pruneStyles(css, has), this.#kept).replaceAll(/(?<=[;{},])& (?=[^;{}]*\{)/g, '');
    made.set(key, style);
    return style;
  }

  #sheetOf(css: string): Sheet {
    const known = this.#sheets.get(css);
    if (known !== undefined) return known;
    const sheet = { asked: askedNames(css), made: new Map<string, string>() };
    this.#sheets.set(css, sheet);
    return sheet;
  }
}
