import { tasteArtefact, tasteCardArtefact, tasteCardVersion } from '../../src/contracts/tasteCard.ts';
import { tasteSettings } from '../../src/domain/taste/training/settings.ts';
import { trainTaste } from '../../src/domain/taste/training/trainTaste.ts';
import { encodeTaste, tasteVersion } from '../../src/domain/taste/tasteFile.ts';
import { runCommand, say } from '../command.ts';
import { product } from '../manifest.ts';
import { publish } from '../publish.ts';
import { buildCard, encodeCard } from './card.ts';
import { readTasteSources, tasteInputs } from './tasteInputs.ts';

/** `npm run train:taste [-- --raw DIR] [-- --out DIR]`: the models of taste and their card, into OUT/models. The card's figures are those of `npm run evaluate:taste`, which publishes them. */
await runCommand(process.argv.slice(2), () => '', async ({ raw, out }, progress) => {
  const sources = await readTasteSources(raw, out, progress), began = process.cpuUsage();
  let step = '';
  const next = (name: string) => {
    if (step !== '') progress.end();
    step = name;
    progress.start(name);
  };
  const parts = trainTaste(tasteInputs(sources, sources.joined.matrix, tasteSettings.fewestTitlesOfTerm), tasteSettings, next);
  progress.end();
  const { user, system } = process.cpuUsage(began);
  const model = product(tasteArtefact, encodeTaste(parts), { folder: 'models', extension: 'bin', schemaVersion: tasteVersion, needed: 'later', rows: parts.items.length });
  const card = await buildCard({ out, sources, parts, artefact: model.artefact, seconds: (user + system) / 1e6, evaluation: null });
  const products = [model, product(tasteCardArtefact, encodeCard(card), { folder: 'models', extension: 'json', schemaVersion: tasteCardVersion, needed: 'later' })];
  await publish(out, products, (name) => name === tasteArtefact || name === tasteCardArtefact);
  for (const { artefact } of products) say(`${String(artefact.bytes).padStart(10)}  ${artefact.path}`);
  say(`first picks: ${[...parts.firstPicks].map(sources.titleOf).join(' · ')}`);
});
