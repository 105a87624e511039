import { existsSync } from 'node:fs';
import { quantise } from '../../src/domain/content/space/quantise.ts';
import { InputError } from '../inputError.ts';
import { product } from '../manifest.ts';
import { parseOptions } from '../options.ts';
import { createProgress } from '../progress.ts';
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
const say = (text: string) => process.stderr.write(`${text}\n`);
const args = process.argv.slice(2), at = args.indexOf('--half');
const half: Evaluation['half'] = at >= 0 && args.splice(at, 2)[1] === 'tuning' ? 'tuning' : 'heldOut';
const options = parseOptions(args, process.env, existsSync);

if (typeof options === 'string') {
  say(options);
  process.exitCode = 1;
} else {
  try {
    const { raw, out } = options, progress = createProgress(process.stderr, () => performance.now());
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
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    say(`\n${error.message}`);
    process.exitCode = 1;
  }
}
