import type { EtlStep, NullRate } from '../domain/etl/report.ts';

/** The ETL report (artefact `report`, JSON), shown on `#/data`. */
export interface EtlReport {
  readonly schemaVersion: number;
  readonly inputs: readonly { readonly path: string; readonly bytes: number; readonly sha256: string; readonly rows: number }[];
  readonly steps: readonly EtlStep[];
  readonly nullRates: readonly NullRate[];
}
