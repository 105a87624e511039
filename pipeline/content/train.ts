import { existsSync } from 'node:fs';
import { InputError } from '../inputError.ts';
import { parseOptions } from '../options.ts';
import { createProgress } from '../progress.ts';
import { publish } from '../publish.ts';
import { trainContent } from './trainContent.ts';

/** `npm run train:content [-- --raw DIR] [-- --out DIR]`: the dense space of the content model, into OUT/models. */
const say = (text: string) => process.stderr.write(`${text}\n`);
const startedAt = performance.now();
const options = parseOptions(process.argv.slice(2), process.env, existsSync);

if (typeof options === 'string') {
  say(options);
  process.exitCode = 1;
} else {
  try {
    const products = await trainContent(options.raw, options.out, createProgress(process.stderr, () => performance.now()));
    const names = new Set(products.map(({ artefact }) => artefact.name));
    await publish(options.out, products, (name) => names.has(name));
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    for (const { artefact } of products) say(`${String(artefact.bytes).padStart(10)}  ${artefact.path}`);
    say(`${((performance.now() - startedAt) / 1000).toFixed(1)} s, ${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} s of CPU, ${Math.round(maxRSS / 1024)} MiB at most`);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    say(`\n${error.message}\n${options.out} was left as it was.`);
    process.exitCode = 1;
  }
}
