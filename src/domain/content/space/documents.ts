import type { SparseRows } from '../../kernels/sparseRows.ts';
import { factFields, type WorkFacts } from '../workFacts.ts';
import type { SpaceWeights } from './spaceWeights.ts';

/** What the space is learnt from: a weighted row a work, and what its columns are. */
export interface Documents {
  /** Rows of norm 1; a work without terms has an empty row. */
  readonly matrix: SparseRows;
  /** Column of each fact's term, -1 where left out. */
  readonly columnOfTerm: Int32Array;
  /** The word of column `firstWord + i`. */
  readonly words: readonly string[];
  readonly firstWord: number;
  /** ln(works / works with the term), a column. */
  readonly idf: Float64Array;
}

/** Facts that one work alone has say nothing of others. */
const fewestWorks = 2;

/**
 * Sublinear TF-IDF, each field scaled to its share of the document whatever its length: a long overview outweighs a short one no more than a full cast a short one.
 * @param stemsOf  stems of a work's sentences, in their order
 */
export function buildDocuments(facts: WorkFacts, stemsOf: (row: number) => readonly string[], weights: SpaceWeights): Documents {
  const { works, termStarts, terms, fieldOfTerm } = facts;
  const shares = [...factFields, 'text' as const].map((field) => weights.fields[field]);
  const textField = factFields.length;

  const df = new Int32Array(fieldOfTerm.length);
  for (const term of terms) (df[term] as number)++;
  const columnOfTerm = new Int32Array(fieldOfTerm.length).fill(-1), idf: number[] = [];
  const rarity = (count: number) => Math.log(works / count);
  for (let term = 0; term < df.length; term++) {
    const count = df[term] as number;
    if (count >= fewestWorks && (shares[fieldOfTerm[term] as number] as number) > 0) columnOfTerm[term] = idf.push(rarity(count)) - 1;
  }

  const { numbers, counts, ofRow } = countWords(works, stemsOf);
  const firstWord = idf.length, words: string[] = [];
  const columnOfWord = new Int32Array(counts.length).fill(-1);
  for (const [word, number] of numbers) {
    const count = counts[number] as number;
    if (count < weights.fewestTexts || shares[textField] === 0) continue;
    columnOfWord[number] = idf.push(rarity(count)) - 1;
    words.push(word);
  }

  const starts = new Int32Array(works + 1), columns: number[] = [], values: number[] = [], fieldOf: number[] = [];
  const squares = new Float64Array(textField + 1);
  for (let row = 0; row < works; row++) {
    const from = columns.length;
    squares.fill(0);
    const put = (column: number, field: number, value: number) => {
      columns.push(column);
      fieldOf.push(field);
      values.push(value);
      (squares[field] as number) += value * value;
    };
    for (let at = termStarts[row] as number; at < (termStarts[row + 1] as number); at++) {
      const term = terms[at] as number, column = columnOfTerm[term] as number;
      if (column >= 0) put(column, fieldOfTerm[term] as number, idf[column] as number);
    }
    for (const [word, times] of ofRow[row] ?? []) {
      const column = columnOfWord[word] as number;
      if (column >= 0) put(column, textField, (1 + Math.log(times)) * (idf[column] as number));
    }
    let total = 0;
    for (let field = 0; field <= textField; field++) if ((squares[field] as number) > 0) total += shares[field] as number;
    for (let at = from; at < columns.length; at++) {
      const field = fieldOf[at] as number;
      (values[at] as number) *= Math.sqrt((shares[field] as number) / ((squares[field] as number) * total));
    }
    starts[row + 1] = columns.length;
  }
  return {
    matrix: { rows: works, columns: idf.length, starts, terms: Int32Array.from(columns), weights: Float32Array.from(values) },
    columnOfTerm, words, firstWord, idf: Float64Array.from(idf),
  };
}

/** Numbers of words by first occurrence, in how many works each stands, and how often in each row. */
function countWords(works: number, stemsOf: (row: number) => readonly string[]) {
  const numbers = new Map<string, number>(), counts: number[] = [], ofRow: (ReadonlyMap<number, number> | null)[] = [];
  for (let row = 0; row < works; row++) {
    const stems = stemsOf(row);
    if (stems.length === 0) {
      ofRow.push(null);
      continue;
    }
    const times = new Map<number, number>();
    for (const stem of stems) {
      let number = numbers.get(stem);
      if (number === undefined) {
        numbers.set(stem, (number = numbers.size));
        counts.push(0);
      }
      const before = times.get(number) ?? 0;
      if (before === 0) (counts[number] as number)++;
      times.set(number, before + 1);
    }
    ofRow.push(times);
  }
  return { numbers, counts, ofRow };
}
