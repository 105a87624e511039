import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { describe, expect, test } from 'vitest';
import { readCsv } from './csv.ts';
import { findSources } from './sources.ts';

/** Nothing that ships may give back this many consecutive words of an overview, a tagline or a description. */
const window = 5;
const raw = process.env['BUTACA_RAW'] ?? (existsSync('raw/tmdb') ? 'raw' : '../shared/data');
const hasRaw = existsSync(join(raw, 'tmdb'));

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
function* passagesOf(text: string): Generator<string> {
  const words = wordsOf(text);
  for (let at = 0; at + window <= words.length; at++) yield words.slice(at, at + window).join(' ');
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
