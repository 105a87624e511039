import { addGram } from '../../../src/domain/kernels/addGram.ts';
import { countCells } from '../../../src/domain/kernels/countCells.ts';
import type { DenseEngine } from '../../../src/domain/statistics/denseEngine.ts';

/** Dense computations on this thread. 1 M rows: 11 columns' products 60 ms, a density 2 ms. */
export const cpuDense: DenseEngine = {
  kind: 'cpu',
  gram(columns) {
    const k = columns.length, rows = columns[0]?.length ?? 0, sums = new Float64Array(k * k);
    addGram(columns, 0, rows, sums);
    return Promise.resolve(sums.map((sum) => sum / Math.max(1, rows)));
  },
  density(x, y, nx, ny) {
    const counts = new Float64Array(nx * ny);
    countCells(x, y, nx, ny, 0, x.length, counts);
    return Promise.resolve(counts);
  },
};
