/**
 * The place that an address meant that names none: the range that a number lies in, or else the place whose id is left
 * when the last words are taken away, `1006-browser` for `1006-browser-later`.
 *
 * @param asked what the address names, any text
 * @param ids of the places, in order
 * @returns undefined where it meant none of them
 */
export function nearestPlace(asked: string, ids: readonly string[]): string | undefined {
  if (/^\d{1,5}$/.test(asked)) {
    return ids.find((id) => {
      const [, first, last] = /^(\d+)-(\d+)$/.exec(id) ?? [];
      return Number(first) <= Number(asked) && Number(asked) <= Number(last);
    });
  }
  // Nothing that is longer than every id is left over, so that a long address takes no longer.
  const words = asked.slice(0, Math.max(0, ...ids.map(({ length }) => length)) + 1).split('-');
  while (words.pop() !== undefined) {
    const shorter = words.join('-');
    if (ids.includes(shorter)) return shorter;
  }
  return undefined;
}
