import { runCommand, say } from './command.ts';
import { runPipeline } from './runPipeline.ts';
import { printSizes } from './sizes.ts';

await runCommand(process.argv.slice(2), ({ out }) => `${out} is up to date: `, async ({ raw, out }, progress) => {
  const { artefacts } = await runPipeline(raw, out, progress);
  say(printSizes(artefacts));
});
