import { expect, test } from 'vitest';
import type { ExplainedTitle, TitlePart } from '../../client/taste.ts';
import { seededRandom } from '../../domain/random.ts';
import { cardOf } from '../catalogue/fakeCatalogue.ts';
import { roundTogether, sumLines } from './sumLines.ts';

const random = seededRandom(7), normal = () => random() + random() - 1;
function explained(ratings: number, facts: number): ExplainedTitle {
  const one = () => {
    const titles: TitlePart[] = Array.from({ length: ratings }, (_, at) => ({ card: cardOf({ id: String(at), title: `Film ${at}` }), stars: 4, weight: normal() })).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    const base = normal(), score = base + titles.reduce((sum, { weight }) => sum + weight, 0), offset = normal(), own = normal();
    const terms = Array.from({ length: facts }, (_, at) => ({ fact: { field: 'keyword' as const, name: String(at) }, weight: normal() }));
    return { score, base, ratings: titles, offset, own, facts: terms, text: score - base - offset - own - terms.reduce((sum, { weight }) => sum + weight, 0) };
  };
  return { expected: { stars: 4, spread: 0.5 }, isCold: false, steering: { adventure: normal(), novelty: 0 }, ranking: one(), stars: one() };
}

test('every sum adds up as it is shown, to the rounded score, in each of its views', () => {
  for (let trial = 0; trial < 200; trial++) {
    const title = explained(trial % 30, trial % 9);
    for (const of of ['ranking', 'stars'] as const) for (const by of ['ratings', 'facts'] as const) for (const digits of [2, 3]) {
      const { lines, total } = sumLines(title, of, by, digits, 6);
      const score = title[of].score + (of === 'ranking' ? title.steering.adventure : 0);
      expect(total).toBeCloseTo(score, digits - 0.31);
      expect(Math.abs(total - score)).toBeLessThanOrEqual(0.5 / 10 ** digits + 1e-9);
      expect(lines.reduce((sum, { weight }) => sum + Math.round(weight * 10 ** digits), 0)).toBe(Math.round(total * 10 ** digits));
    }
  }
});

test('parts that do not fit are one line that says how many they are', () => {
  const { lines } = sumLines(explained(20, 0), 'ranking', 'ratings', 2, 6);
  expect(lines.filter(({ kind }) => kind === 'rating')).toHaveLength(6);
  expect(lines.find((line) => line.kind === 'others')).toMatchObject({ count: 14 });
  expect(sumLines(explained(7, 0), 'ranking', 'ratings', 2, 6).lines.some(({ kind }) => kind === 'others')).toBe(false);
});

test('numbers rounded together are each off by less than a step', () => {
  for (let trial = 0; trial < 200; trial++) {
    const values = Array.from({ length: 1 + trial % 12 }, normal), rounded = roundTogether(values, 2);
    values.forEach((value, at) => expect(Math.abs(rounded[at]! - value)).toBeLessThan(0.01 + 1e-9));
  }
  expect(roundTogether([0.333, 0.333, 0.334], 2)).toEqual([0.33, 0.33, 0.34]);
  expect(roundTogether([-0.125, 0.125], 2)).toEqual([-0.12, 0.12]);
  expect(roundTogether([], 2)).toEqual([]);
});
