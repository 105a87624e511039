import type { Job } from '../job.ts';
import type { TextData } from '../table.ts';
import { eachText, inPieces } from './inPieces.ts';
import { splitText, type ListMark } from './splitText.ts';
import type { ColumnChange } from './stepRule.ts';
import { WordCodes } from './wordCodes.ts';

/** Texts as lists of their items; one that is empty becomes an empty list. Every word is read once, however many rows have it. */
export function* splitColumn(data: TextData, by: ListMark): Job<ColumnChange> {
  const known = new WordCodes(), itemStarts = new Uint32Array(data.words.length + 1);
  let items = new Int32Array(Math.max(16, data.words.length * 2)), nItems = 0;
  yield* eachText(data.words, (word, at) => {
    const found = splitText(word, by);
    if (nItems + found.length > items.length) {
      const larger = new Int32Array((nItems + found.length) * 2);
      larger.set(items);
      items = larger;
    }
    for (const item of found) items[nItems++] = known.codeOf(item);
    itemStarts[at + 1] = nItems;
  });

  const rows = data.codes.length, starts = new Uint32Array(rows + 1);
  let cells = 0;
  yield* inPieces(rows, (from, to) => {
    for (let row = from; row < to; row++) {
      const code = data.codes[row] as number;
      if (code >= 0) cells++;
      starts[row + 1] = (starts[row] as number) + (code < 0 ? 0 : (itemStarts[code + 1] as number) - (itemStarts[code] as number));
    }
  });
  const codes = new Int32Array(starts[rows] as number), missing = cells < rows ? new Uint8Array(rows) : null;
  yield* inPieces(rows, (from, to) => {
    for (let row = from; row < to; row++) {
      const code = data.codes[row] as number;
      if (code < 0) {
        if (missing) missing[row] = 1;
        continue;
      }
      let into = starts[row] as number;
      for (let at = itemStarts[code] as number; at < (itemStarts[code + 1] as number); at++) codes[into++] = items[at] as number;
    }
  }, 1 << 16);
  return { data: { form: 'lists', starts, codes, words: known.words, missing }, cells, lost: 0 };
}
