import type { Bytes, Compared, Comparison, FileNote, FileReading, FileRefusal, Opened, OpenTable, ProfileApi, ProfileProgress, TableSource } from '../../src/contracts/profile.ts';
import type { Manifest } from '../../src/contracts/manifest.ts';
import type { EngineChoice } from '../../src/contracts/similarityEngine.ts';
import { driftAlerts } from '../../src/domain/statistics/alerts/drift.ts';
import { buildBrushIndex } from '../../src/domain/statistics/brush/buildBrushIndex.ts';
import { splitRows } from '../../src/domain/statistics/compare/splitRows.ts';
import { driftOf } from '../../src/domain/statistics/drift/driftOf.ts';
import { histogramOf } from '../../src/domain/statistics/numbers/histogramOf.ts';
import { previewOf } from '../../src/domain/statistics/overview/overviewOf.ts';
import { pairProfile } from '../../src/domain/statistics/pairs/pairProfile.ts';
import { applyRecipe } from '../../src/domain/statistics/recipe/applyRecipe.ts';
import type { ColumnType, DataColumn, DataTable } from '../../src/domain/statistics/table.ts';
import { inferType } from '../../src/domain/statistics/types/inferType.ts';
import { takeRows } from '../../src/domain/statistics/takeRows.ts';
import { describeTexts } from '../../src/domain/statistics/texts/describeTexts.ts';
import { createArtefactStore, type Surroundings } from '../artefacts/artefacts.ts';
import { readManifest } from '../artefacts/readManifest.ts';
import { createLife } from '../life.ts';
import { once } from '../once.ts';
import { readBundled } from './bundled.ts';
import { comingTable, wholeTable, type ComingTable } from './comingTable.ts';
import type { ChosenDense } from './engine/chooseDense.ts';
import { fileLimits, openFile } from './files/openFile.ts';
import { profileTable } from './profileTable.ts';
import { readReviewTexts } from './reviewTexts.ts';
import { abandoned, createRuns, type Run, type RunSurroundings } from './runs.ts';

export interface ProfilerSurroundings extends Surroundings, RunSurroundings {
  readonly locks?: Pick<LockManager, 'request'> | undefined;
  createEngine(choice: EngineChoice): Promise<ChosenDense>;
}

type Telling = ((progress: ProfileProgress) => void) | undefined;
type Read = { readonly kind: 'table'; readonly table: ComingTable; readonly reading: FileReading | null; readonly notes: readonly FileNote[] } | ({ readonly kind: 'refused' } & FileRefusal);

const progressMs = 100, mostRows = 500;
const nothingOpen = (): Error => Object.assign(new Error('no table is open'), { name: 'NoTableError' });

/** Profiles behind their contract; everything they touch is handed in, so that they run in Node as in a worker. */
export function createProfiler(surroundings: ProfilerSurroundings): ProfileApi {
  const { now, breathe } = surroundings, store = createArtefactStore(surroundings), runs = createRuns({ now, breathe });
  let site: { readonly baseUrl: string; readonly manifest: () => Promise<Manifest> } | null = null, choice: EngineChoice = 'auto';
  const engine = once(() => surroundings.createEngine(choice));
  /** As it comes, as it was opened, and with its recipe: decoded once, whoever asks first. */
  interface Open {
    /** Holds the files until all columns are decoded. */
    coming: ComingTable;
    original(): Promise<DataTable>;
    table(): Promise<DataTable>;
  }
  let open: Open | null = null;

  function theOpen(): Open {
    if (!open) throw nothingOpen();
    return open;
  }
  const theTable = async (): Promise<DataTable> => theOpen().table();
  /** Found once a column. */
  const types = new WeakMap<DataColumn, ColumnType>();
  function typeOf(column: DataColumn, rows: number): ColumnType {
    const found = types.get(column) ?? column.chosenType ?? inferType(column, rows);
    types.set(column, found);
    return found;
  }
  const typesOf = ({ columns, rows }: DataTable): readonly ColumnType[] => columns.map((column) => typeOf(column, rows));
  function columnNamed({ columns }: DataTable, name: string): DataColumn {
    const found = columns.find((column) => column.name === name);
    if (!found) throw new RangeError(`no column ${name}`);
    return found;
  }
  async function theSite() {
    if (!site) throw new Error('profile: site was not called');
    return { baseUrl: site.baseUrl, manifest: await site.manifest(), store };
  }

  /** Tells at most ten times a second what was said last, and again while nothing new is said, five times a second. */
  function teller(onProgress: Telling) {
    let toldAt = -Infinity, last: ProfileProgress | null = null, isTold = true;
    const tell = (progress: ProfileProgress, isUrgent = false): void => {
      [last, isTold] = [progress, false];
      if (isUrgent || now() - toldAt >= progressMs) again();
    };
    const again = (): void => {
      if (!onProgress || !last || (isTold && now() - toldAt < 1.5 * progressMs)) return;
      [toldAt, isTold] = [now(), true];
      onProgress(last);
    };
    return { tell, again };
  }

  async function read(source: TableSource, run: Run, onProgress: Telling): Promise<Read> {
    const { tell } = teller(onProgress);
    if ('bundled' in source) return { kind: 'table', table: await readBundled(source.bundled, { ...(await theSite()), onProgress: tell, pause: async () => void (await breathe()) }), reading: null, notes: [] };
    const opened = await openFile(source.file, source.reading, { now, breathe, isOver: run.isOver, limits: fileLimits, onProgress: (bytes, of) => tell({ step: 'opening', what: '', done: bytes, of, bytes }) });
    return opened.kind === 'table' ? { ...opened, table: comingTable(opened.table) } : opened;
  }

  async function compare(comparison: Comparison, onProgress: Telling): Promise<Compared | Extract<Read, { kind: 'refused' }>> {
    const { tell, again } = teller(onProgress), run = runs.begin('compare', again), table = await theTable();
    let left = table, right: DataTable;
    if (comparison.with === 'table') {
      const other = await read(comparison.source, run, onProgress);
      if (other.kind === 'refused') return other;
      right = await wholeTable(other.table, { onProgress: tell, pause: run.pause });
    } else {
      const { inside, outside } = splitRows(table, comparison);
      await run.pause();
      left = await run.finish(takeRows(table, inside));
      right = await run.finish(takeRows(table, outside));
    }
    tell({ step: 'columns', what: '', done: 0, of: 1, bytes: 0 });
    const columns = await run.finish(driftOf(left, right));
    return { left: { name: left.name, rows: left.rows }, right: { name: right.name, rows: right.rows }, columns, alerts: driftAlerts(columns) };
  }

  return {
    ...createLife(surroundings.locks),

    site(baseUrl, manifest, chosen) {
      site = { baseUrl, manifest: once(async () => manifest ?? (await readManifest(baseUrl, surroundings))) };
      site.manifest().catch(() => undefined); // begun before a table is asked for, which tells what became of it
      choice = chosen;
      return Promise.resolve();
    },
    async open(source, onProgress): Promise<Opened> {
      runs.end();
      const run = runs.begin('open'), began = now();
      open = null;
      const found = await read(source, run, onProgress);
      if (found.kind === 'refused') return found;
      await run.pause();
      const original = once(async () => {
        const table = await wholeTable(found.table, { pause: async () => {
          await breathe();
          if (open?.original !== original) throw abandoned();
        } });
        if (open?.coming === found.table) open.coming = comingTable(table);
        return table;
      });
      open = { coming: found.table, original, table: original };
      return shapeOf(found.table, found, now() - began);
    },
    async apply(steps) {
      const before = theOpen();
      runs.end(); // figures of the table before are of no use
      const run = runs.begin('apply'), { table, outcomes } = await run.finish(applyRecipe(await before.original(), steps));
      if (run.isOver()) throw abandoned(); // another table may be open by now
      open = { coming: comingTable(table), original: before.original, table: () => Promise.resolve(table) };
      return { rows: table.rows, columns: table.columns.length, outcomes };
    },
    async profile(target, onPart, onProgress) {
      const { coming } = theOpen(), { tell, again } = teller(onProgress), run = runs.begin('profile', again), began = now();
      let firstMs: number | null = null;
      const chosen = await engine();
      await profileTable(coming, {
        run, engine: chosen.engine, target, typeOf,
        tell(part) {
          if (part.part === 'column') firstMs ??= now() - began;
          onPart(part);
        },
        progress: (step, what, done, of) => tell({ step, what, done, of, bytes: 0 }),
      });
      return { tookMs: now() - began, firstMs: firstMs ?? now() - began, engine: chosen.status() };
    },
    cancel(job) {
      runs.end(job);
      return Promise.resolve();
    },
    async histogram(column, options) {
      const { data } = columnNamed(await theTable(), column);
      if (data.form !== 'numbers') throw new RangeError(`${column} holds no numbers`);
      return histogramOf(data.values, options);
    },
    async pair(x, y, kind) {
      const run = runs.begin('pair'), table = await theTable();
      return run.finish(pairProfile(table, typesOf(table), table.columns.indexOf(columnNamed(table, x)), table.columns.indexOf(columnNamed(table, y)), (await engine()).engine, kind));
    },
    async rows(from, to) {
      const table = await theTable();
      if (!(from >= 0 && to >= from && to - from <= mostRows)) throw new RangeError(`rows ${from} to ${to}, expected at most ${mostRows}`);
      const until = Math.min(to, table.rows);
      return previewOf(table, Array.from({ length: Math.max(0, until - from) }, (_, at) => from + at));
    },
    async brush(active, shown, fixed) {
      const run = runs.begin('brush'), table = await theTable();
      for (const name of [active, ...shown, ...fixed.map(({ column }) => column)]) columnNamed(table, name);
      return run.finish(buildBrushIndex(table, active, shown, fixed, (await engine()).engine));
    },
    compare,
    async texts(text, label, onProgress) {
      const { tell, again } = teller(onProgress), run = runs.begin('texts', again), table = await theTable();
      tell({ step: 'columns', what: text, done: 0, of: 1, bytes: 0 });
      return run.finish(describeTexts(columnNamed(table, text).data, label === null ? null : columnNamed(table, label).data, table.rows));
    },
    reviewTexts: async () => readReviewTexts(await theSite()),
    async export(format, onProgress): Promise<Bytes> {
      const { tell, again } = teller(onProgress), run = runs.begin('export', again), table = await theTable();
      const { writeTable } = await import('./files/writeTable.ts');
      return writeTable(table, format, async (rows) => {
        tell({ step: 'export', what: format, done: rows, of: table.rows, bytes: 0 });
        await run.pause();
      });
    },
  };
}

function shapeOf(table: ComingTable, { reading, notes }: { readonly reading: FileReading | null; readonly notes: readonly FileNote[] }, tookMs: number): OpenTable {
  return { kind: 'table', name: table.name, rows: table.rows, columns: table.columns.map(({ name, held }) => ({ name, held })), reading, notes, tookMs };
}
