import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tasteArtefact, tasteCardArtefact, tasteCardVersion, type SearchTable, type TasteEvaluation } from '../../src/contracts/tasteCard.ts';
import { createTaste } from '../../src/domain/taste/createTaste.ts';
import { fitSpread } from '../../src/domain/taste/evaluation/fitSpread.ts';
import { splitPeople } from '../../src/domain/taste/evaluation/rankingCases.ts';
import type { RatingMatrix } from '../../src/domain/taste/training/ratingMatrix.ts';
import { tasteSettings, type TasteSettings } from '../../src/domain/taste/training/settings.ts';
import { trainTaste } from '../../src/domain/taste/training/trainTaste.ts';
import { decodeTaste, encodeTaste } from '../../src/domain/taste/tasteFile.ts';
import { runCommand, say } from '../command.ts';
import { InputError } from '../inputError.ts';
import { product } from '../manifest.ts';
import { publish, readManifest } from '../publish.ts';
import { remember } from '../remember.ts';
import { buildCard, encodeCard } from './card.ts';
import { evaluateErrors, type Step } from './evaluateErrors.ts';
import { foldInTable, intervalTable, predictPeople } from './evaluatePeople.ts';
import { evaluateRanking } from './evaluateRanking.ts';
import { evaluationTables } from './evaluationTables.ts';
import { seeds } from './evaluationSeeds.ts';
import { searchStars } from './searchStars.ts';
import { readTasteSources, tasteInputs } from './tasteInputs.ts';

const cacheFolder = '.cache/taste';

/**
 * `npm run evaluate:taste [-- --raw DIR] [-- --out DIR]`: every figure of the card, printed and put into the card of the published model. Goes on where it was broken off; .cache/taste
 * holds what was done.
 */
await runCommand(process.argv.slice(2), () => '', async ({ raw, out }, progress) => {
  const sources = await readTasteSources(raw, out, progress), { joined, facts, vectors } = sources;
  const step: Step = async (name, key, make) => {
    progress.start(name);
    let kept = false;
    const result = await remember(cacheFolder, name.replace(/[^a-z0-9]+/gi, '-').slice(0, 60), [name, key], make, () => { kept = true; });
    progress.end(kept ? 'remembered' : '');
    return result;
  };
  const { drawn: test, rest: trainAll } = splitPeople(joined.matrix, 0.2, seeds.people), { drawn: validation, rest: train } = splitPeople(trainAll, 0.125, seeds.validation);
  const { spread, ...trained } = tasteSettings, noSpread = { intercept: 0, person: 0, title: 0, cold: 0 };
  const tasteOf = async (name: string, matrix: RatingMatrix, settings: Omit<TasteSettings, 'spread'>) => {
    const file = await step(name, settings, () => encodeTaste(trainTaste(tasteInputs(sources, matrix, settings.fewestTitlesOfTerm), { ...settings, spread: noSpread })));
    return createTaste({ ...decodeTaste(file.slice().buffer), spread }, facts, vectors);
  };

  // The spread is fitted on validation people and stands in the settings: what is fitted here is printed, so that it can be put there. It is of the stars alone: a small ranking will do.
  const ofStars = { ...trained, fewestRankedRaters: 2000, implicit: { ...trained.implicit, k: 4, sweeps: 1 } }, tuned = await tasteOf('train the stars on training people', train, ofStars);
  const fitted = await step('fit the intervals on validation people', ofStars, () => fitSpread([...predictPeople(tuned, train, validation, joined.rows).values()].flat(), 0.8));
  say(`spread of the settings ${JSON.stringify(spread)}, fitted ${JSON.stringify(fitted)}`);

  const { search: sampler, ...errors } = await evaluateErrors(raw, sources.sets, step);
  const stars = await searchStars(sources, train, validation, step);
  const taste = await tasteOf('train on all but the test people', trainAll, trained);
  const { ranking, search } = await evaluateRanking({ train, validation, trainAll, test }, taste, joined.rows, vectors, step);
  progress.start('ask test people for their stars');
  const predicted = predictPeople(taste, trainAll, test, joined.rows);
  progress.end();
  const evaluation: TasteEvaluation = { ...errors, search: [sampler, stars, ...search] satisfies readonly SearchTable[], ranking, foldIn: foldInTable(predicted), intervals: intervalTable(predicted, spread) };
  process.stdout.write(`${evaluationTables(evaluation)}\n`);

  const artefact = (await readManifest(out))?.artefacts.find(({ name }) => name === tasteArtefact);
  if (!artefact) throw new InputError({ file: join(out, 'manifest.json'), row: null, column: null, expected: `${tasteArtefact} (npm run train:taste publishes it)`, found: 'no such artefact' });
  const bytes = await readFile(join(out, artefact.path)), parts = decodeTaste(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  const card = await buildCard({ out, sources, parts, artefact, seconds: null, evaluation });
  await publish(out, [product(tasteCardArtefact, encodeCard(card), { folder: 'models', extension: 'json', schemaVersion: tasteCardVersion, needed: 'later' })], (name) => name === tasteCardArtefact);
});
