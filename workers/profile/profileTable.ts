import type { ProfilePart, ProfileProgress } from '../../src/contracts/profile.ts';
import { findAlerts } from '../../src/domain/statistics/alerts/registry.ts';
import { associationsOf } from '../../src/domain/statistics/associations/associationsOf.ts';
import { countDuplicates } from '../../src/domain/statistics/overview/countDuplicates.ts';
import type { DenseEngine } from '../../src/domain/statistics/denseEngine.ts';
import { missingProfile } from '../../src/domain/statistics/missing/missingProfile.ts';
import { firstOverview, overviewOf } from '../../src/domain/statistics/overview/overviewOf.ts';
import { profileVersion, type AssociationMatrix, type ColumnProfile, type MissingProfile, type Overview, type Profile } from '../../src/domain/statistics/profile.ts';
import { profileColumn } from '../../src/domain/statistics/profileColumn.ts';
import type { ColumnType, DataColumn, DataTable } from '../../src/domain/statistics/table.ts';
import type { ComingTable } from './comingTable.ts';
import type { Run } from './runs.ts';

export interface ProfileWay {
  readonly run: Run;
  readonly engine: DenseEngine;
  /** Name of a column. */
  readonly target: string | null;
  /** What a column is, chosen or inferred. */
  typeOf(column: DataColumn, rows: number): ColumnType;
  tell(part: ProfilePart): void;
  progress(step: ProfileProgress['step'], what: string, done: number, of: number): void;
}

/**
 * Everything there is to say about a table, each part told as soon as it is there. Where columns are still to be decoded, rows and columns are told first, then each column that is there quickly;
 * the others are gone through once all are read and the table can be shown.
 */
export async function profileTable(coming: ComingTable, { run, engine, typeOf, target, tell, progress }: ProfileWay): Promise<Profile> {
  const { name, rows } = coming, of = coming.columns.length, profiles: ColumnProfile[] = new Array<ColumnProfile>(of), read: DataColumn[] = new Array<DataColumn>(of);
  const isHere = coming.columns.every(({ isQuick }) => isQuick);
  async function profileAt(index: number, done: number): Promise<void> {
    const column = read[index] as DataColumn;
    progress('columns', column.name, done, of);
    const profile = profiles[index] = await run.finish(profileColumn(column, rows));
    tell({ part: 'column', index, column: profile });
    await run.pause();
  }

  if (!isHere) tell({ part: 'overview', overview: firstOverview({ name, rows, columns: of }) });
  const quick = [...coming.columns.keys()].filter((index) => coming.columns[index]?.isQuick), others = [...coming.columns.keys()].filter((index) => !coming.columns[index]?.isQuick);
  let done = 0;
  for (const index of [...quick, ...others]) {
    const column = coming.columns[index] as ComingTable['columns'][number];
    if (!column.isQuick) progress('opening', column.name, done++, of);
    read[index] = await column.read();
    await run.pause();
    if (!isHere && column.isQuick) await profileAt(index, done++);
  }
  const table: DataTable = { name, rows, columns: read }, types: ColumnType[] = [];
  for (const column of read) {
    types.push(typeOf(column, rows));
    await run.pause();
  }
  let overview: Overview = overviewOf(table, types);
  tell({ part: 'overview', overview });
  for (const [at, index] of (isHere ? quick : others).entries()) await profileAt(index, isHere ? at : quick.length + at);

  progress('missing', '', 0, 1);
  const missing: MissingProfile = await run.finish(missingProfile(table));
  tell({ part: 'missing', missing });

  progress('duplicates', '', 0, 1);
  const { duplicateRows, examples } = await run.finish(countDuplicates(table));
  overview = { ...overview, duplicateRows, duplicateExamples: examples };
  tell({ part: 'overview', overview });

  const associations: AssociationMatrix[] = [];
  progress('associations', '', 0, 1);
  for await (const matrix of associationsOf(table, profiles, engine)) {
    await run.pause();
    if (!matrix) continue;
    associations.push(matrix);
    tell({ part: 'associations', matrix });
    progress('associations', matrix.measure, associations.length, associations.length + 1);
  }

  progress('alerts', '', 0, 1);
  const found: Omit<Profile, 'alerts'> = { version: profileVersion, overview, columns: profiles, missing, associations };
  const alerts = findAlerts(found, { target, drift: null });
  tell({ part: 'alerts', alerts });
  return { ...found, alerts };
}
