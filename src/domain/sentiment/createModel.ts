import { createTokenHasher, tokenHash, visitNgrams } from './ngrams.ts';
import type { ModelParts, PoolName, ReadText, SentimentModel } from './model.ts';
import { createRowTable } from './rowTable.ts';
import { scopeBits, scopesOf } from './scopes.ts';
import { tokenise, type Token } from './tokenise.ts';
import { createWordOrder } from './wordOrder.ts';

/** Tokens over which the weight of a place falls to 1/e, for the pools of the ends. */
const reach = 40;

/** Distinct n-grams at which a short pool is halved. */
export const shortReach = 20;
/** What a short pool is a share of. */
const shortOf = { shortAll: 'all', shortNegated: 'negated', shortUnreal: 'unreal', shortAfter: 'after' } as const;
type ShortPool = keyof typeof shortOf;
export type PlacePool = Exclude<PoolName, ShortPool>;
const shortnessOf = (distinct: number): number => shortReach / (shortReach + distinct);
const isShort = (pool: PoolName): pool is ShortPool => pool in shortOf;
/** The pool of places that this one is or is a share of. */
export const placePoolOf = (pool: PoolName): PlacePool => (isShort(pool) ? shortOf[pool] : pool);

/**
 * Weight in a pool of an n-gram that begins at token `at` of `n`, 0–1.
 * @param scopes  bits that all its tokens have: see scopesOf
 */
export function poolWeight(pool: PlacePool, at: number, n: number, scopes: number): number {
  if (pool === 'all') return 1;
  if (pool === 'end' || pool === 'start') return Math.exp(-(pool === 'end' ? n - 1 - at : at) / reach);
  return (scopes & scopeBits[pool]) === 0 ? 0 : 1;
}

/** Scopes that a run of tokens shares. */
export function sharedScopes(scopes: Uint8Array, first: number, length: number): number {
  let shared = 255;
  for (let at = first; at < first + length; at++) shared &= scopes[at] as number;
  return shared;
}

export function createModel(parts: ModelParts): SentimentModel {
  const { d, values, scales, pooling, longest } = parts;
  const rowOf = createRowTable(parts.hashes), hashesOf = createTokenHasher();
  const pools = pooling.kind === 'bag' ? pooling.pools : [], nPools = pools.length || 1, places = pools.map(placePoolOf);
  // By pool: the bit of its scope, 0 of those by place; whether it is short; a pool before it of which it is a share, so that it need not be summed once more, else −1.
  const bits = places.map((pool) => (pool in scopeBits ? scopeBits[pool as keyof typeof scopeBits] : 0)), areShort = pools.map(isShort), isScoped = bits.some((bit) => bit !== 0);
  const wholeOf = places.map((place, p) => { const whole = pools.indexOf(place); return whole < p ? whole : -1; }), sums = new Float64Array(nPools * d);

  function readTokens(tokens: readonly Token[]): ReadText {
    const found: number[] = [];
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
    return { tokens, rows, firsts, lengths, ...weigh(tokens, rows, firsts, lengths) };
  }

  /** How often each row stands in the text at hand; zeros between texts. */
  const counts = new Uint32Array(parts.hashes.length);

  function weigh(tokens: readonly Token[], rows: Int32Array, firsts: Int32Array, lengths: Uint8Array): Pick<ReadText, 'distinct' | 'weights'> {
    const weights = new Float32Array(rows.length * nPools), distinct: number[] = [];
    for (const row of rows) if ((counts[row] = (counts[row] as number) + 1) === 1) distinct.push(row);
    if (pooling.kind === 'tfidf') {
      let squares = 0;
      for (const row of distinct) squares += ((counts[row] as number) * (pooling.idf[row] as number)) ** 2;
      const norm = Math.sqrt(squares) || 1;
      for (let i = 0; i < rows.length; i++) weights[i] = (pooling.idf[rows[i] as number] as number) / norm;
    } else {
      const norm = (1 + distinct.length) ** pooling.power, shortness = shortnessOf(distinct.length), shares = areShort.map((short) => (short ? shortness : 1)), n = tokens.length, scopes = isScoped ? scopesOf((at) => (tokens[at] as Token).key, n) : null;
      // One column of factors a pool of places: looked up, since a text has ten times as many weights as tokens.
      const factors = places.map((pool) => (pool === 'end' || pool === 'start' ? Float32Array.from({ length: n }, (_, at) => poolWeight(pool, at, n, 0)) : null));
      for (let i = 0; i < rows.length; i++) {
        const share = 1 / (counts[rows[i] as number] as number) / norm, first = firsts[i] as number, shared = scopes === null ? 0 : sharedScopes(scopes, first, lengths[i] as number);
        for (let p = 0, at = i * nPools; p < nPools; p++, at++) {
          const bit = bits[p] as number;
          if (bit === 0) weights[at] = share * (shares[p] as number) * (factors[p]?.[first] ?? 1);
          else if ((shared & bit) !== 0) weights[at] = share * (shares[p] as number);
        }
      }
    }
    for (const row of distinct) counts[row] = 0;
    return { distinct: distinct.length, weights };
  }

  function pool({ rows, distinct, weights }: ReadText, into: Float32Array, at: number): void {
    sums.fill(0);
    for (let i = 0; i < rows.length; i++) {
      const from = (rows[i] as number) * d, own = i * nPools, first = weights[own] as number, second = nPools > 1 ? weights[own + 1] as number : 0;
      // Nearly every n-gram is in the first two pools, and hardly any in the others.
      if (second === 0) for (let j = 0; j < d; j++) sums[j] = (sums[j] as number) + first * (values[from + j] as number);
      else {
        for (let j = 0, to = d; j < d; j++, to++) {
          const value = values[from + j] as number;
          sums[j] = (sums[j] as number) + first * value;
          sums[to] = (sums[to] as number) + second * value;
        }
      }
      for (let p = 2; p < nPools; p++) {
        const weight = weights[own + p] as number;
        if (weight === 0 || (wholeOf[p] as number) >= 0) continue;
        for (let j = 0, to = p * d; j < d; j++, to++) sums[to] = (sums[to] as number) + weight * (values[from + j] as number);
      }
    }
    const shortness = shortnessOf(distinct);
    for (let p = 0; p < nPools; p++) {
      const whole = wholeOf[p] ?? -1;
      for (let j = 0; j < d; j++) {
        if (whole >= 0) sums[p * d + j] = shortness * (sums[whole * d + j] as number);
        into[at + p * d + j] = (sums[p * d + j] as number) * (scales[j] as number);
      }
    }
  }

  const orderOf: SentimentModel['orderOf'] = parts.order === undefined ? () => null : createWordOrder(parts, parts.order);
  return { ...parts, nPools, inputSize: nPools * d, read: (text) => readTokens(tokenise(text)), readTokens, pool, orderOf, settle: (of, bag) => orderOf(of)?.logit(bag) ?? bag, knows: (key) => rowOf(tokenHash(key)) >= 0 };
}
