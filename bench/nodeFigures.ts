import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../src/contracts/manifest.ts';
import type { TableName } from '../src/domain/catalogue/schema.ts';
import { queries } from '../src/domain/queries/registry.ts';
import { fold } from '../src/domain/text/fold.ts';
import { decodePart } from '../workers/catalogue/decode.ts';
import { foldAll } from '../workers/catalogue/search/foldAll.ts';
import { figureOf, print, quantile } from './figure.ts';
import { createNodeCatalogue, nodeBaseUrl } from './nodeCatalogue.ts';
import { keystrokes, typingTraces } from './typingTraces.ts';

const seed = 2024;

/** Figures that need no browser: decoding, typing, queries, in this process. */
export async function nodeFigures(directory: string): Promise<void> {
  await decodeFigures(directory);
  const catalogue = createNodeCatalogue(directory);
  await catalogue.load(nodeBaseUrl);
  await catalogue.warm(['movies/facts', 'streaming/facts']);
  const { works } = await catalogue.discover({ text: '', sort: 'match' });
  const titles = (await catalogue.cards(works)).map(({ title }) => title);

  const folded = foldAll(titles), scan: number[] = [], all: number[] = [], fuzzy: number[] = [];
  let first = 0, ten = 0, typos = 0, typosTen = 0;
  const strokes = keystrokes(typingTraces(titles, 150, seed));
  for (const { text } of strokes.slice(0, 300)) await catalogue.discover({ text, sort: 'match' }); // warm
  for (const { text, trace, isLast } of strokes) {
    const key = fold(text), started = performance.now();
    let hits = 0;
    for (const title of folded) if (title.includes(key)) hits++;
    scan.push(performance.now() - started + 0 * hits);
    const answer = await catalogue.discover({ text, sort: 'match' });
    all.push(answer.tookMs);
    if (answer.fuzzy) fuzzy.push(answer.tookMs);
    if (!isLast) continue;
    const top = (await catalogue.cards(answer.works.slice(0, 10))).map(({ title }) => title);
    if (trace.hasTypo) { typos++; typosTen += Number(top.includes(trace.title)); } else { first += Number(top[0] === trace.title); ten += Number(top.includes(trace.title)); }
  }
  const asTyped = 150 - typos;
  print(figureOf('node: indexOf scan over folded titles (yardstick)', 'ms', scan));
  print(figureOf('node: keystroke, search + facets', 'ms', all, { yardstick: 'indexOf scan', ratio: Number((quantile(all, 0.5) / quantile(scan, 0.5)).toFixed(2)), bar: 30 }));
  print(figureOf('node: keystroke with near spellings', 'ms', fuzzy, { bar: 30 }));
  process.stdout.write(`${JSON.stringify({ name: 'quality', seed, titles: titles.length, asTyped: { first: first / asTyped, ten: ten / asTyped }, mistyped: { ten: typosTen / typos } })}\n`);

  for (const query of queries) {
    const params = Object.fromEntries(query.parameters.filter(({ required }) => required).map(({ name, example }) => [name, example]));
    const took: number[] = [];
    for (let i = 0; i < 25; i++) {
      const started = performance.now();
      await catalogue.query(query.name, params, 'en');
      if (i >= 5) took.push(performance.now() - started);
    }
    print(figureOf(`node: query ${query.name}`, 'ms', took, { bar: 16 }));
  }
}

async function decodeFigures(directory: string): Promise<void> {
  const { artefacts } = JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8')) as Manifest;
  for (const { name, path, rows } of artefacts) {
    if (rows === undefined || !path.endsWith('.parquet')) continue;
    const [table, part] = name.split('/') as [TableName, string];
    const bytes = Uint8Array.from(await readFile(join(directory, path))).buffer;
    const took: number[] = [];
    for (let i = 0; i < 5; i++) {
      const started = performance.now();
      await decodePart(table, part, bytes, { rows });
      took.push(performance.now() - started);
    }
    print(figureOf(`node: decode ${name} (first ${took[0]?.toFixed(0)} ms)`, 'ms', took));
  }
}
