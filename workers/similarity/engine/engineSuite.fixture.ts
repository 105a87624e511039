import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QuantisedRows, RankRequest, SimilarityEngine } from '../../../src/contracts/similarityEngine.ts';
import { compareWithOracle } from './compareWithOracle.fixture.ts';
import { dequantise, generateRows } from './generatedRows.fixture.ts';
import { seededRequests, withDuplicates } from './seededRequests.fixture.ts';

export interface EngineSuiteOptions {
  /** Seeded queries over the generated catalogue. */
  readonly queries: number;
  /** The shipped vectors, where they are at hand, and how many queries over them. */
  readonly shipped: QuantisedRows | null;
  readonly shippedQueries: number;
}
export const suiteDefaults: EngineSuiteOptions = { queries: 1000, shipped: null, shippedQueries: 1000 };

type CreateEngine = (rows: QuantisedRows) => SimilarityEngine | Promise<SimilarityEngine>;

/** What every engine must do: the same rows in the same order as the float64 oracle. */
export function describeEngine(name: string, create: CreateEngine, options: Partial<EngineSuiteOptions> = {}): void {
  const { queries, shipped, shippedQueries } = { ...suiteDefaults, ...options };
  const rows = withDuplicates(generateRows(3001, 66, 1), 2);
  const request = (more: Partial<RankRequest> = {}): RankRequest => ({ dense: dequantise(rows, 1), rest: (into) => into.fill(0), mask: null, k: 20, ...more });

  describe(`the ${name} engine`, () => {
    let engine: SimilarityEngine;
    beforeAll(async () => { engine = await create(rows); });
    afterAll(() => engine.dispose());

    test(`ranks ${queries} seeded requests as the float64 oracle does, ties, masks and weights of either sign included`, async () => {
      const requests = seededRequests(rows, queries, 2024);
      expect(await compareWithOracle(engine, rows, requests, 50)).toEqual([]);
    }, 120_000);

    test.each([1, 64, 256])('answers %i requests at once in their order', async (batch) => {
      expect(await compareWithOracle(engine, rows, seededRequests(rows, batch, 10 + batch), batch)).toEqual([]);
    });

    test.each([1, 3, 1000])('gives the %i best, or as many as may be ranked', async (k) => {
      expect(await compareWithOracle(engine, rows, seededRequests(rows, 40, 77, k), 8)).toEqual([]);
      const mask = new Uint8Array(rows.rows);
      mask.set([1, 1], 40);
      const [two] = await engine.rank([request({ mask, k })]);
      expect(two?.rows).toHaveLength(Math.min(2, k));
      const [none] = await engine.rank([request({ mask: new Uint8Array(rows.rows), k })]);
      expect([none?.rows.length, none?.scores.length]).toEqual([0, 0]);
    });

    test('puts equal rows in the order of their rows', async () => {
      const [answer] = await engine.rank([request({ dense: new Float32Array(rows.d), k: 7 })]);
      expect(answer).toEqual({ rows: Int32Array.of(0, 1, 2, 3, 4, 5, 6), scores: new Float64Array(7) });
    });

    test('puts them so among hundreds that tie with the last of the best, too', async () => {
      const one = generateRows(1, 9, 4), n = 700, values = new Int8Array(n * 9), scales = new Float32Array(n).fill(one.scales[0] ?? 0);
      for (let row = 0; row < n; row++) values.set(one.values, row * 9);
      const same = { rows: n, d: 9, values, scales }, twins = await create(same), dense = dequantise(same, 0);
      const preferred = (into: Float64Array): void => { into.fill(0).fill(0.5, 680, 690); };
      const [plain, mixed] = await twins.rank([request({ dense }), request({ dense, rest: preferred })]);
      expect([...(plain?.rows ?? [])]).toEqual(Array.from({ length: 20 }, (_, i) => i));
      expect([...(mixed?.rows ?? [])]).toEqual(Array.from({ length: 20 }, (_, i) => (i < 10 ? 680 + i : i - 10)));
      twins.dispose();
    });

    test('asks for the rest once and answers nothing to no request', async () => {
      let asked = 0;
      await engine.rank([request({ rest: (into) => { asked++; into.fill(0); } }), request()]);
      expect(asked).toBe(1);
      expect(await engine.rank([])).toEqual([]);
    });

    test('never shows one request what another one added', async () => {
      const [, second] = await engine.rank([request({ rest: (into) => into.fill(5) }), request()]);
      expect(second?.rows[0]).toBe(1);
      expect(second?.scores[0]).toBeCloseTo(1, 5);
      const [later] = await engine.rank([request()]);
      expect(later).toEqual(second);
    });

    test.each<[string, Partial<RankRequest>]>([
      ['a vector that is too short', { dense: new Float32Array(rows.d - 1) }],
      ['a vector that is too long', { dense: new Float32Array(rows.d + 1) }],
      ['a vector with NaN', { dense: dequantise(rows, 1).fill(NaN, 3, 4) }],
      ['a vector with an infinity', { dense: dequantise(rows, 1).fill(-Infinity, 3, 4) }],
      ['a rest with NaN', { rest: (into) => into.fill(NaN, 7, 8) }],
      ['a rest with an infinity', { rest: (into) => into.fill(Infinity, into.length - 1) }],
      ['a mask of another length', { mask: new Uint8Array(rows.rows - 1) }],
      ['k below 1', { k: 0 }],
      ['k above 1000', { k: 1001 }],
      ['k that is no whole number', { k: 2.5 }],
    ])('refuses %s with a RangeError and goes on answering', async (_, wrong) => {
      await expect(engine.rank([request(), request(wrong)])).rejects.toBeInstanceOf(RangeError);
      expect((await engine.rank([request()]))[0]?.rows[0]).toBe(1);
    });

    test('refuses more than 256 requests at once', async () => {
      await expect(engine.rank(Array.from({ length: 257 }, () => request()))).rejects.toBeInstanceOf(RangeError);
    });

    test('says what it holds', () => {
      expect(engine.memory().bytes).toBeGreaterThan(0);
      expect(engine.memory().bytes).toBeLessThanOrEqual(120e6);
    });
  });

  describe(`the ${name} engine on matrices of odd shapes`, () => {
    test.each([[1, 1], [3, 7], [5, 8], [129, 17], [1027, 90], [700, 128]])('%i × %i', async (n, d) => {
      const odd = withDuplicates(generateRows(n, d, n + d), 3), engine = await create(odd);
      expect(await compareWithOracle(engine, odd, seededRequests(odd, 40, d), 16)).toEqual([]);
      engine.dispose();
    });
  });

  if (shipped === null) return;
  test(`the ${name} engine ranks ${shippedQueries} seeded requests over the shipped vectors as the float64 oracle does`, async () => {
    const engine = await create(shipped);
    expect(await compareWithOracle(engine, shipped, seededRequests(shipped, shippedQueries, 66), 64)).toEqual([]);
    engine.dispose();
  }, 300_000);
}
