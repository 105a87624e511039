import { expect, test } from 'vitest';
import type { ExplainedTitle, TitlePart } from '../../client/taste.ts';
import { seededRandom } from '../../domain/random.ts';
import { cardOf } from '../catalogue/fakeCatalogue.ts';
import { shownAs, sumLines } from './sumLines.ts';

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
    for (const of of ['ranking', 'stars'] as const) for (const by of ['ratings', 'facts'] as const) {
      const { times, digits } = shownAs[of], { lines, total } = sumLines(title, of, by, 6);
      const score = times * (title[of].score + (of === 'ranking' ? title.steering.adventure : 0));
      expect(total).toBeCloseTo(score, digits - 0.31);
      expect(Math.abs(total - score)).toBeLessThanOrEqual(0.5 / 10 ** digits + 1e-9);
      expect(lines.reduce((sum, { weight }) => sum + Math.round(weight * 10 ** digits), 0)).toBe(Math.round(total * 10 ** digits) + 0);
      for (const line of lines) if (line.kind === 'rating') expect(line.weight).toBeCloseTo(Math.round(line.part.weight * times * 10 ** digits) / 10 ** digits, 9);
      expect(Math.abs(lines[0]!.weight - times * title[of].base)).toBeLessThanOrEqual((lines.length / 2) / 10 ** digits + 1e-9);
    }
  }
});

test('parts that do not fit are one line that says how many they are', () => {
  const { lines } = sumLines(explained(20, 0), 'ranking', 'ratings', 6);
  expect(lines.filter(({ kind }) => kind === 'rating')).toHaveLength(6);
  expect(lines.find((line) => line.kind === 'others')).toMatchObject({ count: 14 });
  expect(sumLines(explained(7, 0), 'ranking', 'ratings', 6).lines.some(({ kind }) => kind === 'others')).toBe(false);
});
