import fc from 'fast-check';

/** The same cases on every run. `FAST_CHECK_SEED=1 npm test` looks at others; a failure prints its seed and path. */
export const seed = Number(process.env['FAST_CHECK_SEED'] ?? 6455);

/**
 * Asserts that a property holds for generated cases.
 *
 * @param runs how many; fewer for a property whose single case is slow
 */
export function holds<Values>(property: fc.IProperty<Values>, runs = 100): void {
  fc.assert(property, { seed, numRuns: runs });
}

/** Texts of letters of several scripts, digits, spaces, signs that mean something to a template or a page, and others. */
export const anyText: fc.Arbitrary<string> = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...Array.from('aZ09 .,:;!?-/%{}$&<>"\'`*\\\n\t\u00A0éÉİßΣ日、ﾌ🙂\u202E\uFEFF𐐀')),
    fc.integer({ min: 0, max: 0xd7ff }).map((point) => String.fromCodePoint(point)),
  ),
});
