import { bundledTables, type BundledTable } from '../../contracts/profile.ts';
import { linkTo } from '../shell/place.ts';

const slugs: Readonly<Record<BundledTable, string>> = { films: 'films', filmsAsPublished: 'films-as-published', streaming: 'streaming', ratings: 'ratings' };

/** What an address under `#/explore/` stands for; null: nothing. */
export type Dataset =
  | { readonly kind: 'bundled'; readonly table: BundledTable }
  /** What is known of the reviews that a model was trained with. */
  | { readonly kind: 'reviews' }
  /** The file that was opened last in this tab. */
  | { readonly kind: 'file' }
  /** A file kept on the device. */
  | { readonly kind: 'kept'; readonly name: string };

export function datasetOf({ dataset, kept }: Readonly<Record<string, string>>): Dataset | null {
  if (kept !== undefined) return { kind: 'kept', name: kept };
  if (dataset === 'reviews' || dataset === 'file') return { kind: dataset };
  const table = bundledTables.find((name) => slugs[name] === dataset);
  return table ? { kind: 'bundled', table } : null;
}

export function datasetLink(dataset: Dataset): string {
  if (dataset.kind === 'kept') return linkTo('explore', 'kept', dataset.name);
  return linkTo('explore', dataset.kind === 'bundled' ? slugs[dataset.table] : dataset.kind);
}

export const sameDataset = (one: Dataset, other: Dataset | null): boolean => other !== null && datasetLink(one) === datasetLink(other);
