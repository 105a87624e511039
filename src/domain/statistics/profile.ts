import type { Alert } from './alerts/alert.ts';
import type { Cell, ColumnType } from './table.ts';

/**
 * What a table looks like: plain JSON, every figure computed over all rows unless it says `sampled`. A figure that cannot be had (the variance of one value, say) is null, never NaN.
 * Raised when a reader of version n would misread version n + 1.
 */
export const profileVersion = 1;

export interface Profile {
  readonly version: typeof profileVersion;
  readonly overview: Overview;
  /** In the table's order. */
  readonly columns: readonly ColumnProfile[];
  readonly missing: MissingProfile;
  /** Those measures that some pair of columns allows. */
  readonly associations: readonly AssociationMatrix[];
  /** Worst first, then by column. */
  readonly alerts: readonly Alert[];
}

export interface Overview {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly missingCells: number;
  /** Rows that repeat an earlier one in every cell; null until counted. */
  readonly duplicateRows: number | null;
  /** The first rows that do, at most 10, each with the row it repeats. */
  readonly duplicateExamples: readonly { readonly row: number; readonly of: number }[];
  /** Of the columns as they are held. */
  readonly memoryBytes: number;
  readonly types: Readonly<Partial<Record<ColumnType, number>>>;
  readonly head: readonly PreviewRow[];
  readonly tail: readonly PreviewRow[];
  /** Drawn by a fixed seed, in row order. */
  readonly sample: readonly PreviewRow[];
  /** Rows and columns alone are known so far: nothing else is counted yet, and there are no previews. Never of a whole profile. */
  readonly isPartial?: true;
}
export interface PreviewRow {
  /** From 0. */
  readonly row: number;
  /** One a column; long texts and lists are cut with an ellipsis. */
  readonly cells: readonly Cell[];
}

export interface ColumnProfile {
  readonly name: string;
  readonly type: ColumnType;
  /** What it would be if nobody had said otherwise. */
  readonly inferredType: ColumnType;
  readonly held: 'number' | 'boolean' | 'date' | 'texts' | 'lists';
  readonly memoryBytes: number;
  /** Cells with a value, and without. */
  readonly count: number;
  readonly missing: number;
  /** Different values (lists compare as wholes), and how many of them occur once. */
  readonly distinct: number;
  readonly once: number;
  /** Of numbers; null of everything else, dates included. */
  readonly numeric: NumericProfile | null;
  /** Of everything: most and least frequent values. */
  readonly frequency: FrequencyProfile;
  /** Of texts and lists. */
  readonly text: TextProfile | null;
  /** Of lists: their items. */
  readonly items: ItemProfile | null;
  readonly dates: DateProfile | null;
  readonly quality: QualityFacts;
}

/** Sample statistics as pandas gives them (n − 1; adjusted skewness and excess kurtosis); infinities are counted and left out of everything else. */
export interface NumericProfile {
  readonly zeros: number;
  readonly negatives: number;
  readonly infinities: number;
  readonly integers: boolean;
  readonly sum: number | null;
  readonly mean: number | null;
  readonly variance: number | null;
  readonly sd: number | null;
  /** sd / mean. */
  readonly cv: number | null;
  /** Median of |x − median|. */
  readonly mad: number | null;
  readonly skewness: number | null;
  readonly kurtosis: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly range: number | null;
  readonly iqr: number | null;
  /** Linear interpolation between order statistics. */
  readonly quantiles: { readonly p5: number | null; readonly p25: number | null; readonly p50: number | null; readonly p75: number | null; readonly p95: number | null };
  readonly monotonic: 'strictlyIncreasing' | 'increasing' | 'strictlyDecreasing' | 'decreasing' | 'constant' | 'none';
  readonly histogram: Histogram;
  readonly box: BoxProfile | null;
  readonly lowest: readonly ValueCount<number>[];
  readonly highest: readonly ValueCount<number>[];
  /** p-value of a χ² test of equal counts over equal bins; null with fewer than 50 values or 5 distinct ones. */
  readonly uniformP: number | null;
  /** Of a column read in row order: the lag-1 autocorrelation, and by how many sds the mean of the last fifth differs from that of the first; null with fewer than 50 values. */
  readonly order: { readonly autocorrelation: number; readonly drift: number } | null;
}
export interface ValueCount<T = Cell> {
  readonly value: T;
  readonly count: number;
}
export interface Histogram {
  /** Ascending, one more than `counts`; each bin holds its left edge, the last one also its right. On a log scale the edges are values too, equally far apart in their logarithm. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  readonly scale: 'linear' | 'log';
  /** How the number of bins was found. `distinct`: few whole numbers, a bin each. */
  readonly rule: 'freedmanDiaconis' | 'sturges' | 'distinct' | 'chosen' | 'single';
  /** Values that a log scale cannot show (≤ 0). */
  readonly left: number;
}
/** Tukey's: whiskers reach to the furthest value within 1.5 IQR of the box. */
export interface BoxProfile {
  readonly low: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly high: number;
  readonly outliersBelow: number;
  readonly outliersAbove: number;
  /** The furthest ones of each side, at most 50 together, ascending. */
  readonly outliers: readonly number[];
}

export interface FrequencyProfile {
  /** At most 50, most frequent first, equal ones by value. */
  readonly most: readonly ValueCount[];
  /** At most 10, least frequent first. */
  readonly least: readonly ValueCount[];
  /** Of the distinct values' shares, in bits. */
  readonly entropy: number;
}

export interface TextProfile {
  /** Of texts in characters (code points). */
  readonly lengths: LengthProfile;
  /** Words a text. */
  readonly words: LengthProfile;
  readonly characters: number;
  readonly totalWords: number;
  readonly distinctWords: number;
  /** Letters by script, most first, of all letters. */
  readonly scripts: readonly { readonly script: string; readonly letters: number }[];
  /** Most frequent first: at most 100 words (case folded; without words that say nothing by themselves), 30 n-grams of two and of three. */
  readonly topWords: readonly ValueCount<string>[];
  readonly topPairs: readonly ValueCount<string>[];
  readonly topTriples: readonly ValueCount<string>[];
  /** Rows that words were counted over, where they are not all. */
  readonly sampled: number | null;
}
export interface LengthProfile {
  readonly min: number;
  readonly mean: number;
  readonly median: number;
  readonly max: number;
  readonly histogram: Histogram;
}
export interface ItemProfile {
  /** Items a list. */
  readonly lengths: LengthProfile;
  readonly total: number;
  readonly distinct: number;
  readonly empty: number;
  /** At most 100, most frequent first. */
  readonly top: readonly ValueCount<string>[];
}

export interface DateProfile {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly from: number;
  readonly to: number;
  readonly spanDays: number;
  /** Whether every one is midnight UTC. */
  readonly wholeDays: boolean;
  /** Every year of the span with its count; by tens of years where the span is longer than 200. */
  readonly byYear: readonly { readonly year: number; readonly count: number }[];
  /** January first. */
  readonly byMonth: readonly number[];
  /** Monday first. */
  readonly byWeekday: readonly number[];
  /** Between neighbouring distinct days, longest first, at most 5. */
  readonly gaps: readonly { readonly from: number; readonly to: number; readonly days: number }[];
  readonly medianGapDays: number | null;
}

/** What looks wrong in a column's cells; counts are of rows unless they say otherwise. */
export interface QualityFacts {
  /** Of texts and items: blanks at an edge; what was read in a wrong encoding; U+FFFD; control characters. */
  readonly edgeBlanks: number;
  readonly mojibake: number;
  readonly replacement: number;
  readonly control: number;
  /** Texts that read as numbers, dates, lists (with a bracket at both ends, or three items and more behind one delimiter), addresses of pages. */
  readonly numberLike: number;
  readonly dateLike: number;
  readonly listLike: number;
  readonly urlLike: number;
  /** Distinct texts that differ in case, accents, blanks or punctuation alone: at most 20 groups, most rows first; each with its spellings, most frequent first. */
  readonly nearDuplicates: readonly (readonly ValueCount<string>[])[];
  /** Values that often stand for "not known" and occur suspiciously often: 0, −1, 99…9, 1900-01-01, 1970-01-01, "unknown", "n/a". */
  readonly suspicious: readonly ValueCount<number | string>[];
}

export interface MissingProfile {
  /** Rows without any missing cell. */
  readonly completeRows: number;
  /** The table in at most 100 stretches of rows: share of cells missing, 0–1, [stretch × column] row-major. */
  readonly matrix: { readonly stretches: number; readonly rowsEach: number; readonly shares: readonly number[] };
  /** Pearson's r of "is missing" between columns that miss some and not all, by index of the column. */
  readonly correlation: { readonly columns: readonly number[]; readonly values: readonly (number | null)[] };
  /** Columns of numbers that are 0 in the same rows: of each the one that most of its zeros share, where that is half of them at least and twice as many as chance would have. */
  readonly zerosTogether: readonly { readonly column: number; readonly other: number; readonly rows: number }[];
  /** Columns grouped by how alike they miss (average linkage): merges in order; a node below `columns.length` is a column, others the merge before. Null with fewer than two. */
  readonly dendrogram: { readonly columns: readonly number[]; readonly merges: readonly { readonly left: number; readonly right: number; readonly distance: number }[] } | null;
}

export const measures = ['pearson', 'spearman', 'kendall', 'cramersV', 'correlationRatio', 'mutualInformation', 'phik'] as const;
export type Measure = (typeof measures)[number];
/** How strongly pairs of columns go together. Pearson, Spearman, Kendall (τ-b): −1…1; Cramér's V (bias-corrected), correlation ratio η, φk: 0…1; mutual information: nats over the smaller entropy, 0…1. */
export interface AssociationMatrix {
  readonly measure: Measure;
  /** Indices of the table's columns. The matrix is symmetric where both are the same list; of the correlation ratio rows are categories, columns numbers. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** [rows × columns] row-major; null where a pair has too few rows in common or no variance. */
  readonly values: readonly (number | null)[];
  /** Rows that were drawn (fixed seed), where they are not all; then also the half-width of a 95 % interval at worst. */
  readonly sampled: { readonly rows: number; readonly within: number } | null;
  /** Where products were computed. */
  readonly engine: 'cpu' | 'webgl';
}

/** Two columns against each other. */
export type PairProfile =
  | { readonly kind: 'scatter'; readonly x: number; readonly y: number; readonly points: readonly (readonly [x: number, y: number, row: number])[]; readonly sampled: number | null; readonly rows: number }
  | { readonly kind: 'density'; readonly x: number; readonly y: number; readonly xEdges: readonly number[]; readonly yEdges: readonly number[]; /** [y × x] row-major */ readonly counts: readonly number[]; readonly rows: number; readonly engine: 'cpu' | 'webgl' }
  | { readonly kind: 'hexbin'; readonly x: number; readonly y: number; /** Half the width of a cell and half its height, in units of x and y. */ readonly radius: readonly [x: number, y: number]; /** Middle and count. */ readonly cells: readonly (readonly [x: number, y: number, count: number])[]; readonly rows: number }
  | { readonly kind: 'crosstab'; readonly x: number; readonly y: number; /** At most 20 each, the most frequent; the last is "all others" where `others`. */ readonly xValues: readonly Cell[]; readonly yValues: readonly Cell[]; readonly xOthers: boolean; readonly yOthers: boolean; /** [y × x] */ readonly counts: readonly number[]; readonly rows: number }
  | { readonly kind: 'groups'; /** The category. */ readonly x: number; /** The number. */ readonly y: number; readonly boxes: readonly { readonly value: Cell; readonly count: number; readonly box: BoxProfile }[]; readonly rows: number };

/** A column of one table against that of the same name in another. */
export interface ColumnDrift {
  readonly name: string;
  /** Index in either table; null where it is missing there. */
  readonly left: number | null;
  readonly right: number | null;
  /** Population stability index over ten parts of the left (deciles, or its most frequent values); null where types differ. */
  readonly psi: number | null;
  /** Largest distance of the cumulative distributions, and its asymptotic p-value; numbers and dates only. */
  readonly ks: { readonly statistic: number; readonly p: number } | null;
  readonly parts: readonly { readonly label: string; readonly left: number; readonly right: number }[];
}
