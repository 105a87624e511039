import type { Steering } from '../src/contracts/taste.ts';
import { readOptions } from './readOptions.ts';

/** Whose ratings count. */
export type Ratings = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'user'; readonly userId: number };

interface Common {
  readonly ratings: Ratings;
  readonly json: boolean;
  /** Folder of the published files. */
  readonly data: string;
}

/** What the command line asks for. */
export type TasteCommand =
  | { readonly kind: 'help' }
  | ({ readonly kind: 'predict'; readonly title: string; readonly year: number | null } & Common)
  | ({ readonly kind: 'recommend'; readonly k: number; readonly steering: Steering } & Common)
  | { readonly kind: 'fault'; readonly message: string; readonly json: boolean };

export const tasteHelp = `npm run -s taste -- predict --ratings FILE.csv --title "…" [--year YEAR] [--json]
    The stars that somebody with these ratings would give to a title, with the 80 % interval and what they rest on.
npm run -s taste -- predict --user N --title "…" [--json]
    The same for one of the people of ratings.parquet, without their own rating of that title, which is printed beside.
npm run -s taste -- recommend --ratings FILE.csv [--k 20] [--json]
npm run -s taste -- recommend --user N [--k 20] [--json]
    What to watch next, with the reasons. --adventure and --novelty (-1 to 1) and --diversity (0 to 1) steer as in the browser.

FILE is a table (CSV, TSV, JSON lines, also gzipped) with the columns
    tmdbId   TMDB's number of a film, or the id of a streaming title (ns2186); or else
    title    and, to tell namesakes apart, year
    stars    0.5 to 5 in halves
--data    folder of the published files (public)

Exit codes: 0 answered, 1 a published file is missing or broken, 2 the request or the file cannot be read as put.`;

const ofCommand: Readonly<Record<string, readonly string[]>> = { predict: ['title', 'year'], recommend: ['k', 'adventure', 'diversity', 'novelty'] }, ofEvery = ['ratings', 'user', 'data'];
const mostTitles = 200;

/** Reads `predict --title T`, `recommend --k N` and their options, as `--name value` or `--name=value`. */
export function parseTasteArguments(argv: readonly string[]): TasteCommand {
  const json = argv.includes('--json'), fault = (message: string): TasteCommand => ({ kind: 'fault', message, json });
  const options = readOptions(argv, ['json', 'help']);
  if ('fault' in options) return fault(options.fault);
  const { words: [command, extra], values, set } = options;
  if (set.has('help') || command === undefined) return values.size > 0 && !set.has('help') ? fault('Name a command first: predict or recommend.') : { kind: 'help' };
  const allowed = Object.hasOwn(ofCommand, command) ? ofCommand[command] : undefined; // 'constructor' is a word like any other
  if (!allowed) return fault(`'${command}' is no command: predict or recommend.`);
  if (extra !== undefined) return fault(`'${extra}' is one word too many: put a value with blanks in quotes.`);
  const stray = [...values.keys()].find((name) => !allowed.includes(name) && !ofEvery.includes(name));
  if (stray !== undefined) return fault(`${command} has no option --${stray}.`);

  const path = values.get('ratings'), user = values.get('user'), data = values.get('data') ?? 'public';
  if ((path === undefined) === (user === undefined)) return fault('Give --ratings FILE or --user N, one of the two.');
  if (user !== undefined && !/^[1-9]\d{0,8}$/.test(user)) return fault(`--user cannot be '${user}': give the number of a person of ratings.parquet.`);
  const ratings: Ratings = path === undefined ? { kind: 'user', userId: Number(user) } : { kind: 'file', path };
  const number = (name: string, otherwise: number, least: number, most: number): number | null => {
    const text = values.get(name), value = text === undefined ? otherwise : text.trim() === '' ? NaN : Number(text);
    return value >= least && value <= most ? value : null;
  };

  if (command === 'predict') {
    const title = values.get('title')?.trim() ?? '', year = values.get('year');
    if (title === '') return fault('predict needs --title "…".');
    if (year !== undefined && !/^\d{4}$/.test(year)) return fault(`--year cannot be '${year}': give four digits.`);
    return { kind: 'predict', title, year: year === undefined ? null : Number(year), ratings, json, data };
  }
  const k = number('k', 20, 1, mostTitles), adventure = number('adventure', 0, -1, 1), diversity = number('diversity', 0, 0, 1), novelty = number('novelty', 0, -1, 1);
  if (k === null || !Number.isInteger(k)) return fault(`--k cannot be '${values.get('k') ?? ''}': give a whole number from 1 to ${mostTitles}.`);
  if (adventure === null || diversity === null || novelty === null) return fault('--adventure and --novelty go from -1 to 1, --diversity from 0 to 1.');
  return { kind: 'recommend', k, steering: { adventure, diversity, novelty }, ratings, json, data };
}
