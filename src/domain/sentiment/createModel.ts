import { createTokenHasher, tokenHash, visitNgrams } from './ngrams.ts';
import type { ModelParts, PoolName, ReadText, SentimentModel } from './model.ts';
import { createRowTable } from './rowTable.ts';
import { tokenise } from './tokenise.ts';

/** Tokens over which the weight of a place falls to 1/e, for the pools of the ends. */
const reach = 40;

/** Weight of token `at` of `n` in a pool, 0–1. */
export function placeWeight(pool: PoolName, at: number, n: number): number {
  return pool === 'all' ? 1 : Math.exp(-(pool === 'end' ? n - 1 - at : at) / reach);
}

export function createModel(parts: ModelParts): SentimentModel {
  const { d, values, scales, pooling, longest } = parts;
  const rowOf = createRowTable(parts.hashes), hashesOf = createTokenHasher();
  const nPools = pooling.kind === 'bag' ? pooling.pools.length : 1;

  function read(text: string): ReadText {
    const tokens = tokenise(text), found: number[] = [];
    visitNgrams(hashesOf(tokens), longest, (hash, first, length) => {
      const row = rowOf(hash);
      if (row >= 0) found.push(row, first, length);
    });
    const n = found.length / 3, rows = new Int32Array(n), firsts = new Int32Array(n), lengths = new Uint8Array(n);
    for (let i = 0; i < n; i++) {
      rows[i] = found[3 * i] as number;
      firsts[i] = found[3 * i + 1] as number;
      lengths[i] = found[3 * i + 2] as number;
    }
    return { tokens, rows, firsts, lengths, weights: weigh(rows, firsts, tokens.length) };
  }

  /** How often each row stands in the text at hand; zeros between texts. */
  const counts = new Uint32Array(parts.hashes.length);

  function weigh(rows: Int32Array, firsts: Int32Array, nTokens: number): Float32Array {
    const weights = new Float32Array(rows.length * nPools), distinct: number[] = [];
    for (const row of rows) if ((counts[row] = (counts[row] as number) + 1) === 1) distinct.push(row);
    if (pooling.kind === 'tfidf') {
      let squares = 0;
      for (const row of distinct) squares += ((counts[row] as number) * (pooling.idf[row] as number)) ** 2;
      const norm = Math.sqrt(squares) || 1;
      for (let i = 0; i < rows.length; i++) weights[i] = (pooling.idf[rows[i] as number] as number) / norm;
    } else {
      const norm = (1 + distinct.length) ** pooling.power;
      for (let i = 0; i < rows.length; i++) {
        const share = 1 / (counts[rows[i] as number] as number) / norm;
        for (let p = 0; p < nPools; p++) weights[i * nPools + p] = share * placeWeight(pooling.pools[p] as PoolName, firsts[i] as number, nTokens);
      }
    }
    for (const row of distinct) counts[row] = 0;
    return weights;
  }

  function pool({ rows, weights }: ReadText, into: Float32Array, at: number): void {
    into.fill(0, at, at + nPools * d);
    for (let i = 0; i < rows.length; i++) {
      const from = (rows[i] as number) * d;
      for (let p = 0; p < nPools; p++) {
        const weight = weights[i * nPools + p] as number, to = at + p * d;
        for (let j = 0; j < d; j++) into[to + j] = (into[to + j] as number) + weight * (values[from + j] as number);
      }
    }
    for (let j = 0; j < nPools * d; j++) into[at + j] = (into[at + j] as number) * (scales[j % d] as number);
  }

  return { ...parts, nPools, inputSize: nPools * d, read, pool, knows: (key) => rowOf(tokenHash(key)) >= 0 };
}
