import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodePart } from '../pipeline/parquet.ts';
import type { Artefact } from '../src/contracts/manifest.ts';
import { partsOf } from '../src/domain/catalogue/schema.ts';
import { fixture } from '../src/domain/queries/fixture.ts';
import { main } from './main.ts';

let folder: string;

/** A small published catalogue in a folder of its own. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'butaca-cli-'));
  const catalogue = fixture({
    films: [
      { title: 'Heat', released: '1995-12-15', voteCount: 1886, voteAverage: 7.7, popularity: 17, genres: ['Action', 'Crime'] },
      { title: 'Ronin', released: '1998-09-25', voteCount: 800, voteAverage: 6.9, popularity: 16, genres: ['Action', 'Crime'] },
      { title: 'Nothing Known', voteCount: 0 },
      { title: 'Toy Story', released: '1995-10-30', voteCount: 5415, voteAverage: 7.7, cast: ['Tom Hanks', 'Tim Allen'], budgetUsd: 30_000_000, revenueUsd: 373_554_033 },
    ],
    showings: [{ id: 'ns2', title: 'Long', durationInt: 312, durationType: 'min', rating: 'TV-MA' }, { id: 'ns3', title: 'Short', durationInt: 20, durationType: 'min' }],
  });
  const artefacts: Artefact[] = [];
  for (const table of ['movies', 'streaming'] as const) {
    for (const part of partsOf(table)) {
      const bytes = encodePart(table, part, catalogue[table] as never);
      const path = `${table}-${part}.parquet`;
      await writeFile(join(folder, path), bytes);
      artefacts.push({ name: `${table}/${part}`, path, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex'), rows: catalogue[table].rows, schemaVersion: 1, needed: 'later' });
    }
  }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ schemaVersion: 1, artefacts }));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(argv: readonly string[], input: readonly string[] = []) {
  const out: string[] = [], err: string[] = [];
  const code = await main(argv, { out: (line) => out.push(line), err: (line) => err.push(line), lines: () => input });
  return { code, out, err };
}

test('--json prints one object with exactly the promised keys', async () => {
  const { code, out, err } = await run(['get_max_duration', '--year', '2018', '--platform', 'netflix', '--json', '--data', folder]);
  expect([code, out.length, err]).toEqual([0, 1, []]);
  const answer = JSON.parse(out[0] ?? '') as Record<string, unknown>;
  expect(Object.keys(answer)).toEqual(['query', 'params', 'rows', 'sentence', 'coverage']);
  expect(answer).toMatchObject({ query: 'get_max_duration', params: { year: 2018, platform: 'netflix' }, rows: [{ id: 'ns2', durationInt: 312, rating: 'TV-MA' }] });
});

test('without --json a table and the sentence are printed, in the language asked for', async () => {
  const { code, out } = await run(['get_actor_return', '--nombre', 'tom hanks', '--lang', 'es', '--data', folder]);
  expect(code).toBe(0);
  expect(out[0]).toContain('Actor o actriz');
  expect(out[2]).toMatch(/^Tom Hanks +1 +1 +12,45 +12,45$/);
  expect(out).toContain('Tom Hanks actúa en 1 película; en la única de retorno conocido, el retorno total es 12,45 y el promedio 12,45 veces el costo.');
});

test('a request that cannot be answered exits with 2: as JSON on the output, else on the error output', async () => {
  const json = await run(['get_count_platform', '--platform', 'hbo', '--json', '--data', 'no-such-folder']);
  expect(json.code).toBe(2);
  expect(json.err).toEqual([]);
  expect(JSON.parse(json.out.join(''))).toEqual({ error: { parameter: 'platform', message: expect.stringContaining("'hbo'"), accepted: ['amazon', 'disney', 'hulu', 'netflix'] } });
  const plain = await run(['get_count_platform', '--platform', 'hbo']);
  expect([plain.code, plain.out]).toEqual([2, []]);
  expect(plain.err[0]).toContain('amazon, disney, hulu, netflix');
});

test('similar titles are found in the same process, and what a method needs beyond the tables is named', async () => {
  const { code, out } = await run(['recomendacion', '--titulo', 'heat', '--metodo', 'knn', '--json', '--data', folder]);
  expect(code).toBe(0);
  expect(JSON.parse(out.join(''))).toMatchObject({
    query: 'recomendacion', params: { titulo: 'Heat', metodo: 'knn' },
    rows: [{ title: 'Ronin', year: 1998, score: -1.2806, genres: ['action', 'crime'] }, { title: 'Toy Story' }, {}, {}, {}],
  });
  expect((await run(['recomendacion', '--titulo', 'Nothing Known', '--metodo', 'knn', '--lang', 'es', '--data', folder])).out.at(-1)).toMatch(/^De Nothing Known se sabe demasiado poco para comparar; lo mejor votado de su género: /);
  const unpublished = await run(['recomendacion', '--titulo', 'heat', '--metodo', 'tfidf', '--data', folder]);
  expect([unpublished.code, unpublished.err]).toEqual([1, [expect.stringMatching(/manifest\.json lists no content\/tfidf\. Run `npm run train:content`\.$/)]]);
});

test('a near name is offered from the data', async () => {
  const { code, out } = await run(['get_actor_return', '--nombre', 'tom hank', '--json', '--data', folder]);
  expect(code).toBe(2);
  expect(JSON.parse(out.join(''))).toMatchObject({ error: { parameter: 'nombre', accepted: ['Tom Hanks'] } });
});

test('a batch answers line by line, malformed lines included, and exits with 2 when any failed', async () => {
  const { code, out } = await run(['--batch', '-', '--data', folder], [
    '{"query": "get_count_platform", "params": {"platform": "netflix"}}', '', 'not json', '[1]', '{"query": "get_actor", "params": {"nombre_actor": "Tim Allen"}}', '{"query": "get_actor", "params": []}',
  ]);
  expect(code).toBe(2);
  expect(out.map((line) => { const answer = JSON.parse(line) as { query?: string; error?: { parameter: string } }; return answer.query ?? answer.error?.parameter; }))
    .toEqual(['get_count_platform', 'request', 'query', 'get_actor_return', 'params']);
  expect((await run(['--batch', '-', '--data', folder], ['{"query": "score_titulo", "params": {"titulo": "toy story"}}'])).code).toBe(0);
});

test('help lists every query and needs no data', async () => {
  const { code, out } = await run(['--data', 'no-such-folder']);
  expect(code).toBe(0);
  expect(out[0]).toContain('votos_titulo(titulo, minimo?)');
  expect((await run(['get_score_count', '--help'])).out[0]).toContain('--scored');
});

test('a missing folder, a changed byte and a short file each give one message and exit with 1', async () => {
  const ask = (data: string) => run(['get_count_platform', '--platform', 'hulu', '--json', '--data', data]);
  const missing = await ask(join(folder, 'nowhere'));
  expect([missing.code, missing.out.length, missing.err.length]).toEqual([1, 1, 1]);
  expect(JSON.parse(missing.out[0] ?? '')).toEqual({ error: { parameter: 'data', message: missing.err[0], accepted: [] } });
  expect(missing.err[0]).toContain('manifest.json does not exist. Run `npm run data`');

  const broken = await mkdtemp(join(tmpdir(), 'butaca-cli-'));
  for (const name of await readdir(folder)) await writeFile(join(broken, name), await readFile(join(folder, name)));
  const path = join(broken, 'streaming-search.parquet'), bytes = await readFile(path);
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  await writeFile(path, bytes);
  expect((await ask(broken)).err).toEqual([expect.stringContaining('streaming-search.parquet is not the file of the manifest')]);
  await writeFile(path, bytes.subarray(0, -3));
  expect((await ask(broken)).err).toEqual([expect.stringMatching(/has \d+ bytes, the manifest says \d+/)]);
  await rm(broken, { recursive: true });
});

test('a batch file that is missing, or a folder, is named and exits with 1', async () => {
  const from = async (code: string) => {
    const err: string[] = [];
    const terminal = { out: () => undefined, err: (line: string) => err.push(line), lines: () => { throw Object.assign(new Error(code), { code }); } };
    return { code: await main(['--batch', 'requests.jsonl', '--data', folder], terminal), err };
  };
  expect(await from('ENOENT')).toEqual({ code: 1, err: ['requests.jsonl does not exist. --batch takes a file with one request a line, or - for the standard input.'] });
  expect((await from('EISDIR')).err[0]).toContain('requests.jsonl is a folder.');
});
