import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { parseTar } from 'nanotar';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../src/contracts/manifest.ts';
import { reviewTextsArtefact } from '../src/contracts/reviewTexts.ts';
import { tokenise } from '../src/domain/sentiment/tokenise.ts';
import { readCsv } from './csv.ts';
import { findSources } from './sources.ts';

/** Nothing that ships may give back this many consecutive words of an overview, a tagline or a description. */
const window = 5;
const raw = process.env['BUTACA_RAW'] ?? (existsSync('raw/tmdb') ? 'raw' : '../shared/data');
const hasRaw = existsSync(join(raw, 'tmdb'));

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
function* passagesOf(text: string, length = window): Generator<string> {
  const words = wordsOf(text);
  for (let at = 0; at + length <= words.length; at++) yield words.slice(at, at + length).join(' ');
}

/** Titles, names and keywords are facts, whoever quotes them. */
const facts = new Set(['title', 'originalTitle', 'collection', 'companies', 'keywords']);
/** A person's name has few words; a longer cell in these columns is a sentence that slipped in. */
const people = new Set(['cast', 'directors']);
const longestName = 8; // Roy Rogers and the Sons of the Pioneers
const isFact = (column: string, text: string): boolean => facts.has(column) || (people.has(column) && wordsOf(text).length <= longestName);

interface Cell { readonly where: string; readonly text: string; readonly isFact: boolean }

/** What stands in a binary file as text, packed or not, in any of these encodings: runs that are long enough for five words. */
function* readable(bytes: Buffer): Generator<string> {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  for (const text of [plain.toString('latin1'), plain.toString('utf8'), plain.toString('utf16le'), plain.subarray(1).toString('utf16le')]) yield* text.match(/[\p{L}\p{N}\p{P} ]{12,}/gu) ?? [];
}

/** Every text that ships: cells of the tables, list elements one by one, strings of the JSON files, and what other files hold by chance or not. */
async function* shipped(): AsyncGenerator<Cell> {
  for (const path of ['data', 'models'].flatMap((folder) => readdirSync(join('public', folder)).map((file) => join(folder, file)))) {
    const bytes = readFileSync(join('public', path)), name = basename(path);
    if (path.startsWith('models') && !name.endsWith('.json')) for (const text of readable(bytes)) yield { where: name, text, isFact: false };
    if (name.endsWith('.json')) yield { where: name, text: bytes.toString('utf8'), isFact: false };
    if (!name.endsWith('.parquet')) continue;
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    for (const row of await parquetReadObjects({ file, compressors })) {
      for (const [column, value] of Object.entries(row)) {
        for (const text of Array.isArray(value) ? value : [value]) if (typeof text === 'string') yield { where: `${name}, ${column}`, text, isFact: isFact(column, text) };
      }
    }
  }
}

test('text hidden in a binary file is seen, whatever it is written in', () => {
  const sentence = 'one word after another word';
  const noise = Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7919) % 251));
  for (const hidden of [Buffer.from(sentence), Buffer.from(sentence, 'utf16le'), gzipSync(sentence)]) {
    const bytes = hidden[0] === 0x1f ? hidden : Buffer.concat([noise, hidden, noise]);
    expect([...readable(bytes)].some((text) => text.includes(sentence))).toBe(true);
  }
  expect([...readable(noise)].flatMap((text) => [...passagesOf(text)]).length).toBeLessThan(100);
});

describe.skipIf(!hasRaw)(`no source text ships${hasRaw ? '' : ' (skipped: the raw files are absent)'}`, () => {
  test(`no artefact gives back ${window} consecutive words of an overview, a tagline or a description`, { timeout: 180_000 }, async () => {
    const ofFacts = new Set<string>();
    /** Passages of what ships (facts apart) → where they stand; far fewer than those of the sources, so the sources are streamed past them. */
    const ours = new Map<string, string>();
    for await (const { where, text, isFact: fact } of shipped()) {
      for (const passage of passagesOf(text)) {
        if (fact) ofFacts.add(passage);
        else ours.set(passage, where);
      }
    }
    for (const passage of ofFacts) ours.delete(passage);
    expect(ours.size).toBeGreaterThan(100);

    const { files, recent } = findSources(raw);
    const texts: [Parameters<typeof readCsv>[0], readonly string[]][] = [
      ...[files.films, ...(recent ? [recent.films] : [])].map((file): [typeof file, string[]] => [file, ['overview', 'tagline']]),
      ...[files.amazon, files.disney, files.hulu, files.netflix].map((file): [typeof file, string[]] => [file, ['description']]),
    ];
    const found: string[] = [];
    let read = 0;
    for (const [file, columns] of texts) {
      for await (const { row, cells } of readCsv({ ...file, columns: [...file.columns, ...columns] })) {
        for (const column of columns) {
          for (const passage of passagesOf(cells[column] ?? '')) {
            read++;
            const where = ours.get(passage);
            if (where !== undefined) found.push(`"${passage}" of ${file.name} row ${row} stands in ${where}`);
          }
        }
      }
    }
    expect(read).toBeGreaterThan(1_000_000);
    expect(found.slice(0, 10)).toEqual([]);
  });
});

const pack = join(raw, 'imdb/aclImdb_reviews.tar.gz'), hasReviews = existsSync(pack);
const { artefacts } = JSON.parse(readFileSync('public/manifest.json', 'utf8')) as Manifest;
const ofSentiment = artefacts.filter(({ name }) => name.startsWith('sentiment/') || name.startsWith('explore/')), absent = !hasReviews ? ' (skipped: the raw reviews are absent)' : ofSentiment.length === 0 ? ' (skipped: no sentiment model is published)' : '';

/** Every review of the pack and every rewritten one, whatever they are used for. */
function* everyReview(): Generator<string> {
  for (const { name, data } of parseTar(gunzipSync(readFileSync(pack)))) if (/\/(?:neg|pos|unsup)\/\d+_\d+\.txt$/.test(name) && data) yield Buffer.from(data).toString('utf8');
  yield* gunzipSync(readFileSync(join(raw, 'imdb/counterfactual/new_train.tsv.gz'))).toString('utf8').split('\n');
}

/** Keys of the card whose strings we wrote ourselves: plain prose meets that of 100,000 reviews by chance in five words, not in eight. */
const ourProse = new Set(['en', 'es', 'source']), proseWindow = 8;

/** All strings of a JSON value with the key that they stand under. */
function* stringsOf(value: unknown, key = ''): Generator<readonly [key: string, text: string]> {
  if (typeof value === 'string') yield [key, value];
  else if (Array.isArray(value)) for (const each of value) yield* stringsOf(each, key);
  else if (typeof value === 'object' && value !== null) for (const [name, each] of Object.entries(value)) yield* stringsOf(each, name);
}

/** Passages that may not be a review's → where they stand, by their number of words. */
function passagesOfSentiment(): ReadonlyMap<number, ReadonlyMap<string, string>> {
  const found = new Map<number, Map<string, string>>([[window, new Map()], [proseWindow, new Map()]]);
  const add = (text: string, where: string, length: number) => { for (const passage of passagesOf(text, length)) found.get(length)?.set(passage, where); };
  for (const { name, path } of ofSentiment) {
    const bytes = readFileSync(join('public', path));
    if (!path.endsWith('.json')) for (const text of readable(bytes)) add(text, name, window);
    else for (const [key, text] of stringsOf(JSON.parse(bytes.toString('utf8')))) add(text, `${name}, ${key}`, ourProse.has(key) ? proseWindow : window);
  }
  return found;
}

test('strings of a card are found wherever they stand, prose of ours apart', () => {
  const card = { limits: [{ en: 'a b', es: 'c' }], exploration: { telling: { negative: [{ ngram: 'd e', negative: 3 }] } } };
  expect([...stringsOf(card)]).toEqual([['en', 'a b'], ['es', 'c'], ['ngram', 'd e']]);
  expect([...passagesOf('one two three four five six', 5)]).toEqual(['one two three four five', 'two three four five six']);
});

describe.skipIf(absent !== '')(`no review ships${absent}`, () => {
  test(`no sentiment artefact gives back ${window} consecutive words of a review`, { timeout: 300_000 }, () => {
    const ours = passagesOfSentiment(), found: string[] = [];
    let read = 0;
    for (const review of everyReview()) {
      for (const [length, passages] of ours) {
        if (passages.size === 0) continue;
        for (const passage of passagesOf(review, length)) {
          read++;
          const where = passages.get(passage);
          if (where !== undefined) found.push(`"${passage}" of a review stands in ${where}`);
        }
      }
    }
    expect(read).toBeGreaterThan(10_000_000);
    expect(found.slice(0, 10)).toEqual([]);
  });

  test('n-grams that are shown have at most 3 words and stand in at least 20 reviews', { timeout: 300_000 }, () => {
    const paths = ofSentiment.flatMap(({ name, path }) => (name === 'sentiment/card' || name === reviewTextsArtefact ? [path] : []));
    expect(paths.length).toBe(2);
    const shown = new Set(paths.flatMap((path) => [...stringsOf(JSON.parse(readFileSync(join('public', path), 'utf8')))].flatMap(([key, text]) => (key === 'ngram' ? [text] : []))));
    expect(shown.size).toBeGreaterThan(20);
    expect([...shown].filter((ngram) => ngram.split(' ').length > 3)).toEqual([]);
    const reviews = new Map([...shown].map((ngram) => [ngram, 0]));
    for (const review of everyReview()) {
      if ([...reviews.values()].every((n) => n >= 20)) break;
      const keys = tokenise(review).map(({ key }) => key.replace(/^rating:(\d+)$/, '$1/10')), seen = new Set<string>();
      for (let at = 0; at < keys.length; at++) for (let length = 1; length <= 3; length++) seen.add(keys.slice(at, at + length).join(' '));
      for (const [ngram, n] of reviews) if (seen.has(ngram)) reviews.set(ngram, n + 1);
    }
    expect([...reviews].filter(([, n]) => n < 20)).toEqual([]);
  });
});
