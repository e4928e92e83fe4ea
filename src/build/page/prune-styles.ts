import { transform, type Selector, type SelectorComponent } from 'lightningcss';
import type { Has, NameKind } from './page-names.ts';

/**
 * A style sheet without the rules that cannot match anything on a page, minified. What cannot be told from names, such
 * as states and attributes, is taken to match.
 *
 * @throws where the style sheet is not valid
 */
export function pruneStyles(css: string, has: Has): string {
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      Rule: {
        style: ({ value }) => (value.selectors.some((selector) => canMatch(selector, has)) ? undefined : []),
      },
    },
  });
  return code.toString();
}

/** The names that the selectors of a style sheet ask for: what {@link pruneStyles} depends on. */
export function askedNames(css: string): readonly (readonly [NameKind, string])[] {
  const asked = new Map<string, readonly [NameKind, string]>();
  const collect = (selector: Selector): void => {
    for (const part of selector) {
      if (isNamed(part)) asked.set(`${part.type} ${part.name}`, [part.type, part.name]);
      for (const alternative of alternatives(part)) collect(alternative);
    }
  };
  transform({
    filename: 'page.css',
    code: Buffer.from(css),
    visitor: {
      Rule: {
        style: ({ value }) => {
          value.selectors.forEach(collect);
        },
      },
    },
  });
  return [...asked.values()];
}

function canMatch(selector: Selector, has: Has): boolean {
  return selector.every((part) => {
    if (isNamed(part)) return has(part.type, part.name);
    const either = alternatives(part);
    return either.length === 0 || either.some((alternative) => canMatch(alternative, has));
  });
}

function isNamed(part: SelectorComponent): part is SelectorComponent & { type: NameKind; name: string } {
  return part.type === 'class' || part.type === 'id' || part.type === 'type';
}

/** The selectors of which one must match, where a part is a list of them. */
function alternatives(part: SelectorComponent): readonly Selector[] {
  if (part.type !== 'pseudo-class') return [];
  return part.kind === 'is' || part.kind === 'where' || part.kind === 'has' ? part.selectors : [];
}
