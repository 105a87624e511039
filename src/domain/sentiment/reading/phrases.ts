import { probabilityOf } from '../judge.ts';
import type { ReadText, SentimentModel } from '../model.ts';
import { runHead } from '../runHead.ts';
import { grammarWords } from './languageWords.ts';

/** A run of tokens, where it stands first, and what leaving it out changes. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  /** logit − withoutLogit. */
  readonly weight: number;
  readonly withoutLogit: number;
  /** `withoutLogit` calibrated. */
  readonly withoutProbability: number;
}

const mostPhrases = 12, tried = 48, triedInOrder = 20;
/** Words of grammar and marks alone are shown only where fewer than these say more. */
const fewPhrases = 3;
/** A shorter run is shown in place of a longer one when it has this much of its weight; of one that only begins or ends in a mark or a word of grammar. */
const nearly = 0.85, nearlyWithoutEdge = 0.4;
/** Words of grammar that turn or hedge a mood. */
const turning = new Set(["not", "nor", "neither", "never", "but", "could", "would", "should", "don't", "doesn't", "didn't", "isn't", "wasn't", "can't", "couldn't", "won't", "wouldn't", "aren't", "than", "if"]);

/** All places of one n-gram, which its row names. */
interface Run {
  readonly row: number;
  readonly firsts: number[];
  readonly length: number;
  /** Sum of the contributions of the n-grams inside. */
  weight: number;
}

/**
 * The runs of 1–3 tokens whose absence changes the logit most. Those that contribute most by the mean gradient are left out in earnest.
 * @param ngrams  contribution of each n-gram of `read`
 * @param pools  of the whole text
 */
export function findPhrases(model: SentimentModel, read: ReadText, ngrams: Float64Array, pools: Float32Array, logit: number): readonly Phrase[] {
  const { tokens, rows, firsts, lengths } = read, startingAt = listStarts(read), runs = new Map<number, Run>();
  /** Calls `visit` with every n-gram inside the run. */
  const eachInside: EachInside = ({ firsts: places, length }, visit) => {
    for (const place of places) {
      for (let first = place; first < place + length; first++) {
        for (let i = startingAt[first] as number; i < (startingAt[first + 1] as number); i++) if (first + (lengths[i] as number) <= place + length) visit(i);
      }
    }
  };
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number, first = firsts[i] as number, known = runs.get(row);
    if (known) known.firsts.push(first);
    else runs.set(row, { row, firsts: [first], length: lengths[i] as number, weight: 0 });
  }
  for (const run of runs.values()) eachInside(run, (i) => { run.weight += ngrams[i] as number; });

  const isEmptyAt = Uint8Array.from(tokens, ({ key }) => Number(grammarWords.has(key) || /^[^\p{L}\p{N}\p{Extended_Pictographic}<:]+$/u.test(key)));
  const isEmpty = (first: number, length: number): boolean => { for (let at = first; at < first + length; at++) if (isEmptyAt[at] === 0) return false; return true; };
  const runAt = (first: number, length: number): Run | undefined => {
    for (let i = startingAt[first] as number; i < (startingAt[first + 1] as number); i++) if (lengths[i] === length) return runs.get(rows[i] as number);
    return undefined;
  };
  /** The run, or a shorter one inside that says nearly as much. */
  function shortened(run: Run): Run {
    const { firsts: [first = 0], length } = run;
    for (const [edge, start] of [[first, first + 1], [first + length - 1, first]] as const) {
      const shorter = length > 1 ? runAt(start, length - 1) : undefined;
      if (!shorter || isEmpty(start, length - 1) || isTurned(shorter)) continue;
      const isIdle = isEmptyAt[edge] === 1 && !turning.has(tokens[edge]?.key ?? '');
      if (shorter.weight / run.weight >= (isIdle ? nearlyWithoutEdge : nearly)) return shortened(shorter);
    }
    return run;
  }

  /** Whether the words around it say the opposite of the run wherever it stands: "bad" in "not bad". */
  const isTurned = ({ firsts: places, length, weight }: Run): boolean => places.every((place) => {
    for (let first = Math.max(0, place + length - 3); first <= place; first++) {
      for (let i = startingAt[first] as number; i < (startingAt[first + 1] as number); i++) {
        const around = runs.get(rows[i] as number);
        if (!around || around.length <= length || first + around.length < place + length || (ngrams[i] as number) * weight >= 0) continue;
        // A run has the contributions of all its places together.
        if ((around.weight / around.firsts.length) * (weight / places.length) < 0.5 * (weight / places.length) ** 2) return true;
      }
    }
    return false;
  });

  const readsOrder = model.orderOf(read) !== null;
  const strongest = new Set([...runs.values()].filter((run) => !isTurned(run)).sort(byWeight).slice(0, readsOrder ? triedInOrder : tried).map(shortened)), list = [...strongest];
  const without = readsOrder ? leaveOutWords(model, read, list) : leaveOut(model, read, list, eachInside, pools);
  const candidates = list.map((run, at) => ({ run, withoutLogit: without[at] as number, weight: logit - (without[at] as number) })).sort(byWeight);

  const taken = new Uint8Array(tokens.length), chosen: Phrase[] = [];
  const isFree = ({ firsts: at, length }: Run) => { for (const first of at) for (let i = first; i < first + length; i++) if (taken[i] === 1) return false; return true; };
  const take = (wantsEmpty: boolean, most: number) => {
    for (const { run, withoutLogit, weight } of candidates) {
      if (chosen.length >= most) return;
      const { firsts: [first = 0], length } = run;
      if (weight === 0 || isEmpty(first, length) !== wantsEmpty || !isFree(run)) continue;
      for (const place of run.firsts) taken.fill(1, place, place + length);
      chosen.push({ start: tokens[first]?.start ?? 0, end: tokens[first + length - 1]?.end ?? 0, weight, withoutLogit, withoutProbability: probabilityOf(model.calibration, withoutLogit) });
    }
  };
  take(false, mostPhrases);
  if (chosen.length < fewPhrases) take(true, fewPhrases);
  return chosen.sort(byWeight);
}

type EachInside = (run: Pick<Run, 'firsts' | 'length'>, visit: (i: number) => void) => void;
const byWeight = (a: { readonly weight: number }, b: { readonly weight: number }): number => Math.abs(b.weight) - Math.abs(a.weight);

/** Where the n-grams of each first token begin in the list, and where they end, [tokens + 1]: they stand in reading order. */
function listStarts({ tokens, firsts }: ReadText): Int32Array {
  const starts = new Int32Array(tokens.length + 1);
  for (const first of firsts) starts[first + 1] = (starts[first + 1] as number) + 1;
  for (let at = 0; at < tokens.length; at++) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
  return starts;
}

/** Logits of the text without each run. */
function leaveOut(model: SentimentModel, { rows, weights }: ReadText, runs: readonly Run[], eachInside: EachInside, pools: Float32Array): Float32Array {
  const { d, nPools, inputSize, values, scales, head } = model, all = new Float32Array(runs.length * inputSize), gone = new Float64Array(inputSize);
  runs.forEach((run, at) => {
    gone.fill(0);
    const seen = new Set<number>(); // places of a run may overlap: "very very very"
    eachInside(run, (i) => {
      if (seen.has(i)) return;
      seen.add(i);
      for (let p = 0; p < nPools; p++) {
        const weight = weights[i * nPools + p] as number;
        if (weight === 0) continue;
        for (let j = 0, from = (rows[i] as number) * d, by = p * d; j < d; j++) gone[by + j] = (gone[by + j] as number) + weight * (values[from + j] as number);
      }
    });
    for (let j = 0; j < inputSize; j++) all[at * inputSize + j] = (pools[j] as number) - (gone[j] as number) * (scales[j % d] as number);
  });
  return runHead(head, all, runs.length);
}

/** The same of a short text, whose order is read: the words of each run are gone, and what stood around them closes up. */
function leaveOutWords(model: SentimentModel, { tokens }: ReadText, runs: readonly Run[]): Float32Array {
  const { inputSize, head } = model, pools = new Float32Array(runs.length * inputSize);
  const reads = runs.map(({ firsts, length }, at) => {
    const read = model.readTokens(tokens.filter((_, place) => !firsts.some((first) => place >= first && place < first + length)));
    model.pool(read, pools, at * inputSize);
    return read;
  });
  const bags = runHead(head, pools, runs.length);
  return bags.map((bag, at) => model.settle(reads[at] as ReadText, bag));
}
