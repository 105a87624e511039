/** Added to every part's count, so that an empty one does not weigh infinitely much. */
const smoothing = 0.5;

/**
 * Population stability index: Σ (q − p) ln (q / p) over the parts' shares p and q, each part counted half a row more.
 * @param left, right  counts by part
 * @returns ≥ 0; above 0.1 something moved, above 0.25 much. Null where one side has no rows
 * Source: Siddiqi, Credit Risk Scorecards, 2006.
 */
export function stabilityIndex(left: readonly number[], right: readonly number[]): number | null {
  const sum = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0), ofLeft = sum(left), ofRight = sum(right), added = smoothing * left.length;
  if (ofLeft === 0 || ofRight === 0) return null;
  return left.reduce((index, count, part) => {
    const p = (count + smoothing) / (ofLeft + added), q = ((right[part] as number) + smoothing) / (ofRight + added);
    return index + (q - p) * Math.log(q / p);
  }, 0);
}
