import { existsSync } from 'node:fs';
import { InputError } from './inputError.ts';
import { parseOptions, type PipelineOptions } from './options.ts';
import { createProgress, type Progress } from './progress.ts';

export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/**
 * Runs a command of the pipeline with `--raw` and `--out`, and ends by what it took. What may be expected to go wrong (an input, the disk) is one message and exit code 1;
 * anything else is thrown.
 * @param done  the beginning of the last line
 */
export async function runCommand(args: readonly string[], done: (options: PipelineOptions) => string, job: (options: PipelineOptions, progress: Progress) => Promise<void>): Promise<void> {
  const startedAt = performance.now();
  const options = parseOptions(args, process.env, existsSync);
  if (typeof options === 'string') {
    say(options);
    process.exitCode = 1;
    return;
  }
  try {
    await job(options, createProgress(process.stderr, () => performance.now()));
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    say(`${done(options)}${((performance.now() - startedAt) / 1000).toFixed(1)} s, ${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} s of CPU, ${Math.round(maxRSS / 1024)} MiB at most`);
  } catch (error) {
    // The disk's own refusals (no space, no permission, no folder) carry a code and name the file.
    const isExpected = error instanceof InputError || (error instanceof Error && 'code' in error);
    if (!isExpected) throw error;
    say(`\n${error.message}\n${options.out} was left as it was.`);
    process.exitCode = 1;
  }
}
