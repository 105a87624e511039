import { runCommand } from '../command.ts';
import { explorationText, exploreReviews } from './exploreReviews.ts';
import { readReviews } from './readReviews.ts';

/** `npm run explore:sentiment [-- --raw DIR]`: what the labelled training reviews are like; writes nothing. */
await runCommand(process.argv.slice(2), () => '', async ({ raw }, progress) => {
  progress.start('read reviews');
  const { train } = readReviews(raw);
  progress.end(`${train.length} labelled`);
  process.stdout.write(`${explorationText(exploreReviews(train, progress))}\n`);
});
