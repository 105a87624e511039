import { parseArgs } from 'node:util';
import { fetchPublished } from './fetchPublished.ts';
import { publishers } from './publishers.ts';

/** `npm run data:fetch -- [--raw DIR] [--only KEY[,KEY]]`. Exit code 1 when something could not be had. */
const usage = `usage: npm run data:fetch -- [--raw DIR] [--only ${publishers.map(({ key }) => key).join('|')}]`;

function readArguments(): { raw: string; only: string[] | null } | string {
  try {
    const { values } = parseArgs({ options: { raw: { type: 'string' }, only: { type: 'string' } } });
    const only = values.only?.split(',') ?? null;
    const unknown = only?.find((key) => !publishers.some((each) => each.key === key));
    return unknown === undefined ? { raw: values.raw ?? (process.env['BUTACA_RAW'] || 'raw'), only } : `unknown set ${unknown}; ${usage}`;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}; ${usage}`;
  }
}

const wanted = readArguments();
if (typeof wanted === 'string') {
  process.stderr.write(`${wanted}\n`);
  process.exitCode = 1;
} else {
  const clear = process.stderr.isTTY ? '\r\x1b[2K' : '';
  const failed = await fetchPublished(publishers, wanted.raw, wanted.only, {
    line: (text) => process.stderr.write(`${clear}${text}\n`),
    progress: (text) => process.stderr.isTTY && process.stderr.write(`${clear}${text}`),
  });
  process.exitCode = failed > 0 ? 1 : 0;
}
