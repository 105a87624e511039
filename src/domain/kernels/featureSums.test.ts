import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { addFeatures, addFeatureSlopes } from './featureSums.ts';

const random = seededRandom(4), width = 3, nRows = 5;
const features = { starts: Int32Array.of(0, 2, 2, 5), rows: Int32Array.of(0, 4, 1, 1, 3), values: Float64Array.from({ length: 5 }, () => random() - 0.5) };
const table = Float32Array.from({ length: nRows * width }, () => random());

test('a token is the sum of its rows, each as often as its value says', () => {
  const into = new Float64Array(3 * width).fill(1);
  addFeatures(features, table, width, into);
  for (let t = 0; t < 3; t++) {
    for (let j = 0; j < width; j++) {
      let sum = 1;
      for (let k = features.starts[t]!; k < features.starts[t + 1]!; k++) sum += features.values[k]! * table[features.rows[k]! * width + j]!;
      expect(into[t * width + j]).toBeCloseTo(sum, 12);
    }
  }
});

test('slopes go back the way that values came', () => {
  const tokens = Float64Array.from({ length: 3 * width }, () => random() - 0.5), slopes = new Float32Array(nRows * width), into = new Float64Array(3 * width);
  addFeatureSlopes(features, tokens, width, slopes);
  addFeatures(features, table, width, into);
  const forth = into.reduce((sum, x, i) => sum + x * tokens[i]!, 0), back = table.reduce((sum, x, i) => sum + x * slopes[i]!, 0);
  expect(back).toBeCloseTo(forth, 6); // ⟨A table, tokens⟩ = ⟨table, Aᵀ tokens⟩
});
