import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Manifest } from '../src/contracts/manifest.ts';
import { modelArtefacts } from '../src/contracts/sentiment.ts';
import { chooseHeads } from '../workers/sentiment/heads/chooseHeads.ts';
import { figureOf, print } from './figure.ts';
import { generatedModelFile, measureSentiment } from './sentiment.ts';

/** The file of the published model, or of a made-up one as large where none is published. */
export function measuredFile(directory: string): { readonly isPublished: boolean; readonly file: Uint8Array<ArrayBuffer> } {
  const { artefacts } = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Manifest;
  const published = artefacts.find(({ name }) => name === modelArtefacts.butaca);
  return { isPublished: published !== undefined, file: Uint8Array.from(published ? readFileSync(join(directory, published.path)) : generatedModelFile()) };
}

/** Figures of that model in this process. */
export async function sentimentFigures(directory: string): Promise<void> {
  const { isPublished, file } = measuredFile(directory);
  print(figureOf(`sentiment: file of the ${isPublished ? 'published' : 'made-up'} model`, 'MB', [file.length / 1e6], { bar: 6 }));
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  await measureSentiment(file, () => chooseHeads('cpu'), 'Node', print);
  collect();
  print(figureOf('sentiment, Node: heap left behind after 30,500 verdicts', 'MB', [(process.memoryUsage().heapUsed - before) / 1e6]));
}
