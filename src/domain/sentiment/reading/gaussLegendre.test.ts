import { expect, test } from 'vitest';
import { gaussLegendre } from './gaussLegendre.ts';

test.each([2, 5, 20])('with %i points polynomials are integrated exactly', (n) => {
  for (let power = 0; power < 2 * n; power++) expect(gaussLegendre(n).reduce((sum, { at, weight }) => sum + weight * at ** power, 0)).toBeCloseTo(1 / (power + 1), 12);
});
