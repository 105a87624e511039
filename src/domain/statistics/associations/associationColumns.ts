import { countCodes, rankCodes, type RankCodes } from '../../kernels/rankCodes.ts';
import { scaleColumn, type ScaledColumn } from '../../kernels/pairMoments.ts';
import { sortOrder } from '../../kernels/sortedOrder.ts';
import { noBin, type DenseEngine } from '../denseEngine.ts';
import type { Job } from '../job.ts';
import type { ColumnProfile } from '../profile.ts';
import type { DataColumn, DataTable } from '../table.ts';

export interface AssociationOptions {
  /** Columns that are looked at: those with the fewest missing cells, earlier ones first. ≥ 2. */
  readonly mostColumns: number;
  /** A column of more distinct values is no category. */
  readonly mostCategories: number;
  /** Rows in common below which a pair has no figure. ≥ 2. */
  readonly fewestRows: number;
  /** Above so many rows Kendall's τ is of as many, drawn at random. */
  readonly sampleRows: number;
  readonly seed: number;
}
export const associationDefaults: AssociationOptions = { mostColumns: 30, mostCategories: 100, fewestRows: 3, sampleRows: 100_000, seed: 20 };

/** A number or date. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly index: number;
  /** Infinities count as missing. */
  readonly scaled: ScaledColumn;
  readonly isComplete: boolean;
  /** Columns that miss the same rows have the same. */
  readonly gaps: number;
}
export interface CategoryColumn {
  readonly kind: 'category';
  readonly index: number;
  /** [rows], below `bins`; `noBin`: missing. */
  readonly codes: Uint16Array;
  readonly bins: number;
}

/** What measures of association work on. */
export interface AssociationColumns {
  readonly rows: number;
  readonly numbers: readonly NumberColumn[];
  readonly categories: readonly CategoryColumn[];
  readonly engine: DenseEngine;
  readonly options: AssociationOptions;
  /** Ordered once, when they are first asked for. */
  ranksOf(column: NumberColumn): Job<RankCodes>;
}

/** What a column is to measures of association: neither where all its values are equal or (nearly) all differ in words. */
export function associationKind({ type, held, distinct }: Pick<ColumnProfile, 'type' | 'held' | 'distinct'>, { mostCategories }: Pick<AssociationOptions, 'mostCategories'>): 'number' | 'category' | null {
  if (distinct < 2 || held === 'lists' || type === 'list' || type === 'identifier' || type === 'constant' || type === 'empty') return null;
  if ((held === 'number' && type !== 'categorical' && type !== 'boolean') || (held === 'date' && type !== 'categorical')) return 'number';
  return distinct <= mostCategories ? 'category' : null;
}

/** @param profiles  one a column of the table */
export function* associationColumns(table: DataTable, profiles: readonly ColumnProfile[], engine: DenseEngine, options: AssociationOptions): Job<AssociationColumns> {
  const chosen = profiles.flatMap((profile, index) => {
    const kind = associationKind(profile, options), column = table.columns[index];
    return kind && column ? [{ kind, index, column, missing: profile.missing }] : [];
  }).sort((a, b) => a.missing - b.missing || a.index - b.index).slice(0, options.mostColumns).sort((a, b) => a.index - b.index);

  const numbers: NumberColumn[] = [], categories: CategoryColumn[] = [], ranks = new Map<number, RankCodes>();
  for (const { kind, index, column } of chosen) {
    yield;
    if (kind === 'category') {
      const category = yield* categoryOf(index, column, table.rows);
      if (category) categories.push(category);
    } else if (column.data.form === 'numbers') {
      const values = finiteOnly(column.data.values), isComplete = !hasNaN(values);
      yield;
      const gaps = isComplete ? -1 : numbers.findIndex((other) => !other.isComplete && missTheSame(values, other.scaled.values));
      numbers.push({ kind, index, scaled: scaleColumn(values), isComplete, gaps: isComplete ? -1 : gaps < 0 ? numbers.length : (numbers[gaps] as NumberColumn).gaps });
    }
  }
  return {
    rows: table.rows, numbers, categories, engine, options,
    *ranksOf({ index, scaled: { values } }) {
      let known = ranks.get(index);
      if (!known) {
        const order = yield* sortOrder(values);
        yield;
        known = rankCodes(values, order);
        ranks.set(index, known);
      }
      return known;
    },
  };
}

function* categoryOf(index: number, { data }: DataColumn, rows: number): Job<CategoryColumn | null> {
  if (data.form === 'lists') return null;
  let { codes, distinct } = data.form === 'texts' ? { codes: data.codes, distinct: data.words.length } : { codes: new Int32Array(0), distinct: 0 };
  if (data.form === 'numbers') {
    const order = yield* sortOrder(data.values);
    ({ codes, distinct } = rankCodes(data.values, order));
  }
  if (distinct >= noBin) return null;
  const small = new Uint16Array(rows);
  for (let row = 0; row < rows; row++) small[row] = codes[row] as number; // −1 becomes noBin
  return { kind: 'category', index, codes: small, bins: distinct };
}

function finiteOnly(values: Float64Array): Float64Array {
  let infinities = 0;
  for (let row = 0; row < values.length; row++) if (Math.abs(values[row] as number) === Infinity) infinities++;
  return infinities === 0 ? values : values.map((value) => (Math.abs(value) === Infinity ? NaN : value));
}

function hasNaN(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) if (Number.isNaN(values[row])) return true;
  return false;
}

function missTheSame(a: Float64Array, b: Float64Array): boolean {
  for (let row = 0; row < a.length; row++) if (Number.isNaN(a[row]) !== Number.isNaN(b[row])) return false;
  return true;
}

/** Shares of the values below the middle of each code's, in rank order: [distinct], 0–1. */
export function midShares(ranks: RankCodes): Float64Array {
  const counts = countCodes(ranks), shares = new Float64Array(ranks.distinct);
  let n = 0, before = 0;
  for (const count of counts) n += count;
  for (let code = 0; code < shares.length; code++) {
    const count = counts[code] as number;
    shares[code] = (before + count / 2) / n;
    before += count;
  }
  return shares;
}
