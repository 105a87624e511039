import type { Blend } from './blend.ts';
import type { MethodName } from './methods.ts';
import type { Vectors } from './vectorsFile.ts';

/** Whether anything is known of a work by the methods that engines rank: a vector, or for the blend a telling fact. */
export function hasDenseFeatures(method: MethodName, { scales }: Vectors, blend: Blend, row: number): boolean {
  return (scales[row] ?? 0) > 0 || (method === 'blend' && blend.hasFeatures(row));
}
