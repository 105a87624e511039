import type { Job } from '../job.ts';
import type { NumberData, TextData } from '../table.ts';
import { eachText, inPieces } from './inPieces.ts';
import type { ColumnChange } from './stepRule.ts';

/** Texts as numbers of a meaning; each word is read once. What `read` cannot read (null) is missing and counted as lost. */
export function* numbersOfTexts({ codes, words }: TextData, meaning: NumberData['meaning'], read: (text: string) => number | null): Job<ColumnChange> {
  const numbers = new Float64Array(words.length), values = new Float64Array(codes.length);
  yield* eachText(words, (word, code) => {
    numbers[code] = read(word) ?? NaN;
  });
  let cells = 0, lost = 0;
  yield* inPieces(codes.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const code = codes[row] as number, value = code < 0 ? NaN : (numbers[code] as number);
      values[row] = value;
      if (code < 0) continue;
      cells++;
      if (Number.isNaN(value)) lost++;
    }
  });
  return { data: { form: 'numbers', meaning, values }, cells, lost };
}
