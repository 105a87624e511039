import type { Job } from '../job.ts';
import type { ListData, TextData } from '../table.ts';
import { eachText, inPieces } from './inPieces.ts';
import type { ColumnChange } from './stepRule.ts';
import { WordCodes } from './wordCodes.ts';

/**
 * Rewrites every text (every item of a list) by its word: null leaves the cell missing, takes the item out of its list; a list that loses all it held is missing.
 * Words that become equal are one word afterwards. Where no word changes the data are the same object.
 * `cells` are texts or lists that changed.
 */
export function* rewriteWords(data: TextData | ListData, rewrite: (word: string) => string | null): Job<ColumnChange> {
  const made: (string | null)[] = new Array<string | null>(data.words.length), isChanged = new Uint8Array(data.words.length);
  let changes = 0;
  yield* eachText(data.words, (word, code) => {
    const next = rewrite(word);
    made[code] = next;
    if (next === word) return;
    isChanged[code] = 1;
    changes++;
  });
  if (changes === 0) return { data, cells: 0, lost: 0 };

  const codes = new WordCodes(), renamed = new Int32Array(data.words.length);
  yield* inPieces(made.length, (from, to) => {
    for (let code = from; code < to; code++) {
      const word = made[code] as string | null;
      renamed[code] = word === null ? -1 : codes.codeOf(word);
    }
  }, 1 << 15);
  return yield* data.form === 'texts' ? renameTexts(data, renamed, isChanged, codes.words) : renameItems(data, renamed, isChanged, codes.words);
}

function* renameTexts(data: TextData, renamed: Int32Array, isChanged: Uint8Array, words: readonly string[]): Job<ColumnChange> {
  const codes = new Int32Array(data.codes.length);
  let cells = 0;
  yield* inPieces(codes.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const code = data.codes[row] as number, next = code < 0 ? -1 : (renamed[code] as number);
      codes[row] = next;
      if (code >= 0) cells += isChanged[code] as number;
    }
  });
  return { data: { form: 'texts', codes, words }, cells, lost: 0 };
}

function* renameItems(data: ListData, renamed: Int32Array, isChanged: Uint8Array, words: readonly string[]): Job<ColumnChange> {
  const rows = data.starts.length - 1, starts = new Uint32Array(rows + 1), codes = new Int32Array(data.codes.length);
  const missing = data.missing ? data.missing.slice() : new Uint8Array(rows);
  let cells = 0, items = 0, isAnyMissing = data.missing !== null;
  yield* inPieces(rows, (from, to) => {
    for (let row = from; row < to; row++) {
      let changes = 0;
      const end = data.starts[row + 1] as number;
      for (let at = data.starts[row] as number; at < end; at++) {
        const code = data.codes[at] as number, next = renamed[code] as number;
        changes += isChanged[code] as number;
        if (next >= 0) codes[items++] = next;
      }
      starts[row + 1] = items;
      if (changes === 0) continue;
      cells++;
      if (items > (starts[row] as number)) continue;
      missing[row] = 1;
      isAnyMissing = true;
    }
  }, 1 << 16);
  return { data: { form: 'lists', starts, codes: items < codes.length ? codes.slice(0, items) : codes, words, missing: isAnyMissing ? missing : null }, cells, lost: 0 };
}
