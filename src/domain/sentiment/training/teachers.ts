import { bagDefaults, trainBagNetwork } from './bagNetwork.ts';
import { documentVectorDefaults, trainVectorTeacher, vectorTeacherDefaults } from './documentVectors.ts';
import { filmContextDefaults, withFilmContext } from './filmContext.ts';
import { linearTeacherDefaults, softRatios, trainLinearTeacher } from './linearTeacher.ts';
import { joined, strongestColumns, textsHolding, type PlacedNgrams } from './placedNgrams.ts';

export interface TeacherInputs {
  readonly ngrams: PlacedNgrams;
  /** Norm 1 a text, [texts × d] of documentVectorDefaults. */
  readonly vectors: Float32Array;
  /** By text; of labelled ones only. */
  readonly labels: ArrayLike<number>;
  readonly labelled: Int32Array;
  readonly unlabelled: Int32Array;
  /** Film of each unlabelled text, as `unlabelled` stands. */
  readonly films: readonly string[];
  readonly seed: number;
}

/** How the logits of the teachers are mixed, and what share of a labelled review's target is the teachers'; chosen on the film-disjoint validation reviews. */
export const mix = { first: { linear: 0.25, vectors: 0.5 }, second: { linear: 0.12, vectors: 0.6, bags: 0.2 }, softness: 0.2 };
const bagRows = 200_000, bagEpochs = 3, nBags = 2;

/** What the last mix of teachers would take in float32, were it to ship. @param columns  n-grams of the reviews */
export const teacherBytes = (columns: number): number => 4 * (2 * columns + documentVectorDefaults.rows * (1 + documentVectorDefaults.d) + nBags * bagRows * (1 + bagDefaults.d));

export interface Taught {
  /** P(positive) to learn from, by text, 0 of texts that are neither labelled nor unlabelled: with the help of films and without it. */
  readonly targets: { readonly helped: Float32Array; readonly plain: Float32Array };
  /** What the teachers together say of any text. */
  readonly logits: Float32Array;
}

const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

/**
 * Labels the unlabelled reviews: a linear model over n-grams and one over document vectors learn from the labelled reviews, label the others with the help of their films,
 * and a second linear model and bag networks learn from all; the mix of these labels again.
 * @param onStep  called with the name of each step as it begins
 */
export function teach({ ngrams, vectors, labels, labelled, unlabelled, films, seed }: TeacherInputs, onStep: (name: string) => void = () => undefined): Taught {
  const every = Int32Array.from({ length: ngrams.texts }, (_, text) => text), all = joined([labelled, unlabelled]);
  const hard = new Float32Array(ngrams.texts);
  for (const text of labelled) hard[text] = labels[text] as number;

  function targetsFrom(logits: Float32Array, isHelped: boolean): Float32Array {
    const targets = new Float32Array(ngrams.texts), own = Float32Array.from(unlabelled, (text) => logits[text] as number);
    const said = isHelped ? withFilmContext(own, films, filmContextDefaults) : own;
    unlabelled.forEach((text, at) => { targets[text] = sigmoid(said[at] as number); });
    for (const text of labelled) targets[text] = (1 - mix.softness) * (hard[text] as number) + mix.softness * sigmoid(logits[text] as number);
    return targets;
  }

  onStep('linear teacher');
  const linear = trainLinearTeacher(ngrams, labelled, hard, linearTeacherDefaults, seed);
  const ofVectors = trainVectorTeacher(vectors, documentVectorDefaults.d, labelled, hard, vectorTeacherDefaults, seed);
  const first = targetsFrom(Float32Array.from(every, (text) => mix.first.linear * linear.logit(text) + mix.first.vectors * ofVectors(text)), true);

  onStep('linear teacher of all reviews');
  const second = trainLinearTeacher(ngrams, all, first, linearTeacherDefaults, seed + 1), kept = strongestColumns(second.pull, textsHolding(ngrams, all), bagRows);
  const tableShares = new Float32Array(ngrams.texts).fill(1), firsts = [softRatios(ngrams, all, first, linearTeacherDefaults.smoothing)];
  const bags = Array.from({ length: nBags }, (_, at) => at + 1).map((nth) => {
    onStep(`bag teacher ${nth}`);
    return trainBagNetwork(ngrams, kept, firsts, { among: all, targets: first, tableShares }, { ...bagDefaults, epochs: bagEpochs }, seed + 10 * nth).logits(every);
  });
  const logits = Float32Array.from(every, (text) => mix.second.linear * second.logit(text) + mix.second.vectors * ofVectors(text) + bags.reduce((sum, bag) => sum + (mix.second.bags / bags.length) * (bag[text] as number), 0));
  return { logits, targets: { helped: targetsFrom(logits, true), plain: targetsFrom(logits, false) } };
}
