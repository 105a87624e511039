import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { modelArtefacts, sentimentCardArtefact } from '../../src/contracts/sentiment.ts';
import type { BaselineRow, SentimentCard } from '../../src/contracts/sentimentCard.ts';
import type { ModelParts } from '../../src/domain/sentiment/model.ts';
import { decodeModel, encodeModel, modelVersion } from '../../src/domain/sentiment/modelFile.ts';
import { runCommand, say } from '../command.ts';
import { product, type Product } from '../manifest.ts';
import { publish, readManifest } from '../publish.ts';
import { buildCard } from './card.ts';
import type { ReleasedModel } from './cardModel.ts';
import { trainClassicApart } from './classicApart.ts';
import { classicSeed, scoreClassicModels, withTestScores } from './classicModels.ts';
import { readReviews } from './readReviews.ts';
import { recipe } from './recipe.ts';
import { butacaSeed, trainButaca } from './trainButaca.ts';

const cacheFolder = '.cache/sentiment';

/** `npm run train:sentiment [-- --raw DIR] [-- --out DIR]`: the sentiment models and their card, into OUT/models. Goes on where it was broken off; .cache/sentiment holds what was done. */
await runCommand(process.argv.slice(2), () => '', async ({ raw, out }, progress) => {
  const reviews = readReviews(raw);
  const apart = trainClassicApart(raw, cacheFolder, (line) => { process.stderr.write(`  beside: ${line}`); });
  apart.catch(() => undefined); // awaited below
  const butaca = await trainButaca(reviews, progress, cacheFolder), classic = await apart;
  say(`validation films: ${(butaca.validation.accuracy.value * 100).toFixed(2)} % right, ECE ${butaca.validation.ece.toFixed(4)}; rewritten: ${(butaca.robustness.accuracy.value * 100).toFixed(1)} %`);

  const previous = await readCard(out);
  const files = ([['butaca', butaca.parts], ['twoLayer', classic.networks.twoLayer], ['threeLayer', classic.networks.threeLayer]] as const).map(([name, parts]) => modelFile(modelArtefacts[name], parts));
  const models = files.map(({ artefact, content }, at): ReleasedModel => {
    const parts = decodeModel(content.slice().buffer), before = previous?.models.find(({ name }) => name === parts.name);
    const testLooks = before === undefined ? 1 : before.testLooks + (before.file.sha256 === artefact.sha256 ? 0 : 1);
    return { parts, file: { path: artefact.path, bytes: artefact.bytes, sha256: artefact.sha256 }, trainedSeconds: at === 0 ? butaca.seconds : null, testLooks };
  });
  progress.start('score the released models on the test reviews');
  const { accuracy, auc, n } = butaca.validation, own: BaselineRow = { id: 'butaca', label: { en: 'Butaca', es: 'Butaca' }, filmDisjoint: { n, accuracy, auc }, randomSplit: null, test: null, bytes: null, seconds: butaca.seconds, released: true };
  const baselines = withTestScores([own, ...classic.table], scoreClassicModels(classic, reviews.test));
  const card = buildCard({ reviews, seeds: [butacaSeed, classicSeed], models, recipe, baselines, grid: classic.grid, robustness: butaca.robustness, compression: butaca.compression, exploration: classic.exploration });
  progress.end();
  for (const { name, test, testLooks } of card.models) say(`${name.padEnd(12)} ${(test.accuracy.value * 100).toFixed(2)} % of ${test.n} test reviews, ECE ${test.ece.toFixed(4)}, look ${testLooks}`);

  const products = [...files, product(sentimentCardArtefact, new TextEncoder().encode(`${JSON.stringify(card, null, 1)}\n`), { folder: 'models', extension: 'json', schemaVersion: card.schemaVersion, needed: 'later' })];
  const names = new Set(products.map(({ artefact }) => artefact.name));
  await publish(out, products, (name) => names.has(name));
  for (const { artefact } of products) say(`${String(artefact.bytes).padStart(10)}  ${artefact.path}`);
});

function modelFile(name: string, parts: ModelParts): Product {
  return product(name, encodeModel(parts), { folder: 'models', extension: 'bin', schemaVersion: modelVersion, needed: 'later', rows: parts.hashes.length });
}

/** The card that was published last; null where there is none. */
async function readCard(out: string): Promise<SentimentCard | null> {
  const artefact = (await readManifest(out))?.artefacts.find(({ name }) => name === sentimentCardArtefact);
  if (!artefact) return null;
  const bytes = await readFile(join(out, artefact.path)).catch(() => new Uint8Array(0));
  return createHash('sha256').update(bytes).digest('hex') === artefact.sha256 ? (JSON.parse(new TextDecoder().decode(bytes)) as SentimentCard) : null;
}
