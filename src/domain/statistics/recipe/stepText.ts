import { writtenValues, type NumberWriting, type Sentence } from '../alerts/alertText.ts';
import type { RecipeStep, StepOutcome } from './step.ts';

/** Values and spellings that a sentence names one by one. */
const mostNamed = 5;

/** What a step does, as a sentence of `exploreAlerts`. */
export function stepText(step: RecipeStep, writing: NumberWriting): Sentence {
  const sentence = (variant: string, values: Readonly<Record<string, string | number>> = {}): Sentence => (
    { key: `step_${step.do}${variant && `_${variant}`}`, values: writtenValues({ column: step.column ?? '', ...values }, writing) }
  );
  switch (step.do) {
    case 'rename': return sentence('', { to: step.to });
    case 'dropRows': return sentence(`${step.where}${step.column === null ? '' : 'In'}`);
    case 'impute': return step.with === 'value' ? sentence('value', { value: step.value ?? '' }) : sentence(step.with);
    case 'toMissing': return sentence('', { listed: listed(step.values, writing) });
    case 'split': return step.by === null ? sentence('written') : sentence('by', { by: step.by });
    case 'retype': return sentence(step.to);
    case 'unite': return sentence('', { count: step.groups.length, listed: listed(step.groups.map(({ into }) => into), writing) });
    case 'clip': {
      const { from, to } = step;
      return from !== null && to !== null ? sentence('both', { from, to }) : from !== null ? sentence('from', { from }) : to !== null ? sentence('to', { to }) : sentence('none');
    }
    default: return sentence('');
  }
}

/** What a step came to, as a sentence of `exploreAlerts`. */
export function outcomeText({ step, kind, because, cells, rows, lost }: StepOutcome, writing: NumberWriting): Sentence {
  const sentence = (variant: string, values: Readonly<Record<string, string | number>> = {}): Sentence => ({ key: `outcome_${variant}`, values: writtenValues(values, writing) });
  if (kind === 'skipped') return sentence(because ?? 'nothingToDo', { column: step.column ?? '', to: step.do === 'rename' ? step.to : '' });
  if (lost > 0) return sentence('lost', { count: cells, lost });
  return rows > 0 ? sentence('rows', { count: rows }) : cells > 0 ? sentence('cells', { count: cells }) : sentence('done');
}

function listed(values: readonly (number | string)[], { number }: NumberWriting): string {
  const named = values.slice(0, mostNamed).map((value) => (typeof value === 'number' ? number(value) : value));
  return [...named, ...(values.length > mostNamed ? ['…'] : [])].join(', ');
}
