const declaration = /(--[\w-]+):([^;{}]*);?/g;

/**
 * A minified style sheet in which a custom property that is read once stands where it is read, and one that is never read is
 * gone; the others have names of one letter. What is named in `kept` stays as it is.
 */
export function inlineTokens(css: string, kept: ReadonlySet<string>): string {
  for (let style = css; ;) {
    const shorter = withoutOne(style, kept);
    if (shorter === undefined) return withShortNames(style, kept).replaceAll(';}', '}');
    style = shorter;
  }
}

/** The style sheet with one custom property less, or undefined where all must stay. */
function withoutOne(css: string, kept: ReadonlySet<string>): string | undefined {
  for (const [name, [first, ...others]] of Map.groupBy(css.matchAll(declaration), ([, name = '']) => name)) {
    // One that is declared again elsewhere has another value there.
    if (first === undefined || others.length > 0 || kept.has(name)) continue;
    const [text, , value = ''] = first;
    const [before = '', after, ...more] = css.replace(text, '').split(`var(${name})`);
    if (more.length === 0) return after === undefined ? before : before + value + after;
  }
  return undefined;
}

/** The names in the order of their first use: `--a`, `--b`, and with two letters where those are not enough. */
function withShortNames(css: string, kept: ReadonlySet<string>): string {
  const names = new Set([...css.matchAll(/--[\w-]+/g)].map(([name]) => name).filter((name) => !kept.has(name)));
  const free = Array.from({ length: names.size + kept.size }, (_, index) => `--${(index + 10).toString(36)}`);
  const unused = free.filter((name) => !kept.has(name));
  const short = new Map([...names].map((name, index) => [name, unused[index]]));
  return css.replaceAll(/--[\w-]+/g, (name) => short.get(name) ?? name);
}
