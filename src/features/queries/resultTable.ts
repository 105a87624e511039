import type { AnyQuery, QueryAnswer, ResultColumn, Row } from '../../domain/queries/query.ts';
import { localised } from '../../i18n/i18n.svelte.ts';
import { toCsv } from '../../ui/export/csv.ts';
import type { TableColumn } from '../../ui/table/tableColumn.ts';
import { cellLink, formatCell, isNumeric } from './formatCell.ts';

/** The columns of a result as a table shows them, in the language shown. Lists do not sort. */
export function tableColumns({ columns }: Pick<AnyQuery, 'columns'>): readonly TableColumn<Row>[] {
  const idColumn = columns.find(({ format }) => format === 'title-id')?.name;
  const heads = columns.find(({ name }) => name === 'title')?.name ?? columns.find(({ format }) => format !== 'title-id')?.name;
  const ordered = idColumn === undefined ? columns : [...columns.filter(({ name }) => name !== idColumn), ...columns.filter(({ name }) => name === idColumn)];
  return ordered.map((column) => ({
    key: column.name,
    label: localised(column.label),
    text: (row) => formatCell(row[column.name], column.format),
    href: (row) => cellLink(row, column, idColumn),
    sort: (row) => sortValue(row[column.name], column),
    numeric: isNumeric(column),
    whole: column.format === 'date',
    heads: column.name === heads,
  }));
}

/** Names of languages, countries and platforms sort as they are read. */
function sortValue(cell: Row[string] | undefined, { format }: ResultColumn): string | number | boolean | null {
  if (cell === undefined || cell === null) return null;
  if (typeof cell === 'string') return format === 'date' ? cell : formatCell(cell, format);
  return typeof cell === 'object' ? cell.join(', ') : cell;
}

/** The whole answer, as the terminal prints it. */
export function answerJson(answer: QueryAnswer): string {
  return JSON.stringify({ query: answer.query, params: answer.params, rows: answer.rows, sentence: answer.sentence, ...(answer.coverage ? { coverage: answer.coverage } : {}) }, null, 2);
}

/** The rows under the names of the columns, values as they are: dates in ISO, codes as codes. */
export function answerCsv({ columns }: Pick<AnyQuery, 'columns'>, { rows }: Pick<QueryAnswer, 'rows'>): string {
  return toCsv(columns.map(({ name }) => name), rows.map((row) => columns.map(({ name }) => row[name] ?? null)));
}
