import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { centralMoments } from './centralMoments.ts';

/** A finite number as a whole multiple of 2^−1200, exactly. */
const point = 1200n;
function exactly(value: number): bigint {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const word = bits.getBigUint64(0), exponent = (word >> 52n) & 0x7ffn, fraction = word & 0xfffffffffffffn;
  const whole = (exponent === 0n ? fraction << 1n : fraction | (1n << 52n)) << (exponent + point - 1076n); // 1075 and the shift of subnormals
  return (word >> 63n === 1n ? -whole : whole) << 1n;
}

/** Nearest number to numerator / denominator × 2^(−1200 × power), 17 digits at least. */
function rounded(numerator: bigint, denominator: bigint, power: bigint): number {
  if (numerator === 0n) return 0;
  const sign = numerator < 0n ? -1 : 1, size = numerator < 0n ? -numerator : numerator, shift = BigInt(size.toString(2).length - denominator.toString(2).length) - 64n;
  const quotient = shift >= 0n ? size / (denominator << shift) : (size << -shift) / denominator, exponent = Number(shift - point * power);
  return sign * Number(quotient) * 2 ** Math.trunc(exponent / 2) * 2 ** (exponent - Math.trunc(exponent / 2));
}

/** Sums by exact fractions: n·x − Σx is n times the distance from the mean. */
function slow(values: readonly number[]): { sum: number; mean: number; powers: number[] } {
  const n = BigInt(values.length), whole = values.map(exactly), total = whole.reduce((sum, value) => sum + value, 0n);
  const powers = [2n, 3n, 4n].map((power) => rounded(whole.reduce((sum, value) => sum + (value * n - total) ** power, 0n), n ** power, power));
  return { sum: rounded(total, 1n, 1n), mean: rounded(total, n, 1n), powers };
}

const random = seededRandom(77), normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const kinds: Readonly<Record<string, () => number>> = {
  'around 0': normal,
  'far from 0': () => 1e9 + 1e-3 * normal(),
  'that differ in their last bits': () => 1e9 + 1e-6 * normal(),
  'further still': () => -7e14 + normal(),
  'of forty magnitudes': () => normal() * 10 ** Math.floor(random() * 40 - 20),
  'skewed': () => Math.exp(3 * normal()),
  'whole': () => Math.floor(random() * 6),
};

for (const [kind, draw] of Object.entries(kinds)) {
  test(`moments of values ${kind} are those of exact fractions within 1e-9`, () => {
    for (const n of [1, 2, 3, 10, 333, 1500]) {
      const values = Array.from({ length: n }, draw), { sum, mean, second, third, fourth, scale } = centralMoments(Float64Array.from(values)), exact = slow(values);
      const [two = NaN, three = NaN, four = NaN] = exact.powers;
      expect(scale).toBe(1);
      expect(Math.abs((sum ?? NaN) - exact.sum)).toBeLessThanOrEqual(1e-12 * Math.abs(exact.sum));
      expect(Math.abs(mean - exact.mean)).toBeLessThanOrEqual(1e-12 * Math.abs(exact.mean));
      expect(Math.abs(second - two)).toBeLessThanOrEqual(1e-9 * two);
      expect(Math.abs(fourth - four)).toBeLessThanOrEqual(1e-9 * four);
      expect(Math.abs(third - three)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(three), two ** 1.5 / Math.sqrt(n))); // a skewness of 1, where it is nearly 0
    }
  });
}

test('values at the ends of what numbers hold neither overflow nor vanish', () => {
  for (const unit of [1e300, 1e-300, 5e-324]) {
    const { mean, second, scale } = centralMoments(Float64Array.of(unit, 3 * unit));
    expect(mean).toBe(2 * unit);
    expect(Math.abs((Math.sqrt(second) * scale) / unit - Math.SQRT2)).toBeLessThan(unit === 5e-324 ? 1 : 1e-12);
  }
  expect(centralMoments(Float64Array.of(Number.MAX_VALUE, Number.MAX_VALUE))).toMatchObject({ sum: null, mean: Number.MAX_VALUE, second: 0 });
});
