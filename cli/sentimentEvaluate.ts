import { measure, type Measured } from '../src/domain/sentiment/evaluation/measure.ts';
import { measureSlices, type MeasuredSlice } from '../src/domain/sentiment/evaluation/measureSlices.ts';
import { judgeAll } from '../src/domain/sentiment/evaluation/predictAll.ts';
import { wilson, type Share } from '../src/domain/sentiment/evaluation/wilson.ts';
import type { PublishedModel } from './sentimentOnDisk.ts';
import type { LabelledRow, TableFacts } from './sentimentTable.ts';
import { columnText } from './sentimentText.ts';

/** What `evaluate --json` prints. */
export interface Evaluation {
  readonly file: string;
  readonly model: { readonly name: string; readonly bytes: number; readonly sha256: string };
  readonly table: TableFacts;
  /** Every labelled text, doubted ones by the probability underneath. */
  readonly measured: Measured;
  /** Share of the labelled texts that the model declines to judge, and the accuracy on the others; null where it declines on all. */
  readonly abstained: Share;
  readonly accuracyWhereJudged: Share | null;
  /** Absent with --no-slices. */
  readonly slices?: readonly MeasuredSlice[];
}

export function evaluate(file: string, { model, bytes, sha256 }: PublishedModel, rows: readonly LabelledRow[], table: TableFacts, withSlices: boolean): Evaluation {
  const texts = rows.map(({ text }) => text), labels = rows.map(({ label }) => label), judged = judgeAll(model, texts), probabilities = judged.map(({ probability }) => probability);
  const answered = judged.flatMap(({ verdict, probability }, at) => (verdict.kind === 'cannotTell' ? [] : [Number(Number(probability >= 0.5) === labels[at])]));
  return {
    file, model: { name: model.name, bytes, sha256 }, table,
    measured: measure(labels, probabilities),
    abstained: wilson(rows.length - answered.length, rows.length),
    accuracyWhereJudged: answered.length === 0 ? null : wilson(answered.reduce((sum, one) => sum + one, 0), answered.length),
    ...(withSlices ? { slices: measureSlices(texts, labels, probabilities, (changed) => judgeAll(model, changed).map(({ probability }) => probability)) } : {}),
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const interval = ({ low, high }: Share): string => `[${(100 * low).toFixed(1)}, ${(100 * high).toFixed(1)}]`;
const count = (n: number): string => n.toLocaleString('en');

/** The same for people. */
export function evaluationLines({ file, model, table, measured, abstained, accuracyWhereJudged, slices }: Evaluation): readonly string[] {
  const { accuracy, auc, ece, ecePositive, logLoss, confusion, n } = measured;
  const problems = Object.entries(table.problems).map(([name, times]) => `${name} ${times}`).join(', ');
  const notes = [
    ...(table.withoutLabel > 0 ? [`${count(table.withoutLabel)} rows without a label, or of a middling rating, are left out.`] : []),
    ...(table.withoutText > 0 ? [`${count(table.withoutText)} rows without a text are left out.`] : []),
    ...(problems === '' ? [] : [`Rows that are not quite as the others, read all the same: ${problems}.`]),
    ...(auc === null ? ['Only one class is there: no AUC.'] : []),
  ];
  const table2 = slices === undefined ? [] : ['', ...columnText([['slice', 'texts', 'accuracy', '95 %', 'ECE', 'AUC'], ...slices.flatMap(({ name, measured: of }) => (of === null ? [] : [[name, count(of.n), percent(of.accuracy.value), interval(of.accuracy), percent(of.ece), of.auc?.toFixed(4) ?? '–']]))])];
  return [
    `${file}: ${count(n)} labelled texts (columns '${table.columns.text}' and '${table.columns.label ?? ''}'), model ${model.name} ${model.sha256.slice(0, 8)}`,
    '',
    ...columnText([
      ['accuracy', percent(accuracy.value), `${interval(accuracy)}  95 % interval`],
      ['ECE', percent(ece), `15 bins of confidence; ${percent(ecePositive)} by P(positive)`],
      ['AUC', auc?.toFixed(4) ?? '–', ''],
      ['log loss', logLoss.toFixed(4), 'nats'],
      ['abstained', percent(abstained.value), `${interval(abstained)}  scored above by the probability underneath${accuracyWhereJudged ? `; without them ${percent(accuracyWhereJudged.value)}` : ''}`],
    ]),
    '',
    ...columnText([['', 'judged negative', 'judged positive'], ['negative', count(confusion.trueNegative), count(confusion.falsePositive)], ['positive', count(confusion.falseNegative), count(confusion.truePositive)]]),
    ...table2,
    ...(notes.length > 0 ? ['', ...notes] : []),
  ];
}
