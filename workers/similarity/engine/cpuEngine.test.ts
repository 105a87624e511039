import { expect, test } from 'vitest';
import type { RankRequest } from '../../../src/contracts/similarityEngine.ts';
import { seededRandom } from '../../../src/domain/random.ts';
import { compareWithOracle } from './compareWithOracle.fixture.ts';
import { createCpuEngine } from './cpuEngine.ts';
import { describeEngine } from './engineSuite.fixture.ts';
import { createPlainProducts } from './rowProducts.ts';
import { shippedRows } from './shippedRows.fixture.ts';

describeEngine('cpu', createCpuEngine, { shipped: shippedRows() });
describeEngine('cpu without wasm', (rows) => createCpuEngine(rows, createPlainProducts), { queries: 200 });

const sizes = [1e-45, 1e-30, 1, 1e30, 3e38];
/** Scores that differ in their last bits only, are large beyond all products, or tie. */
const rests: readonly ((random: () => number) => number)[] = [
  () => -0, (random) => (random() - 0.5) * 1e300, (random) => 1e17 + 16 * Math.floor(random() * 3), (random) => random() * 1e-322, (random) => 1 + Math.floor(random() * 5) * 2 ** -52,
];

test.each([[257, 9], [600, 80], [1500, 3], [300, 1100]])('%i × %i entries of any size, where a margin too narrow would lose a row, rank as the float64 oracle has them', async (n, d) => {
  const random = seededRandom(n), values = Int8Array.from({ length: n * d }, () => Math.floor(random() * 256) - 128);
  for (const scaleOf of [() => 0.01, () => 10 ** (70 * random() - 35), () => random() * 1e-44, () => 3e38]) {
    const rows = { rows: n, d, values, scales: Float32Array.from({ length: n }, scaleOf) };
    const requests = sizes.flatMap((size) => rests.map((restOf): RankRequest => {
      const rest = Float64Array.from({ length: n }, () => restOf(random));
      return { dense: Float32Array.from({ length: d }, () => (random() - 0.5) * size), rest: (into) => into.set(rest), mask: null, k: 20 };
    }));
    expect(await compareWithOracle(createCpuEngine(rows), rows, requests, 7)).toEqual([]);
  }
});
