import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { histogramOf } from './histogramOf.ts';

const random = seededRandom(21), normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

test('every bin holds its left edge, the last also its right, and nothing is lost', () => {
  for (const draw of [normal, () => Math.floor(normal() * 90), () => Math.exp(4 * normal()), () => 1e9 + 1e-6 * normal(), () => (random() < 0.1 ? NaN : random() < 0.1 ? -Infinity : normal())]) {
    for (const bins of [null, 1, 7, 1000]) {
      for (const scale of ['linear', 'log'] as const) {
        const values = Float64Array.from({ length: 700 }, draw), got = histogramOf(values, { bins, scale }), finite = values.filter(Number.isFinite), shown = finite.filter((value) => scale === 'linear' || value > 0);
        expect(got.left).toBe(finite.length - shown.length);
        expect(got.edges.length).toBe(got.counts.length + 1);
        expect(got.edges.every((edge, at) => at === 0 || edge > (got.edges[at - 1] ?? edge))).toBe(true);
        expect(got.counts).toEqual(got.counts.map((_, bin) => shown.filter((value) => value >= got.edges[bin]! && (value < got.edges[bin + 1]! || (bin === got.counts.length - 1 && value === got.edges[bin + 1]))).length));
        expect(got.counts.reduce((sum, count) => sum + count, 0)).toBe(shown.length);
        if (bins !== null) expect(got.counts.length).toBeLessThanOrEqual(bins);
      }
    }
  }
});

test('the number of bins is that of Freedman and Diaconis, at most 100', () => {
  expect(histogramOf(Float64Array.from({ length: 1001 }, (_, at) => at / 1000))).toMatchObject({ rule: 'freedmanDiaconis', counts: { length: 11 } });
  expect(histogramOf(Float64Array.from({ length: 1001 }, (_, at) => (at === 1000 ? 1e6 + 0.5 : at / 1000)))).toMatchObject({ rule: 'freedmanDiaconis', counts: { length: 100 } });
});

test('where the quartiles coincide it is that of Sturges', () => {
  expect(histogramOf(Float64Array.from({ length: 64 }, (_, at) => (at < 60 ? 0.5 : at)))).toMatchObject({ rule: 'sturges', counts: { length: 7 } });
});

test('values rounded to a step fill bins of equally many steps: no comb', () => {
  for (const [perUnit, most] of [[10, 200], [1, 300], [100, 300]] as const) {
    const values = Float64Array.from({ length: 60_000 }, () => Math.floor(random() * most) / perUnit), { edges, counts, rule } = histogramOf(values);
    expect(rule).toBe('freedmanDiaconis');
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
    const inside = counts.slice(0, -1); // the last may hold fewer steps
    expect(Math.max(...inside) / Math.min(...inside)).toBeLessThan(1.5);
    for (const edge of edges) expect(Math.abs((edge * perUnit) % 1)).toBeCloseTo(0.5, 6);
    expect(counts.length).toBeLessThanOrEqual(100);
  }
});

test('whole numbers that span few have a bin each', () => {
  expect(histogramOf(Float64Array.of(3, 1, 1, 5, NaN))).toEqual({ edges: [0.5, 1.5, 2.5, 3.5, 4.5, 5.5], counts: [2, 0, 1, 0, 1], scale: 'linear', rule: 'distinct', left: 0 });
});

test('edges of a log scale are equally far apart in their logarithm, and the automatic ones those of the logarithms', () => {
  const values = Float64Array.from({ length: 400 }, () => Math.exp(3 * normal())), { edges, counts } = histogramOf(values, { bins: null, scale: 'log' }), turned = histogramOf(values.map(Math.log));
  expect(counts.length).toBe(turned.counts.length);
  edges.forEach((edge, at) => expect(Math.log(edge)).toBeCloseTo(turned.edges[at] ?? NaN, 9));
});

test('a single value has a single bin round it, no value none, and the largest numbers fit', () => {
  expect(histogramOf(Float64Array.of(7, 7))).toEqual({ edges: [6.5, 7.5], counts: [2], scale: 'linear', rule: 'single', left: 0 });
  expect(histogramOf(Float64Array.of(NaN, Infinity))).toEqual({ edges: [], counts: [], scale: 'linear', rule: 'single', left: 0 });
  expect(histogramOf(Float64Array.of(-2), { bins: 5, scale: 'log' })).toEqual({ edges: [], counts: [], scale: 'log', rule: 'single', left: 1 });
  const largest = histogramOf(Float64Array.of(-Number.MAX_VALUE, 0, 1, Number.MAX_VALUE), { bins: 4, scale: 'linear' });
  expect(largest.counts).toEqual([1, 0, 2, 1]);
});
