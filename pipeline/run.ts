import { existsSync } from 'node:fs';
import { InputError } from './inputError.ts';
import { parseOptions } from './options.ts';
import { createProgress } from './progress.ts';
import { runPipeline } from './runPipeline.ts';
import { printSizes } from './sizes.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);
const startedAt = performance.now();
const options = parseOptions(process.argv.slice(2), process.env, existsSync);

if (typeof options === 'string') {
  say(options);
  process.exitCode = 1;
} else {
  try {
    const { artefacts } = await runPipeline(options.raw, options.out, createProgress(process.stderr, () => performance.now()));
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    say(printSizes(artefacts));
    say(`${options.out} is up to date: ${((performance.now() - startedAt) / 1000).toFixed(1)} s, ${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} s of CPU, ${Math.round(maxRSS / 1024)} MiB at most`);
  } catch (error) {
    // The disk's own refusals (no space, no permission, no folder) carry a code and name the file.
    const isExpected = error instanceof InputError || (error instanceof Error && 'code' in error);
    if (!isExpected) throw error;
    say(`\n${error.message}\n${options.out} was left as it was.`);
    process.exitCode = 1;
  }
}
