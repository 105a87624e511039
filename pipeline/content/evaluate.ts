import { quantise } from '../../src/domain/content/space/quantise.ts';
import { runCommand } from '../command.ts';
import { product } from '../manifest.ts';
import { publish, readManifest } from '../publish.ts';
import { classicTfidf } from './classicTfidf.ts';
import { cardVersion, contentCard } from './contentCard.ts';
import { evaluateContent, type Evaluation } from './evaluateContent.ts';
import { evaluationTable } from './evaluationTable.ts';
import { readRatings } from './readCatalogue.ts';
import { readTrainingInputs } from './trainingInputs.ts';
import { trainSpace } from './trainSpace.ts';

/**
 * `npm run evaluate:content [-- --raw DIR] [-- --out DIR] [-- --half tuning]`: every method on the held-out collections and people, as a table and as the model card
 * in OUT/models. Weights are chosen with `--half tuning`, which writes nothing.
 */
const args = process.argv.slice(2), at = args.indexOf('--half');
const half: Evaluation['half'] = at >= 0 && args.splice(at, 2)[1] === 'tuning' ? 'tuning' : 'heldOut';

await runCommand(args, () => '', async ({ raw, out }, progress) => {
  const inputs = await readTrainingInputs(raw, out, progress), { sources, catalogue, works, facts, identity } = inputs;
  const { space } = trainSpace(inputs, progress, 'collection');
  const { index: tfidf } = await classicTfidf(sources, catalogue, works, identity, progress);
  const evaluation = evaluateContent(catalogue, await readRatings(out), facts, quantise(space.rows, space.d), { tfidf }, half, progress);
  process.stdout.write(`${evaluationTable(evaluation)}\n`);
  const manifest = await readManifest(out);
  if (half === 'heldOut' && manifest) {
    const card = new TextEncoder().encode(`${JSON.stringify(contentCard(manifest, evaluation), null, 1)}\n`);
    await publish(out, [product('content/card', card, { folder: 'models', extension: 'json', schemaVersion: cardVersion, needed: 'later' })], (name) => name === 'content/card');
  }
});
