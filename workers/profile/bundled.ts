import { manifestPath, type Artefact, type Manifest } from '../../src/contracts/manifest.ts';
import type { BundledTable, ProfileProgress } from '../../src/contracts/profile.ts';
import { columnsOf, partsOf, schemas, type Column, type TableName } from '../../src/domain/catalogue/schema.ts';
import type { DataColumn, DataTable } from '../../src/domain/statistics/table.ts';
import type { ArtefactStore } from '../artefacts/artefacts.ts';
import { ArtefactError } from '../artefacts/errors.ts';
import { decodePart } from '../catalogue/decode.ts';
import { columnOf } from './columnOf.ts';

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
 * A table that comes with the site: every column of all its parts, in the order of the schema, named by what was asked for.
 * Rejects as the artefact store does, and with `ArtefactError` where the manifest lacks a part or parts differ in length.
 */
export async function openBundled(name: BundledTable, { store, baseUrl, manifest, onProgress, pause }: BundledWay): Promise<DataTable> {
  const table = tableOf[name], declared = schemas[table] as Readonly<Record<string, Column>>, parts = partsOf(table).map((part) => ({ part, entry: entryOf(manifest, `${table}/${part}`) }));
  const of = Object.keys(declared).length, loaded = new Map<string, number>();
  let done = 0;
  const tell = (what: string): void => onProgress?.({ step: 'opening', what, done, of, bytes: [...loaded.values()].reduce((a, b) => a + b, 0) });

  const reading = parts.map(async ({ part, entry }) => store.read(baseUrl, entry, (loadedBytes) => {
    loaded.set(part, loadedBytes);
    tell('');
  }));
  await Promise.all(reading);

  const columns = new Map<string, DataColumn>();
  let rows: number | null = null;
  for (const [at, { part, entry }] of parts.entries()) {
    const bytes = await (reading[at] as Promise<ArrayBuffer>);
    // A column at a time: what is decoded becomes garbage as soon as it is turned, and messages come in between.
    for (const column of columnsOf(table, part)) {
      const { kind } = declared[column] as Column, { [column]: cells } = await decodePart(table, part, bytes, { columns: [column], ...(entry.rows === undefined ? {} : { rows: entry.rows }) });
      await pause?.(); // the longest column takes 130 ms, two thirds of it so far
      const data = columnOf(moments.has(`${table}/${column}`) ? 'seconds' : kind, cells ?? []), length = cells?.length ?? 0;
      rows ??= length;
      if (length !== rows) throw new ArtefactError(entry.path, `${length} rows`, `${rows} rows, as its neighbours have`);
      columns.set(column, { name: column, chosenType: null, data });
      done++;
      tell(column);
      await pause?.();
    }
  }
  return { name, rows: rows ?? 0, columns: Object.keys(declared).flatMap((column) => columns.get(column) ?? []) };
}

/** @throws ArtefactError */
export function entryOf(manifest: Manifest, name: string): Artefact {
  const found = manifest.artefacts.find((artefact) => artefact.name === name);
  if (!found) throw new ArtefactError(manifestPath, `no entry ${name}`, 'one');
  return found;
}
