/** The straight line that comes nearest to some points, and how far they are off it. */
export interface StraightLine {
  /** Of the line, at 0. */
  readonly start: number;
  /** How much the line rises with each step of one. */
  readonly slope: number;
  /** The greatest distance of a point from the line, as a share of the largest value. */
  readonly off: number;
}

/**
 * Fits a straight line by least squares.
 *
 * @param points at least two, at different places, as place and value
 * @throws where no one line fits best
 */
export function straightLine(points: readonly (readonly [x: number, y: number])[]): StraightLine {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middleX, middleY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const spread = points.reduce((sum, [x]) => sum + (x - middleX) ** 2, 0);
  if (!(spread > 0)) throw new Error('A straight line needs points at two places at least.');
  const slope = points.reduce((sum, [x, y]) => sum + (x - middleX) * (y - middleY), 0) / spread;
  const start = middleY - slope * middleX;
  const largest = Math.max(...points.map(([, y]) => Math.abs(y)));
  const distance = Math.max(...points.map(([x, y]) => Math.abs(y - start - slope * x)));
  return { start, slope, off: largest === 0 ? 0 : distance / largest };
}

/** The value in the middle; of two, the lower. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
