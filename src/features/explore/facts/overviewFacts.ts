import type { Overview } from '../../../domain/statistics/profile.ts';
import { columnTypes, type ColumnType } from '../../../domain/statistics/table.ts';
import { formatBytes } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import type { Fact } from './columnFacts.ts';
import { counted, shareOf } from './figure.ts';

/** The cards at the head of a report. */
export function overviewFacts(overview: Overview): readonly Fact[] {
  const { rows, columns, missingCells, duplicateRows, memoryBytes, isPartial = false } = overview, later = { value: '…', note: t('explore.counting') };
  return [
    { label: t('explore.card_rows'), value: counted(rows) },
    { label: t('explore.card_columns'), value: counted(columns) },
    { label: t('explore.card_missing'), ...(isPartial ? later : { value: counted(missingCells), note: shareOf(missingCells, rows * columns) }) },
    { label: t('explore.card_duplicates'), ...(duplicateRows === null ? later : { value: counted(duplicateRows), note: shareOf(duplicateRows, rows) }) },
    { label: t('explore.card_memory'), ...(isPartial ? later : { value: formatBytes(memoryBytes) }) },
  ];
}

/** Types that occur, most columns first. */
export function typeCounts({ types }: Overview): readonly { readonly type: ColumnType; readonly name: string; readonly columns: number }[] {
  return columnTypes.flatMap((type) => {
    const columns = types[type] ?? 0;
    return columns === 0 ? [] : [{ type, name: t(`explore.type_${type}`), columns }];
  }).sort((a, b) => b.columns - a.columns);
}
