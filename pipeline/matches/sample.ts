import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCatalogue } from '../buildCatalogue.ts';
import { parseOptions } from '../options.ts';
import { findSources } from '../sources.ts';
import { drawSample } from './drawSample.ts';
import { matchFacts, strata, type Stratum } from './matchFacts.ts';
import { readVerdicts, type Verdicts } from './verdicts.ts';

/** Draws matches to be judged by hand; see README.md beside it. Verdicts already given to the same pair are carried over. */
const { values } = parseArgs({ options: { seed: { type: 'string' }, size: { type: 'string', default: '100' }, stratum: { type: 'string', default: 'all' }, raw: { type: 'string' }, out: { type: 'string' } } });
const seed = Number(values.seed);
const options = parseOptions(values.raw === undefined ? [] : ['--raw', values.raw], process.env, existsSync);
if (!Number.isSafeInteger(seed) || seed < 0 || !(values.stratum in strata) || typeof options === 'string') {
  console.error(`usage: npx tsx pipeline/matches/sample.ts --seed N [--size N] [--stratum ${Object.keys(strata).join('|')}] [--raw DIR] [--out FILE]`);
  process.exit(1);
}

const quiet = { start: () => undefined, row: () => undefined, end: () => undefined };
const { tables } = await buildCatalogue(findSources(options.raw), quiet);
const stratum = values.stratum as Stratum;
const pool = matchFacts(tables).filter(strata[stratum]);
const file = values.out ?? join(import.meta.dirname, 'verdicts.json');
const given = new Map((existsSync(file) ? readVerdicts(readFileSync(file, 'utf8')).matches : []).map((match) => [`${match.id} ${match.tmdbId}`, match]));

const matches = drawSample(pool, Number(values.size), seed).map((match) => {
  const known = given.get(`${match.id} ${match.tmdbId}`);
  return { ...match, verdict: known?.verdict ?? null, reason: known?.reason ?? '' };
});
const verdicts: Verdicts = { seed, stratum, drawnFrom: pool.length, matches };
writeFileSync(file, `${JSON.stringify(verdicts, null, 1)}\n`);
console.log(`${matches.length} of ${pool.length} matches written to ${file}; ${matches.filter(({ verdict }) => verdict === null).length} without a verdict yet`);
