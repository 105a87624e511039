import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/domain/random.ts';
import { normals } from '../../../src/domain/randomNormal.ts';
import { noBin, type DenseEngine } from '../../../src/domain/statistics/denseEngine.ts';

type Mortal = DenseEngine & { dispose?(): void };

/** What every engine must do: products within 1e-6 of float64, and exact counts. */
export function describeDense(name: string, create: () => Mortal | Promise<Mortal>): void {
  describe(`the ${name} engine`, () => {
    let engine: Mortal;
    beforeAll(async () => { engine = await create(); });
    afterAll(() => engine.dispose?.());

    test.each([[1, 5], [2, 256], [3, 257], [7, 4001], [31, 1000], [11, 70_000]])('multiplies %i columns of %i rows', async (k, rows) => {
      const normal = normals(seededRandom(k * rows)), shared = Float64Array.from({ length: rows }, normal);
      const columns = Array.from({ length: k }, (_, at) => shared.map((value) => (normal() + at * value) / Math.sqrt(1 + at * at))), products = await engine.gram(columns);
      expect(products).toHaveLength(k * k);
      let worst = 0;
      for (let i = 0; i < k; i++) {
        for (let j = 0; j < k; j++) {
          let sum = 0;
          for (let row = 0; row < rows; row++) sum += (columns[i]?.[row] ?? NaN) * (columns[j]?.[row] ?? NaN);
          worst = Math.max(worst, Math.abs(sum / rows - (products[i * k + j] ?? NaN)), Math.abs((products[i * k + j] ?? NaN) - (products[j * k + i] ?? NaN)));
        }
      }
      expect(worst).toBeLessThanOrEqual(1e-6);
    });

    test.each([[1, 1, 3], [1, 7, 3000], [10, 10, 9000], [48, 32, 20_001], [50, 512, 9000], [3, 2, 0]])('counts a grid of %i × %i over %i rows', async (nx, ny, rows) => {
      const random = seededRandom(nx + rows), draw = (bins: number) => Uint16Array.from({ length: rows }, () => (random() < 0.1 ? noBin : Math.floor(random() ** 3 * bins)));
      const x = draw(nx), y = draw(ny), slow = new Float64Array(nx * ny);
      for (let row = 0; row < rows; row++) if (x[row] !== noBin && y[row] !== noBin) slow[(y[row] ?? 0) * nx + (x[row] ?? 0)] = (slow[(y[row] ?? 0) * nx + (x[row] ?? 0)] ?? 0) + 1;
      expect(await engine.density(x, y, nx, ny)).toEqual(slow);
    });

    test('answers several questions at once, each its own', async () => {
      const x = Uint16Array.of(0, 1, 1), y = Uint16Array.of(0, 0, 1);
      const [one, other, products] = await Promise.all([engine.density(x, y, 2, 2), engine.density(y, x, 2, 2), engine.gram([Float64Array.of(1, 2)])]);
      expect([one, other, products]).toEqual([Float64Array.of(1, 1, 0, 1), Float64Array.of(1, 0, 1, 1), Float64Array.of(2.5)]);
    });

    test('multiplies nothing to nothing', async () => expect(await engine.gram([])).toHaveLength(0));
  });
}
