import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodePart } from '../pipeline/parquet.ts';
import type { Artefact } from '../src/contracts/manifest.ts';
import { partsOf } from '../src/domain/catalogue/schema.ts';
import { buildWorks } from '../src/domain/catalogue/works.ts';
import { buildWorkFacts } from '../src/domain/content/buildWorkFacts.ts';
import { encodeVectors } from '../src/domain/content/vectorsFile.ts';
import { fixture } from '../src/domain/queries/fixture.ts';
import { createTaste } from '../src/domain/taste/createTaste.ts';
import { smallTaste } from '../src/domain/taste/smallTaste.fixture.ts';
import type { Rated, Taste } from '../src/domain/taste/taste.ts';
import { encodeTaste } from '../src/domain/taste/tasteFile.ts';
import { smallSpace } from '../workers/similarity/smallSpace.fixture.ts';
import { tasteMain, type TastePrediction, type TasteRecommendation } from './tasteMain.ts';

const catalogue = fixture({
  films: [
    { title: 'Heat', released: '1995-12-15', voteCount: 1886, genres: ['Action', 'Crime'] }, { title: 'Heat', released: '1986-11-13', voteCount: 90, genres: ['Thriller'] },
    { title: 'Ronin', released: '1998-09-25', voteCount: 800, genres: ['Action', 'Crime'] }, { title: 'Jean de Florette', originalTitle: 'Jean de Florette', released: '1986-08-27', voteCount: 200 },
    ...Array.from({ length: 40 }, (_, at) => ({ title: `Film ${at}`, released: `${1960 + at}-05-01`, voteCount: 50 - at, genres: [at % 2 === 0 ? 'Drama' : 'Comedy'] })),
  ],
  showings: [{ id: 'ns2186', title: 'Long Series', type: 'series', releaseYear: 2019, listedIn: ['TV Dramas'] }],
});
const works = buildWorks(catalogue), row = (id: string): number => works.find(id) ?? -1;
let folder: string, taste: Taste;

/** A small published site in a folder of its own, with made-up models, and one whose models are of other tables. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'butaca-taste-'));
  const artefacts: Artefact[] = [];
  const publish = async (name: string, bytes: Uint8Array, rows?: number): Promise<string> => {
    const sha256 = createHash('sha256').update(bytes).digest('hex'), path = `${name.replace('/', '-')}.bin`;
    await writeFile(join(folder, path), bytes);
    artefacts.push({ name, path, bytes: bytes.byteLength, sha256, ...(rows !== undefined && { rows }), schemaVersion: 1, needed: 'later' });
    return sha256;
  };
  const tables = { ...catalogue, ratings: { rows: 3, userId: Int32Array.of(15, 15, 15), tmdbId: Int32Array.of(1, 3, 8), stars: Float32Array.of(4.5, 5, 2), ratedAt: Int32Array.of(1, 2, 3) } };
  const hashes: Record<string, string> = {};
  for (const table of ['movies', 'streaming', 'ratings'] as const) for (const part of partsOf(table)) hashes[`${table}/${part}`] = await publish(`${table}/${part}`, encodePart(table, part, tables[table] as never), tables[table].rows);
  const identity = { movies: hashes['movies/search'] ?? '', streaming: hashes['streaming/search'] ?? '' }, { vectors } = smallSpace(catalogue);
  await publish('content/vectors', encodeVectors(vectors, identity));
  const { parts, facts } = smallTaste({ facts: buildWorkFacts(catalogue, works).facts, vectors, identity: { movies: identity.movies.slice(0, 16), streaming: identity.streaming.slice(0, 16) } });
  await publish('taste/model', encodeTaste(parts));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ schemaVersion: 1, artefacts }));
  taste = createTaste(parts, facts, vectors);
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}
async function run(...argv: string[]) {
  const out: string[] = [], err: string[] = [];
  const code = await tasteMain([...argv, '--data', folder], { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
}
const json = async <T>(...argv: string[]): Promise<T> => JSON.parse((await run(...argv, '--json')).out[0] ?? '') as T;
const byId = 'tmdbId,stars\n1,4.5\n8,2\nns2186,3\n', rated: readonly Rated[] = [{ row: row('1'), stars: 4.5 }, { row: row('8'), stars: 2 }, { row: row('ns2186'), stars: 3 }];

describe('predict', () => {
  test('says the stars of the browser’s own code, with parts that add up', async () => {
    const ratings = await file('ids.csv', byId), prediction = await json<TastePrediction>('predict', '--ratings', ratings, '--title', 'Ronin'), person = taste.foldIn(rated);
    expect(prediction).toMatchObject({ id: '3', title: 'Ronin', year: 1998, ratings: 3, given: null, notFound: [], ...person.expect(row('3')) });
    expect(prediction.base + prediction.because.reduce((sum, { weight }) => sum + weight, 0) + prediction.others).toBeCloseTo(prediction.unbounded, 9);
    expect(prediction.stars).toBeCloseTo(Math.min(5, Math.max(0.5, prediction.unbounded)), 9);
    const { out, code } = await run('predict', '--ratings', ratings, '--title', 'ronin');
    expect([code, out[0]]).toEqual([0, `Ronin (1998): ${prediction.stars.toFixed(1)} ± ${prediction.spread.toFixed(1)} stars, from 3 ratings`]);
    expect(out.at(-1)).toMatch(/ +\d\.\d\d {2}together$/);
  });

  test('reads titles with years, in other forms of file, and says which rows name nothing', async () => {
    const one = await file('titles.csv', 'title,year,stars\n"Heat",1995,4.5\nFilm 4,,2\nNo Such Film,1990,3\nLong Series,2019,3\nHeat,1950,1\n'), two = await file('titles.tsv.gz', gzipSync('Stars\tTitle\n4.5\tHEAT (1995)\n2\tfilm 4\n3\tLong Series (2019)\n'));
    const prediction = await json<TastePrediction>('predict', '--ratings', one, '--title', 'Ronin');
    expect(prediction.notFound).toEqual([{ line: 4, title: 'No Such Film', year: 1990 }, { line: 6, title: 'Heat', year: 1950 }]);
    expect((await json<TastePrediction>('predict', '--ratings', two, '--title', 'Ronin')).stars).toBe(prediction.stars);
    expect((await run('predict', '--ratings', one, '--title', 'Ronin')).err).toEqual(["2 of 5 rows name no title of the catalogue and do not count (line 4: 'No Such Film' (1990), line 6: 'Heat' (1950))."]);
  });

  test('tells namesakes apart by year, knows original titles and ids, and takes a year off by one', async () => {
    const ratings = await file('ids.csv', byId), of = async (...title: string[]) => (await json<TastePrediction>('predict', '--ratings', ratings, '--title', ...title)).id;
    expect([await of('Heat'), await of('Heat', '--year', '1986'), await of('Heat (1987)'), await of('Jean de Florette'), await of('ns2186'), await of('long series')]).toEqual(['1', '2', '2', '4', 'ns2186', 'ns2186']);
  });

  test('predicts for a person of ratings.parquet without their own rating of it, and prints that beside', async () => {
    const prediction = await json<TastePrediction>('predict', '--user', '15', '--title', 'Ronin');
    expect(prediction).toMatchObject({ given: 5, ratings: 2, ...taste.foldIn([{ row: row('1'), stars: 4.5 }, { row: row('8'), stars: 2 }]).expect(row('3')) });
    expect((await run('predict', '--user', '15', '--title', 'Ronin')).out[0]).toMatch(/given in truth: 5$/);
  });
});

describe('recommend', () => {
  test('lists what the browser would, without what is rated', async () => {
    const ratings = await file('ids.csv', byId), { titles, ratings: n } = await json<TasteRecommendation>('recommend', '--ratings', ratings, '--k', '5'), person = taste.foldIn(rated);
    const best = Array.from({ length: works.count }, (_, at) => ({ at, score: person.terms(at, 'ranking').score })).filter(({ at }) => !rated.some((one) => one.row === at)).sort((a, b) => b.score - a.score).slice(0, 5);
    expect([n, titles.map(({ id }) => id)]).toEqual([3, best.map(({ at }) => works.id(at))]);
    titles.forEach(({ score, because }, at) => {
      expect(score).toBeCloseTo(best[at]!.score, 6);
      for (const { id } of because) expect(['1', '8', 'ns2186']).toContain(id);
    });
    expect((await run('recommend', '--ratings', ratings, '--k', '5')).out).toHaveLength(5);
  });

  test('is steered as in the browser', async () => {
    const ratings = await file('ids.csv', byId), years = async (...options: string[]) => (await json<TasteRecommendation>('recommend', '--ratings', ratings, '--k', '10', ...options)).titles.reduce((sum, { year }) => sum + (year ?? 1980), 0) / 10;
    expect(await years('--novelty', '1')).toBeGreaterThan(await years('--novelty', '-1'));
  });
});

describe('what cannot be answered says where and what was expected, with its exit code', () => {
  test.each([
    ['stars out of range', 'tmdbId,stars\n1,4.5\n8,7\n', /line 3: stars '7', expected 0.5 to 5 in halves/],
    ['stars that are no halves', 'tmdbId,stars\n1,4.3\n', /line 2: stars '4.3'/],
    ['an id that is none', 'tmdbId,stars\nabc,4\n', /line 2: tmdbId 'abc', expected a number/],
    ['a year that is none', 'title,year,stars\nHeat,95,4\n', /line 2: year '95', expected four digits/],
    ['no column of stars', 'tmdbId,rating\n1,4\n', /no column 'stars': it has 'tmdbId', 'rating'/],
    ['no column of titles', 'name,stars\nHeat,4\n', /neither a column 'tmdbId' nor 'title': it has 'name', 'stars'/],
    ['an empty file', '', /is empty/],
    ['titles that are all unknown', 'title,stars\nNo Such Film,4\n', /no row names a title of the catalogue \(line 2: 'No Such Film'\)/],
  ] as const)('%s', async (_, content, message) => {
    const { code, err, out } = await run('predict', '--ratings', await file('bad.csv', content), '--title', 'Heat', '--json');
    expect(code).toBe(2);
    expect(err.join('\n')).toMatch(message);
    expect((JSON.parse(out[0] ?? '') as { error: { message: string } }).error.message).toMatch(message);
  });

  test('a file that is not there, a title that nothing has, a person who is nobody', async () => {
    expect(await run('predict', '--ratings', 'nowhere.csv', '--title', 'Heat')).toMatchObject({ code: 2, err: ['nowhere.csv does not exist.'] });
    expect(await run('predict', '--user', '15', '--title', 'Ronnin')).toMatchObject({ code: 2, err: [expect.stringMatching(/^No title 'Ronnin': did you mean Ronin/)] });
    expect(await run('recommend', '--user', '16')).toMatchObject({ code: 2, err: [expect.stringContaining('no person 16')] });
  });

  test.each([
    [['suggest'], /'suggest' is no command/], [['predict', '--title', 'Heat'], /--ratings FILE or --user N/], [['predict', '--ratings', 'a', '--user', '1', '--title', 'Heat'], /one of the two/], [['predict', '--user', '15'], /needs --title/],
    [['recommend', '--user', 'x'], /--user cannot be 'x'/], [['recommend', '--user', '15', '--k', '0'], /--k cannot be '0'/], [['recommend', '--user', '15', '--novelty', '2'], /go from -1 to 1/], [['recommend', '--user', '15', '--title', 'Heat'], /no option --title/],
    [['predict', '--user', '15', '--title', 'Heat', '--year', '95'], /--year cannot be '95'/], [['recommend', 'more', '--user', '15'], /one word too many/],
  ] as const)('%j', async (argv, message) => {
    const { code, err } = await run(...argv);
    expect([code, err[0]]).toEqual([2, expect.stringMatching(message)]);
  });

  test('a folder without a published site', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'butaca-none-')), err: string[] = [];
    expect(await tasteMain(['recommend', '--user', '1', '--data', elsewhere], { out: () => undefined, err: (line) => err.push(line) })).toBe(1);
    expect(err[0]).toMatch(/manifest.json does not exist/);
    await rm(elsewhere, { recursive: true });
  });

  test('without a command, help', async () => {
    const out: string[] = [];
    expect(await tasteMain([], { out: (line) => out.push(line), err: () => undefined })).toBe(0);
    expect(out.join('\n')).toContain('taste -- predict --ratings FILE.csv --title');
  });
});
