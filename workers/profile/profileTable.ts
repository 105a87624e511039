import type { ProfilePart, ProfileProgress } from '../../src/contracts/profile.ts';
import { findAlerts } from '../../src/domain/statistics/alerts/registry.ts';
import { associationsOf } from '../../src/domain/statistics/associations/associationsOf.ts';
import { countDuplicates } from '../../src/domain/statistics/overview/countDuplicates.ts';
import type { DenseEngine } from '../../src/domain/statistics/denseEngine.ts';
import { missingProfile } from '../../src/domain/statistics/missing/missingProfile.ts';
import { overviewOf } from '../../src/domain/statistics/overview/overviewOf.ts';
import { profileVersion, type AssociationMatrix, type ColumnProfile, type MissingProfile, type Overview, type Profile } from '../../src/domain/statistics/profile.ts';
import { profileColumn } from '../../src/domain/statistics/profileColumn.ts';
import type { ColumnType, DataTable } from '../../src/domain/statistics/table.ts';
import type { Run } from './runs.ts';

export interface ProfileWay {
  readonly run: Run;
  readonly engine: DenseEngine;
  /** One a column. */
  readonly types: readonly ColumnType[];
  /** Name of a column. */
  readonly target: string | null;
  tell(part: ProfilePart): void;
  progress(step: ProfileProgress['step'], what: string, done: number, of: number): void;
}

/** Everything there is to say about a table, each part told as soon as it is there. */
export async function profileTable(table: DataTable, { run, engine, types, target, tell, progress }: ProfileWay): Promise<Profile> {
  const { columns, rows } = table;
  let overview: Overview = overviewOf(table, types);
  tell({ part: 'overview', overview });

  const profiles: ColumnProfile[] = [];
  for (const [index, column] of columns.entries()) {
    progress('columns', column.name, index, columns.length);
    const profile = await run.finish(profileColumn(column, rows));
    profiles.push(profile);
    tell({ part: 'column', index, column: profile });
    await run.pause();
  }

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
