import type { CardRobustness, CompressionStep, FrontierPoint } from '../../src/contracts/sentimentCard.ts';
import { createModel } from '../../src/domain/sentiment/createModel.ts';
import { fitCalibration } from '../../src/domain/sentiment/evaluation/fitCalibration.ts';
import { measure, type Measured } from '../../src/domain/sentiment/evaluation/measure.ts';
import { logitsOf } from '../../src/domain/sentiment/evaluation/predictAll.ts';
import { wilson } from '../../src/domain/sentiment/evaluation/wilson.ts';
import { probabilityOf } from '../../src/domain/sentiment/judge.ts';
import type { ModelParts } from '../../src/domain/sentiment/model.ts';
import { encodeModel } from '../../src/domain/sentiment/modelFile.ts';
import { bagDefaults } from '../../src/domain/sentiment/training/bagNetwork.ts';
import { documentVectorDefaults, trainDocumentVectors } from '../../src/domain/sentiment/training/documentVectors.ts';
import { linearTeacherDefaults, softRatios } from '../../src/domain/sentiment/training/linearTeacher.ts';
import { joined } from '../../src/domain/sentiment/training/placedNgrams.ts';
import { studentSettings, type StudentLesson } from '../../src/domain/sentiment/training/student.ts';
import { mix, teach, teacherBytes, type Taught } from '../../src/domain/sentiment/training/teachers.ts';
import { toBagParts } from '../../src/domain/sentiment/training/toBagParts.ts';
import type { TrainedWordOrder } from '../../src/domain/sentiment/training/trainWordOrder.ts';
import type { Progress } from '../progress.ts';
import type { Reviews } from './readReviews.ts';
import { remember } from '../remember.ts';
import { openStudents, type StudentAnswer } from './students.ts';
import { trainOrderOf } from './wordOrder.ts';
import { prepareReviews, rewrittenFolds, type TrainingReviews } from './trainingReviews.ts';

export const butacaSeed = 2026;

const sentenceDoubt = 0.03;

/** How many times the rewritten reviews are put in, and the points of the frontier beside it; chosen on validation films and held-out parts. */
const released = 10, frontierTimes: readonly number[] = [0, 3, 40], frontierParts: readonly number[] = [0, 1];

export interface TrainedButaca {
  readonly parts: ModelParts;
  readonly robustness: CardRobustness;
  readonly compression: readonly CompressionStep[];
  /** Sentences of patterns that its reader of word order was not taught. */
  readonly apart: TrainedWordOrder['apart'];
  /** Of the same recipe without the validation films, in int8, on these; without the reader of word order, of which a review is too long. */
  readonly validation: Measured;
  /** Null when steps were remembered from before. */
  readonly seconds: number | null;
}

/**
 * Trains the released model: document vectors, teachers, students, and the reader of word order. The recipe is measured by students that saw no validation film and by students that saw four fifths of the rewritten reviews;
 * the one that is released learns from everything but the test reviews.
 * @param cacheFolder  results of long steps are kept there, so that training goes on where it was broken off
 */
export async function trainButaca(reviews: Reviews, progress: Progress, cacheFolder: string): Promise<TrainedButaca> {
  const startedAt = performance.now(), data = prepareReviews(reviews, progress, butacaSeed), { ngrams, allNgrams, labels, labelled, fit, validation, unlabelled, films, rewritten, rewrittenParts, sentences } = data;
  const identity = [ngrams.hashes.length, ngrams.columns.length, labelled.length, unlabelled.length, rewritten.length, butacaSeed];
  /** Changes when the rules of places and scopes do. */
  const places = allNgrams.shares.map((shares) => shares.reduce((sum, share) => sum + share, 0));
  let isWhole = true;
  const onKept = (): void => { isWhole = false; };
  const vectors = await remember(cacheFolder, 'vectors', [identity, documentVectorDefaults], () => vectorsOf(data, progress), onKept);

  const taughtBy = (name: string, by: Int32Array): Promise<Taught> => remember(cacheFolder, `taught-${name}`, [identity, places, documentVectorDefaults, linearTeacherDefaults, bagDefaults, mix, by.length], () => {
    let step = '';
    const taught = teach({ ngrams, vectors, labels, labelled: by, unlabelled, films, seed: butacaSeed }, (next) => {
      if (step !== '') progress.end();
      progress.start(step = `${name}: ${next}`);
    });
    progress.end();
    return taught;
  }, onKept);
  const choosing = await taughtBy('choosing', fit), final = await taughtBy('final', labelled);

  const students = openStudents(allNgrams, 2);
  let done = 0;
  const total = 2 + rewrittenFolds + frontierTimes.reduce((sum, times) => sum + (times === 0 ? 1 : frontierParts.length), 0), studentsFrom = performance.now();
  async function student(name: string, taught: Taught, by: Int32Array, turned: Int32Array, times: number, judged: Int32Array): Promise<StudentAnswer> {
    const lesson: StudentLesson = { reviews: joined([by, unlabelled]), rewritten: turned, times, sentences, targets: { helped: withLabels(taught.targets.helped, data), plain: withLabels(taught.targets.plain, data) }, seed: butacaSeed };
    const answer = await remember(cacheFolder, `student-${name}`, [identity, places, allNgrams.hashes.length, mix, studentSettings, times, by.length, turned.length], () => students.train(lesson, judged), onKept);
    done++;
    const left = ((performance.now() - studentsFrom) / done) * (total - done);
    progress.start(`student ${done} of ${total}: ${name}`);
    progress.end(done < total ? `about ${Math.ceil(left / 1000)} s left` : '');
    return answer;
  }
  const without = (part: number): Int32Array => rewritten.filter((text) => !rewrittenParts[part]?.includes(text));
  const share = (answers: readonly { readonly of: Int32Array; readonly logits: Float32Array }[]) => {
    const hits = answers.reduce((sum, { of, logits }) => sum + of.filter((text, at) => (labels[text] === 1) === (logits[at] as number) > 0).length, 0), n = answers.reduce((sum, { of }) => sum + of.length, 0);
    return wilson(hits, n);
  };
  try {
    const [own, whole, bare, ...rest] = await Promise.all([
      student('choosing', choosing, fit, rewritten, released, validation),
      student('final', final, labelled, rewritten, released, new Int32Array(0)),
      student('0 times', choosing, fit, new Int32Array(0), 0, joined([validation, rewritten])),
      ...rewrittenParts.map((part, at) => student(`part ${at}`, final, labelled, without(at), released, part)),
      ...frontierTimes.filter((times) => times > 0).flatMap((times) => frontierParts.map((part) => student(`${times} times, part ${part}`, choosing, fit, without(part), times, joined([validation, rewrittenParts[part] ?? new Int32Array(0)])))),
    ]);
    const folds = rest.slice(0, rewrittenFolds).map(({ judged }, at) => ({ of: rewrittenParts[at] as Int32Array, logits: judged })), robust = share(folds);
    const nValidation = validation.length, bareTurned = share([{ of: rewritten, logits: bare.judged.slice(nValidation) }]);
    const frontier: FrontierPoint[] = [
      { times: 0, accuracy: share([{ of: validation, logits: bare.judged.slice(0, nValidation) }]).value, robustness: bareTurned.value, chosen: false },
      { times: released, accuracy: share([{ of: validation, logits: own.judged }]).value, robustness: robust.value, chosen: true },
    ];
    frontierTimes.filter((times) => times > 0).forEach((times, at) => {
      const some = frontierParts.map((part, nth) => ({ part, judged: rest[rewrittenFolds + at * frontierParts.length + nth]?.judged ?? new Float32Array(0) }));
      frontier.push({
        times, chosen: false,
        accuracy: share(some.map(({ judged }) => ({ of: validation, logits: judged.slice(0, nValidation) }))).value,
        robustness: share(some.map(({ part, judged }) => ({ of: rewrittenParts[part] as Int32Array, logits: judged.slice(nValidation) }))).value,
      });
    });
    const dropout = studentSettings.member.dropout, truth = Array.from(validation, (text) => labels[text] ?? 0), chosen = toBagParts(own.network, dropout, { scale: 1, offset: 0 });
    const logits = logitsOf(createModel(chosen), Array.from(validation, (text) => reviews.train[text]?.text ?? '')), calibration = fitCalibration(logits, truth);
    const measured = measure(truth, Array.from(logits, (logit) => probabilityOf(calibration, logit))), bag = toBagParts(whole.network, dropout, calibration);
    const { parts: order, apart } = await trainOrderOf(bag, reviews, butacaSeed, progress, cacheFolder, onKept), parts: ModelParts = { ...bag, order };
    return {
      parts, apart, validation: measured, seconds: isWhole ? Math.round((performance.now() - startedAt) / 1000) : null,
      robustness: { folds: rewrittenFolds, n: rewritten.length, accuracy: robust, without: bareTurned, frontier: frontier.sort((a, b) => a.times - b.times) },
      compression: [
        { label: { en: 'Teachers together', es: 'Los maestros juntos' }, bytes: teacherBytes(ngrams.hashes.length), accuracy: share([{ of: validation, logits: Float32Array.from(validation, (text) => choosing.logits[text] as number) }]).value },
        { label: { en: 'Students, in float32', es: 'Los alumnos, en float32' }, bytes: 4 * whole.network.table.length + 4 * whole.network.hashes.length + headBytes(bag), accuracy: share([{ of: validation, logits: own.judged }]).value },
        { label: { en: 'Table in int8, one scale a column', es: 'Tabla en int8, una escala por columna' }, bytes: encodeModel(bag).length, accuracy: measured.accuracy.value },
        { label: { en: 'With the reader of word order, for short texts', es: 'Con el lector del orden de las palabras, para textos cortos' }, bytes: encodeModel(parts).length, accuracy: measured.accuracy.value },
      ],
    };
  } finally {
    students.close();
  }
}

/** The teachers' targets, and what is known of rewritten reviews and of sentences; a sentence leaves a little doubt. */
function withLabels(targets: Float32Array, { allNgrams, labels, rewritten, sentences }: TrainingReviews): Float32Array {
  const all = new Float32Array(allNgrams.texts);
  all.set(targets);
  for (const text of rewritten) all[text] = labels[text] as number;
  for (const text of sentences) all[text] = labels[text] === 1 ? 1 - sentenceDoubt : sentenceDoubt;
  return all;
}

const headBytes = ({ head }: ModelParts): number => head.layers.reduce((sum, { weights, bias }) => sum + 4 * (weights.length + bias.length), 0);

function vectorsOf({ ngrams, labels, labelled, fit, unlabelled }: TrainingReviews, progress: Progress): Float32Array {
  const targets = Float32Array.from(labels), among = joined([labelled, unlabelled]), total = among.length * documentVectorDefaults.epochs;
  progress.start(`document vectors, ${total} texts`);
  const vectors = trainDocumentVectors(ngrams, among, softRatios(ngrams, fit, targets, 1), documentVectorDefaults, butacaSeed, () => { progress.row(); });
  progress.end();
  return vectors;
}
