import { reviewTextsArtefact } from '../../src/contracts/reviewTexts.ts';
import { runCommand, say } from '../command.ts';
import { publish } from '../publish.ts';
import { describeReviews, reviewTextsProduct } from './describeReviews.ts';
import { explorationText, exploreReviews } from './exploreReviews.ts';
import { readReviews } from './readReviews.ts';

/** `npm run explore:sentiment [-- --raw DIR] [-- --out DIR]`: what the labelled training reviews are like, on the terminal and, as aggregates for Explore, into OUT/data. */
await runCommand(process.argv.slice(2), ({ out }) => `${out} is up to date: `, async ({ raw, out }, progress) => {
  progress.start('read reviews');
  const { train } = readReviews(raw);
  progress.end(`${train.length} labelled`);
  process.stdout.write(`${explorationText(exploreReviews(train, progress))}\n`);
  progress.start('describe reviews');
  const described = reviewTextsProduct(describeReviews(train));
  progress.end(`${described.content.length} bytes`);
  await publish(out, [described], (name) => name === reviewTextsArtefact);
  say(described.artefact.path);
});
