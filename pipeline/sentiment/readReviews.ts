import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { parseTar } from 'nanotar';
import { InputError } from '../inputError.ts';

/** 0 negative, 1 positive. */
export type Label = 0 | 1;

export interface Review {
  /** Path inside the pack: `train/neg/123_4`. */
  readonly id: string;
  readonly text: string;
  /** 1–4 and 7–10; 0 where unlabelled. */
  readonly stars: number;
  /** IMDb id of the film that the review is about. */
  readonly film: string;
}
export interface LabelledReview extends Review {
  readonly label: Label;
}

export interface Reviews {
  /** Without reserved reviews and without those whose text is also in test. */
  readonly train: readonly LabelledReview[];
  readonly test: readonly LabelledReview[];
  /** Without reserved reviews, those whose text is also in test, and those whose text is also in train. */
  readonly unlabelled: readonly Review[];
  /** Reviews rewritten as little as possible so that the label turns; in the order of their file. */
  readonly rewritten: readonly { readonly label: Label; readonly text: string }[];
  /** How many reviews each rule left out. */
  readonly dropped: { readonly reserved: number; readonly trainInTest: number; readonly unlabelledInTest: number; readonly unlabelledInTrain: number };
}

const pack = 'imdb/aclImdb_reviews.tar.gz', reservedList = 'imdb/reserved.txt', rewrittenFile = 'imdb/counterfactual/new_train.tsv.gz';

/** Reads the Large Movie Review Dataset and what is beside it from `raw`, in the order of ids by code unit, and drops what no training may see. */
export function readReviews(raw: string): Reviews {
  const decoder = new TextDecoder('windows-1252'), utf8 = new TextDecoder('utf-8', { fatal: true });
  const files = parseTar(gunzipSync(readFileSync(join(raw, pack))));
  const textOf = (data: Uint8Array): string => {
    try {
      return utf8.decode(data);
    } catch {
      return decoder.decode(data);
    }
  };
  const urls = new Map<string, string[]>(), all: LabelledReview[] = [];
  for (const { name, data } of files) {
    const list = /^aclImdb\/(train|test)\/urls_(neg|pos|unsup)\.txt$/.exec(name);
    if (list && data) urls.set(`${list[1]}/${list[2]}`, textOf(data).split('\n'));
  }
  for (const { name, data } of files) {
    const parts = /^aclImdb\/((train|test)\/(neg|pos|unsup)\/(\d+)_(\d+))\.txt$/.exec(name);
    if (!parts || !data) continue;
    const [, id = '', split, kind, number, stars] = parts;
    const film = /tt\d+/.exec(urls.get(`${split}/${kind}`)?.[Number(number)] ?? '')?.[0];
    if (film === undefined) throw new InputError({ file: join(raw, pack), row: null, column: null, expected: `the film of ${id} in urls_${kind}.txt`, found: 'no such line' });
    all.push({ id, text: textOf(data), stars: Number(stars), film, label: kind === 'pos' ? 1 : 0 });
  }
  all.sort((a, b) => (a.id < b.id ? -1 : 1));
  const of = (folder: string) => all.filter(({ id }) => id.startsWith(folder));
  const reserved = new Set(readFileSync(join(raw, reservedList), 'utf8').split('\n').map((line) => line.trim().replace(/\.txt$/, '')));
  const test = of('test/'), inTest = new Set(test.map(({ text }) => text));
  const labelled = [...of('train/neg/'), ...of('train/pos/')], unsup = of('train/unsup/');
  const unreserved = labelled.filter(({ id }) => !reserved.has(id)), train = unreserved.filter(({ text }) => !inTest.has(text));
  const inTrain = new Set(labelled.map(({ text }) => text));
  const free = unsup.filter(({ id }) => !reserved.has(id)), foreign = free.filter(({ text }) => !inTest.has(text)), unlabelled = foreign.filter(({ text }) => !inTrain.has(text));
  const rows = parse(gunzipSync(readFileSync(join(raw, rewrittenFile))).toString('utf8'), { delimiter: '\t', columns: true, relax_quotes: true }) as { Sentiment: string; Text: string }[];
  return {
    train, test, unlabelled,
    rewritten: rows.map(({ Sentiment, Text }) => ({ label: Sentiment === 'Positive' ? 1 : 0, text: Text })),
    dropped: {
      reserved: labelled.length - unreserved.length + unsup.length - free.length,
      trainInTest: unreserved.length - train.length,
      unlabelledInTest: free.length - foreign.length,
      unlabelledInTrain: foreign.length - unlabelled.length,
    },
  };
}
