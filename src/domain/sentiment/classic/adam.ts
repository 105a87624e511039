/** First and second moments of one array of parameters. */
export interface Moments {
  readonly mean: Float32Array;
  readonly square: Float32Array;
}

const meanDecay = 0.9, squareDecay = 0.999, epsilon = 1e-7;

export const momentsOf = (parameters: Float32Array): Moments => ({ mean: new Float32Array(parameters.length), square: new Float32Array(parameters.length) });

/** The step length of step `t` = 1, 2, … with the correction of the moments' start at 0. */
export const adamRate = (learningRate: number, t: number): number => (learningRate * Math.sqrt(1 - squareDecay ** t)) / (1 - meanDecay ** t);

/**
 * One step of Adam on `length` parameters from `at` on, whose gradient stands in `gradient` from `from` on. Moments of parameters that are not named stay as they are ("lazy").
 * @param rate  see adamRate
 * Source: Kingma & Ba, ICLR 2015.
 */
export function adamStep(parameters: Float32Array, { mean, square }: Moments, at: number, gradient: Float32Array, from: number, length: number, rate: number): void {
  for (let i = at, g = from; i < at + length; i++, g++) {
    const slope = gradient[g] as number, m = meanDecay * (mean[i] as number) + (1 - meanDecay) * slope, s = squareDecay * (square[i] as number) + (1 - squareDecay) * slope * slope;
    mean[i] = m;
    square[i] = s;
    parameters[i] = (parameters[i] as number) - (rate * m) / (Math.sqrt(s) + epsilon);
  }
}
