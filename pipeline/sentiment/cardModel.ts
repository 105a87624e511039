import type { CardModel, CardSlice } from '../../src/contracts/sentimentCard.ts';
import { createModel } from '../../src/domain/sentiment/createModel.ts';
import { doubtOf } from '../../src/domain/sentiment/doubt.ts';
import { measure, type Label } from '../../src/domain/sentiment/evaluation/measure.ts';
import { measureSlices } from '../../src/domain/sentiment/evaluation/measureSlices.ts';
import { predictAll } from '../../src/domain/sentiment/evaluation/predictAll.ts';
import { wilson } from '../../src/domain/sentiment/evaluation/wilson.ts';
import type { ModelParts, SentimentModel } from '../../src/domain/sentiment/model.ts';
import { negationKinds, negationSuite } from '../../src/domain/sentiment/suites/negation.ts';
import { plainSlices, plainSuite } from '../../src/domain/sentiment/suites/plain.ts';
import { unreadableKinds, unreadableSuite } from '../../src/domain/sentiment/suites/unreadable.ts';
import { histogramOf, rocOf } from './cardCurves.ts';
import { resampledIntervals } from './cardIntervals.ts';
import type { LabelledReview } from './readReviews.ts';

/** A model as it ships. */
export interface ReleasedModel {
  /** Decoded from the file itself, so that what is measured is what ships. */
  readonly parts: ModelParts;
  readonly file: CardModel['file'];
  readonly trainedSeconds: number | null;
  readonly testLooks: number;
}

const nWorst = 20;

/** Scores a released model on the official test reviews and on the suites; about a minute for 25,000 reviews. */
export function scoreModel({ parts, file, trainedSeconds, testLooks }: ReleasedModel, test: readonly LabelledReview[]): CardModel {
  const model = createModel(parts), texts = test.map(({ text }) => text), labels = test.map(({ label }) => label), probabilities = predictAll(model, texts), measured = measure(labels, probabilities);
  const isDoubted = (text: string): boolean => doubtOf(text, model.read(text)).why !== null;
  return {
    name: parts.name, file, rows: parts.hashes.length, d: parts.d, longest: parts.longest, layers: parts.head.layers.map(({ outputs }) => outputs), dropout: parts.head.dropout ?? null, trainedSeconds, testLooks,
    test: measured,
    intervals: resampledIntervals(labels, probabilities, measured),
    histogram: histogramOf(labels, probabilities),
    roc: rocOf(labels, probabilities),
    slices: [...rewrittenSlices(model, texts, labels, probabilities), ...starSlices(test, probabilities)],
    doubted: wilson(texts.filter(isDoubted).length, texts.length),
    negation: scoreNegation(model),
    unreadable: scoreUnreadable(isDoubted),
    plain: scorePlain(model, isDoubted),
    worst: worstOf(test, probabilities),
  };
}

function rewrittenSlices(model: SentimentModel, texts: readonly string[], labels: readonly Label[], probabilities: Float64Array): readonly CardSlice[] {
  return measureSlices(texts, labels, probabilities, (changed) => predictAll(model, changed)).flatMap(({ name, measured }) => (measured === null ? [] : [{ name, n: measured.n, accuracy: measured.accuracy, auc: measured.auc, ece: measured.ece }]));
}

/** Reviews by how firmly their stars say what they mean. */
function starSlices(test: readonly LabelledReview[], probabilities: Float64Array): readonly CardSlice[] {
  const isMild = ({ stars }: LabelledReview) => stars >= 3 && stars <= 8;
  return ([['mild', true], ['strong', false]] as const).flatMap(([name, mild]) => {
    const places = test.flatMap((review, at) => (isMild(review) === mild ? [at] : []));
    if (places.length === 0) return [];
    const { n, accuracy, auc, ece } = measure(places.map((at) => (test[at] as LabelledReview).label), places.map((at) => probabilities[at] as number));
    return [{ name, n, accuracy, auc, ece }];
  });
}

/** Whether each of the texts is judged as its label says; a doubted one counts by its probability. */
function rightness(model: SentimentModel, cases: readonly { readonly text: string; readonly label: Label }[]): readonly boolean[] {
  const probabilities = predictAll(model, cases.map(({ text }) => text));
  return cases.map(({ label }, at) => Number((probabilities[at] as number) >= 0.5) === label);
}

const count = (flags: readonly boolean[]): number => flags.filter(Boolean).length;

function scoreNegation(model: SentimentModel): CardModel['negation'] {
  const right = rightness(model, negationSuite);
  const kinds = negationKinds.map((kind) => {
    const of = right.filter((_, at) => negationSuite[at]?.kind === kind);
    return { kind, n: of.length, right: count(of) };
  });
  return { n: right.length, accuracy: wilson(count(right), right.length), kinds };
}

function scoreUnreadable(isDoubted: (text: string) => boolean): CardModel['unreadable'] {
  const doubted = unreadableSuite.map(({ text }) => isDoubted(text));
  const kinds = unreadableKinds.map((kind) => {
    const of = doubted.filter((_, at) => unreadableSuite[at]?.kind === kind);
    return { kind, n: of.length, doubted: count(of) };
  });
  return { n: doubted.length, doubted: wilson(count(doubted), doubted.length), kinds };
}

function scorePlain(model: SentimentModel, isDoubted: (text: string) => boolean): CardModel['plain'] {
  const right = rightness(model, plainSuite), doubted = plainSuite.map(({ text }) => isDoubted(text)), n = plainSuite.length;
  const slices = plainSlices.map((slice) => {
    const isOf = (_: boolean, at: number) => plainSuite[at]?.slice === slice;
    return { slice, n: right.filter(isOf).length, right: count(right.filter(isOf)), doubted: count(doubted.filter(isOf)) };
  });
  return { n, accuracy: wilson(count(right), n), doubted: wilson(count(doubted), n), slices };
}

function worstOf(test: readonly LabelledReview[], probabilities: Float64Array): CardModel['worst'] {
  return test
    .map(({ id, stars, label }, at) => ({ id, stars, probability: probabilities[at] as number, off: Math.abs((probabilities[at] as number) - label) }))
    .filter(({ off }) => off > 0.5)
    .sort((a, b) => b.off - a.off || (a.id < b.id ? -1 : 1))
    .slice(0, nWorst)
    .map(({ id, stars, probability }) => ({ id, stars, probability }));
}
