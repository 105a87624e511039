import type { ColumnType } from '../table.ts';
import type { Job } from '../job.ts';
import type { ColumnData } from '../table.ts';
import { datesOfNumbers } from './datesOfNumbers.ts';
import { dayOrderOf, parseDate } from './dateText.ts';
import { decimalMarkOf, parseNumber } from './numberText.ts';
import { numbersOfTexts } from './numbersOfTexts.ts';
import { splitColumn } from './splitColumn.ts';
import { listMarkOf } from './splitText.ts';
import { changeColumn, skip, type ColumnChange, type StepRule } from './stepRule.ts';
import { textsOf } from './textsOf.ts';
import { truthsOfNumbers } from './truthsOfNumbers.ts';
import { parseTruth } from './truthText.ts';

/** Texts that are looked at to find out what parts their items. */
const textsLookedAt = 1000;

/**
 * Says what a column is, and holds it so: its cells are converted where their form is another one. Cells that cannot be converted become missing and are counted as `lost`; where none can, nothing is changed.
 * Numbers as identifiers stay numbers; `constant`, `mixed` and `empty` are found, not said.
 */
export const retype: StepRule<'retype'> = (table, { column, to }) => changeColumn(table, column, function* ({ data }) {
  const converted = yield* convert(data, to);
  if (converted === 'otherForm') return skip('otherForm');
  if (converted === 'asItIs') return { data, cells: 0, lost: 0, chosenType: to };
  const isAllLost = converted.cells > 0 && converted.lost === converted.cells;
  return isAllLost ? skip('otherForm') : { ...converted, chosenType: to };
});

function* convert(data: ColumnData, to: ColumnType): Job<ColumnChange | 'asItIs' | 'otherForm'> {
  const held = data.form === 'numbers' ? data.meaning : data.form;
  switch (to) {
    case 'numeric':
      if (held === 'number') return 'asItIs';
      if (data.form === 'numbers') return { data: { ...data, meaning: 'number' }, cells: data.values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0), lost: 0 };
      if (data.form === 'lists') return 'otherForm';
      const mark = decimalMarkOf(data.words);
      return yield* numbersOfTexts(data, 'number', (text) => parseNumber(text, mark));
    case 'boolean':
      if (held === 'boolean') return 'asItIs';
      if (held === 'number' && data.form === 'numbers') return yield* truthsOfNumbers(data);
      if (data.form !== 'texts') return 'otherForm';
      return yield* numbersOfTexts(data, 'boolean', (text) => {
        const truth = parseTruth(text);
        return truth === null ? null : truth ? 1 : 0;
      });
    case 'date':
      if (held === 'date') return 'asItIs';
      if (held === 'number' && data.form === 'numbers') return yield* datesOfNumbers(data);
      if (data.form !== 'texts') return 'otherForm';
      const order = dayOrderOf(data.words);
      return yield* numbersOfTexts(data, 'date', (text) => parseDate(text, order));
    case 'list':
      if (data.form !== 'texts') return data.form === 'lists' ? 'asItIs' : 'otherForm';
      const found = listMarkOf(data.words.slice(0, textsLookedAt)); // null: brackets
      return yield* splitColumn(data, found === undefined ? ',' : found);
    case 'text':
    case 'categorical':
      return data.form === 'texts' ? 'asItIs' : yield* textsOf(data);
    case 'identifier':
      return data.form === 'lists' ? 'otherForm' : 'asItIs';
    case 'url':
      return data.form === 'texts' ? 'asItIs' : 'otherForm';
    default:
      return 'otherForm';
  }
}
