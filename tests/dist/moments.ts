import fc from 'fast-check';
import { seed } from '../unit/property.ts';

/**
 * Moments at random, the same for a seed: parts of a whole from 0 to 1, one in each of as many equal stretches, in the
 * order of time.
 */
export function momentsOf(count: number): { readonly seed: number; readonly moments: readonly number[] } {
  const parts = fc.sample(fc.noBias(fc.integer({ min: 0, max: 999 })), { seed, numRuns: count });
  return { seed, moments: parts.map((part, index) => (index + part / 1000) / count) };
}
