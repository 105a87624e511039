import type { EtlStep } from '../../domain/etl/report.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import type { MessageKey } from '../../i18n/messages.ts';

export interface StepGroup {
  readonly table: EtlStep['table'];
  readonly steps: readonly EtlStep[];
}

/** Steps by table, in the order in which tables and steps first occur. */
export function groupSteps(steps: readonly EtlStep[]): readonly StepGroup[] {
  const tables = [...new Set(steps.map(({ table }) => table))];
  return tables.map((table) => ({ table, steps: steps.filter((step) => step.table === table) }));
}

/** A step's name in the language shown; its key where a newer report has a step that we do not know. */
export function stepName(step: string): string {
  const key = `data.step_${step}`;
  const name = t(key as MessageKey);
  return name === key ? step : name;
}
