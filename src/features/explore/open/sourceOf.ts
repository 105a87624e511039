import type { TableSource } from '../../../contracts/profile.ts';
import type { Dataset } from '../datasets.ts';
import { keptFiles } from './keptHost.ts';

/** Where an address's table comes from; null where it is a file that is not there any more. What was dropped cannot be found again by its address. */
export async function sourceOf(dataset: Dataset): Promise<TableSource | null> {
  if (dataset.kind === 'bundled') return { bundled: dataset.table };
  if (dataset.kind !== 'kept') return null;
  const opened = await keptFiles().open(dataset.name);
  return opened.kind === 'done' ? { file: opened.value } : null;
}
