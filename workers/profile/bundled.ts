import { parquetMetadata } from 'hyparquet';
import { manifestPath, type Artefact, type Manifest } from '../../src/contracts/manifest.ts';
import type { BundledTable, ProfileProgress } from '../../src/contracts/profile.ts';
import { partsOf, schemas, type Column, type ColumnKind, type TableName } from '../../src/domain/catalogue/schema.ts';
import type { ColumnProfile } from '../../src/domain/statistics/profile.ts';
import type { DataColumn, DataTable } from '../../src/domain/statistics/table.ts';
import type { ArtefactStore } from '../artefacts/artefacts.ts';
import { ArtefactError } from '../artefacts/errors.ts';
import { decodePart } from '../catalogue/decode.ts';
import { once } from '../once.ts';
import { columnOf } from './columnOf.ts';
import { wholeTable, type ComingTable } from './comingTable.ts';

const tableOf: Readonly<Record<BundledTable, TableName>> = { films: 'movies', filmsAsPublished: 'published', streaming: 'streaming', ratings: 'ratings' };
/** Whole numbers that are moments: seconds since 1970-01-01 UTC. */
const moments: ReadonlySet<string> = new Set(['ratings/ratedAt']);

export interface BundledWay {
  readonly store: Pick<ArtefactStore, 'read'>;
  /** Absolute, ends with `/`. */
  readonly baseUrl: string;
  readonly manifest: Manifest;
  readonly onProgress?: ((progress: ProfileProgress) => void) | undefined;
  /** Called in the middle and at the end of each column, to let messages in. */
  readonly pause?: () => Promise<void>;
}

/**
 * The files of a table that comes with the site, read and verified; its columns, in the order of the schema, are decoded when they are asked for. Named by what was asked for.
 * Rejects as the artefact store does, and with `ArtefactError` where the manifest lacks a part.
 */
export async function readBundled(name: BundledTable, { store, baseUrl, manifest, onProgress, pause }: BundledWay): Promise<ComingTable> {
  const table = tableOf[name], declared = schemas[table] as Readonly<Record<string, Column>>, parts = partsOf(table).map((part) => ({ part, entry: entryOf(manifest, `${table}/${part}`) }));
  const of = Object.keys(declared).length, loaded = new Map<string, number>();
  const files = await Promise.all(parts.map(async ({ part, entry }) => {
    const bytes = await store.read(baseUrl, entry, (loadedBytes) => {
      loaded.set(part, loadedBytes);
      onProgress?.({ step: 'opening', what: '', done: 0, of, bytes: [...loaded.values()].reduce((a, b) => a + b, 0) });
    });
    return { part, entry, bytes };
  }));
  const rows = files.find(({ entry }) => entry.rows !== undefined)?.entry.rows ?? headerRows(files[0]?.bytes);

  const read = async (column: string, { part, entry, bytes }: (typeof files)[number]): Promise<DataColumn> => {
    const { kind } = declared[column] as Column, { [column]: cells = [] } = await decodePart(table, part, bytes, { columns: [column], ...(entry.rows === undefined ? {} : { rows: entry.rows }) });
    if (cells.length !== rows) throw new ArtefactError(entry.path, `${cells.length} rows`, `${rows} rows, as its neighbours have`);
    await pause?.(); // the longest column takes 130 ms, two thirds of it so far
    return { name: column, chosenType: null, data: columnOf(moments.has(`${table}/${column}`) ? 'seconds' : kind, cells) };
  };
  return {
    name, rows,
    columns: Object.entries(declared).map(([column, { kind, part }]) => {
      const file = files.find((one) => one.part === part) as (typeof files)[number];
      return { name: column, held: heldOf(kind, moments.has(`${table}/${column}`)), isQuick: kind !== 'text' && kind !== 'texts', read: once(() => read(column, file)) };
    }),
  };
}

/** A whole table at once: see `readBundled`. */
export async function openBundled(name: BundledTable, way: BundledWay): Promise<DataTable> {
  return wholeTable(await readBundled(name, way), way);
}

function heldOf(kind: ColumnKind, isMoment: boolean): ColumnProfile['held'] {
  return kind === 'text' ? 'texts' : kind === 'texts' ? 'lists' : kind === 'date' || isMoment ? 'date' : 'number';
}

const headerRows = (bytes: ArrayBuffer | undefined): number => (bytes ? Number(parquetMetadata(bytes).num_rows) : 0);

/** @throws ArtefactError */
export function entryOf(manifest: Manifest, name: string): Artefact {
  const found = manifest.artefacts.find((artefact) => artefact.name === name);
  if (!found) throw new ArtefactError(manifestPath, `no entry ${name}`, 'one');
  return found;
}
