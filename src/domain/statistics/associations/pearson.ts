import { pairCorrelation, standardise } from '../../kernels/pairMoments.ts';
import type { NumberColumn } from './associationColumns.ts';
import { gramInBlocks } from './gramInBlocks.ts';
import { startMatrix, type MeasureColumns } from './matrixOf.ts';

/** Pearson's r of every pair of numbers over all rows that have both: complete columns by products on the engine, the others pair by pair. */
export const pearson: MeasureColumns = async function* ({ numbers, rows, engine, options }) {
  if (numbers.length < 2) return null;
  const matrix = startMatrix(numbers), complete = numbers.flatMap(({ isComplete }, at) => (isComplete ? [at] : []));
  const isByEngine = complete.length > 1 && rows >= options.fewestRows;
  let where: typeof engine.kind = 'cpu';
  if (isByEngine) {
    const r = yield* gramInBlocks(engine, complete.length, rows, (column, from, into) => standardise((numbers[complete[column] as number] as NumberColumn).scaled, from, into));
    where = engine.kind;
    complete.forEach((i, a) => complete.slice(a + 1).forEach((j, b) => matrix.set(i, j, finite(r[a * complete.length + a + 1 + b]))));
  }
  for (const [i, x] of numbers.entries()) {
    for (let j = 0; j < i; j++) {
      const y = numbers[j] as NumberColumn;
      if (x.isComplete && y.isComplete) continue;
      matrix.set(i, j, pairCorrelation(x.scaled, y.scaled, options.fewestRows));
      yield;
    }
  }
  return matrix.end('pearson', where);
};

/** A column that does not vary correlates with nothing. */
export function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
