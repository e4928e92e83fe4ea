/** Whether nothing stands in a list twice. */
export function isUnique(list: readonly unknown[]): boolean {
  return new Set(list).size === list.length;
}

/** What is said of a list in which something does. */
export const repeated = { message: 'has one item twice' };
