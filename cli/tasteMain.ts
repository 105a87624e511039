import type { WorkRow } from '../src/contracts/catalogue.ts';
import { unsteered } from '../src/contracts/taste.ts';
import type { WorkId } from '../src/domain/catalogue/works.ts';
import type { Rated } from '../src/domain/taste/taste.ts';
import { CatalogueFileError } from './catalogueOnDisk.ts';
import { createWorkFinder } from './findWork.ts';
import { readRatings, type RatedRow } from './ratingsTable.ts';
import { TableError } from './tableFile.ts';
import { parseTasteArguments, tasteHelp, type TasteCommand } from './tasteArguments.ts';
import { openTaste, type TasteOnDisk } from './tasteOnDisk.ts';

export interface TasteTerminal {
  out(line: string): void;
  err(line: string): void;
}
/** 0: answered. 1: a published file is missing or broken. 2: the request or the file cannot be read as put. */
export type TasteExit = 0 | 1 | 2;

/** A request that cannot be answered as put. */
class RequestError extends Error {
  override readonly name = 'RequestError';
}

interface Named { readonly id: WorkId; readonly title: string; readonly year: number | null }
interface Reason extends Named { readonly stars: number; readonly weight: number }
interface Told { readonly title: string; readonly year: number | null; readonly line: number }

/** What `predict --json` prints. */
export interface TastePrediction extends Named {
  readonly stars: number;
  /** Half the width of the 80 % interval. */
  readonly spread: number;
  /** What this person gave to it in truth, which took no part; null where they did not, or where it is not known. */
  readonly given: number | null;
  /** Fewer than 5 raters: known by its facts and text only. */
  readonly isCold: boolean;
  /** Before stars are bounded to 0.5–5: base + Σ because + others. */
  readonly unbounded: number;
  readonly base: number;
  /** The strongest parts, in stars. */
  readonly because: readonly Reason[];
  readonly others: number;
  readonly ratings: number;
  readonly notFound: readonly Told[];
}

/** What `recommend --json` prints. */
export interface TasteRecommendation {
  readonly ratings: number;
  readonly notFound: readonly Told[];
  readonly titles: readonly (Named & { readonly stars: number; readonly spread: number; readonly score: number; readonly isCold: boolean; readonly because: readonly Reason[]; readonly facts: readonly { readonly field: string; readonly name: string; readonly weight: number }[] })[];
}

const mostReasons = 8, shownReasons = 3, mostToldLines = 5;

export async function tasteMain(argv: readonly string[], terminal: TasteTerminal): Promise<TasteExit> {
  const refuse = (message: string, exit: TasteExit): TasteExit => {
    if (argv.includes('--json')) terminal.out(JSON.stringify({ error: { message } }));
    terminal.err(message);
    return exit;
  };
  const command = parseTasteArguments(argv);
  if (command.kind === 'help') {
    terminal.out(tasteHelp);
    return 0;
  }
  if (command.kind === 'fault') {
    const exit = refuse(command.message, 2);
    terminal.err('npm run -s taste -- --help');
    return exit;
  }
  try {
    await answer(command, terminal);
    return 0;
  } catch (error) {
    if (error instanceof TableError || error instanceof RequestError) return refuse(error.message, 2);
    if (error instanceof CatalogueFileError) return refuse(error.message, 1);
    throw error;
  }
}

async function answer(command: Extract<TasteCommand, { kind: 'predict' | 'recommend' }>, terminal: TasteTerminal): Promise<void> {
  // The file first: whoever mistyped it learns so at once.
  const rows = command.ratings.kind === 'file' ? await readRatings(command.ratings.path) : null;
  const here = await openTaste(command.data), { rated, notFound } = command.ratings.kind === 'file' ? findAll(here, rows ?? [], command.ratings.path) : { rated: await ofUser(here, command.ratings.userId), notFound: [] };
  if (notFound.length > 0) {
    const first = notFound.slice(0, mostToldLines).map(({ line, title, year }) => `line ${line}: '${title}'${year === null ? '' : ` (${year})`}`).join(', ');
    terminal.err(`${notFound.length} of ${rows?.length ?? 0} rows name no title of the catalogue and do not count (${first}${notFound.length > mostToldLines ? ', …' : ''}).`);
  }
  if (command.kind === 'predict') {
    const prediction = await predict(here, rated, notFound, command.title, command.year);
    if (command.json) terminal.out(JSON.stringify(prediction));
    else for (const line of predictionLines(prediction)) terminal.out(line);
    return;
  }
  const { hits } = await here.api.recommend({ ratings: rated, steering: command.steering, filter: {}, k: command.k });
  const titles = hits.map(({ row, expected, score, isCold, because, terms }) => ({
    ...named(here, row), stars: expected.stars, spread: expected.spread, score, isCold, because: because.map((part) => reason(here, rated, part)), facts: terms.map(({ term, weight }) => ({ ...here.factName(term), weight })),
  }));
  const recommendation: TasteRecommendation = { ratings: rated.length, notFound, titles };
  if (command.json) terminal.out(JSON.stringify(recommendation));
  else titles.forEach((title, at) => { terminal.out(`${String(at + 1).padStart(3)}  ${title.stars.toFixed(1)} ± ${title.spread.toFixed(1)}  ${titleText(title)}${because(title.because, 2)}`); });
}

/** The person without their own rating of the title asked about: it would tell the answer. */
async function predict(here: TasteOnDisk, rated: readonly Rated[], notFound: readonly Told[], title: string, year: number | null): Promise<TastePrediction> {
  const finder = createWorkFinder(here.catalogue, here.works), row = here.works.find(title) ?? finder.find(title, year);
  if (row === null) {
    const near = finder.near(title, 5);
    throw new RequestError(`No title '${title}'${year === null ? '' : ` of ${year}`}${near.length > 0 ? `: did you mean ${near.join(', ')}?` : '.'}`);
  }
  const others = rated.filter((one) => one.row !== row), { stars, expected, isCold } = await here.api.explainTaste(others, row as WorkRow, unsteered);
  const strongest = stars.ratings.filter(({ weight }) => weight !== 0).slice(0, mostReasons);
  return {
    ...named(here, row), stars: expected.stars, spread: expected.spread, given: rated.find((one) => one.row === row)?.stars ?? null, isCold, unbounded: stars.score, base: stars.base,
    because: strongest.map((part) => reason(here, others, part)), others: stars.score - stars.base - strongest.reduce((sum, { weight }) => sum + weight, 0), ratings: others.length, notFound,
  };
}

function findAll(here: TasteOnDisk, rows: readonly RatedRow[], path: string): { readonly rated: readonly Rated[]; readonly notFound: readonly Told[] } {
  const finder = createWorkFinder(here.catalogue, here.works), stars = new Map<number, number>(), notFound: Told[] = [];
  for (const { line, work, stars: given } of rows) {
    const row = 'id' in work ? here.works.find(work.id) : finder.find(work.title, work.year);
    if (row !== null) stars.set(row, given);
    else notFound.push({ line, ...('id' in work ? { title: work.id, year: null } : work) });
  }
  if (stars.size === 0) throw new TableError(`${path}: no row names a title of the catalogue (line ${notFound[0]?.line ?? 2}: '${notFound[0]?.title ?? ''}').`);
  return { rated: Array.from(stars, ([row, given]) => ({ row, stars: given })), notFound };
}

async function ofUser(here: TasteOnDisk, userId: number): Promise<readonly Rated[]> {
  const rated = await here.ratingsOf(userId);
  if (!rated) throw new RequestError(`ratings.parquet has no person ${userId}: give the number of one of its people.`);
  return rated;
}

function named({ works }: TasteOnDisk, row: number): Named {
  const year = works.years[row] ?? -1;
  return { id: works.id(row), title: works.title(row), year: year > 0 ? year : null };
}
const reason = (here: TasteOnDisk, rated: readonly Rated[], { row, weight }: { readonly row: number; readonly weight: number }): Reason => ({ ...named(here, row), stars: rated.find((one) => one.row === row)?.stars ?? 0, weight });

const signed = (weight: number, digits = 2): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(digits)}`;
const titleText = ({ title, year }: Named): string => `${title}${year === null ? '' : ` (${year})`}`;
const because = (reasons: readonly Reason[], digits: number): string => (reasons.length === 0 ? '' : `   ${reasons.slice(0, shownReasons).map((one) => `${one.title} ${one.stars} ★ ${signed(one.weight, digits)}`).join(', ')}`);

function predictionLines(prediction: TastePrediction): string[] {
  const { stars, spread, given, isCold, base, because: parts, others, unbounded, ratings } = prediction;
  return [
    `${titleText(prediction)}: ${stars.toFixed(1)} ± ${spread.toFixed(1)} stars, from ${ratings} rating${ratings === 1 ? '' : 's'}${given === null ? '' : `; given in truth: ${given}`}`,
    ...(isCold ? ['Hardly anybody has rated it: judged by its facts and text.'] : []),
    `  ${base.toFixed(2).padStart(6)}  from anybody`,
    ...parts.map((part) => `  ${signed(part.weight).padStart(6)}  ${titleText(part)}, ${part.stars} ★`),
    ...(Math.abs(others) >= 0.005 ? [`  ${signed(others).padStart(6)}  the other ratings`] : []),
    `  ${unbounded.toFixed(2).padStart(6)}  together`,
  ];
}
