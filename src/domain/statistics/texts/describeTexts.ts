import { functionWords } from '../../sentiment/exploration/functionWords.ts';
import { cellAt } from '../cellAt.ts';
import type { Job } from '../job.ts';
import { listedText } from '../overview/listedCell.ts';
import type { ColumnData } from '../table.ts';
import { frequentPhrases } from './frequentPhrases.ts';
import type { LabelledTexts } from './labelledTexts.ts';
import { createMostHeld } from './mostHeld.ts';
import { readWords, type WordCorpus } from './readWords.ts';
import { spanishFunctionWords } from './spanishFunctionWords.ts';

const most = 30, mostClasses = 50, ratioThreshold = 1500;
const closedBins = 20, tokensEach = 1 << 19, rowsEach = 1 << 17;

/**
 * What labelled texts look like: see `LabelledTexts`. All rows count, a text that stands in two of them twice; a phrase goes over no mark or number and is listed when two texts hold it.
 * Words that say nothing by themselves are those of English or of Spanish, whichever the texts hold more of.
 * @param label  null where there are none; numbers and dates are classes as they are written
 * @throws RangeError when `text` holds no texts
 */
export function* describeTexts(text: ColumnData, label: ColumnData | null, rows: number): Job<LabelledTexts> {
  if (text.form !== 'texts') throw new RangeError('describeTexts: a column of texts is needed');
  const corpus = yield* readWords({ ...text, codes: text.codes.subarray(0, rows) }), held = yield* countTexts(corpus);
  const words = createMostHeld(most), languages = [functionWords, spanishFunctionWords].map((empty) => ({ empty, texts: 0, content: createMostHeld(most) }));
  let once = 0;
  for (let id = 0; id < held.length; id++) {
    const word = corpus.words[id] ?? '', texts = held[id] as number;
    if (texts === 1) once++;
    words.offer(texts, () => word);
    for (const language of languages) {
      if (language.empty.has(word)) language.texts += texts;
      else language.content.offer(texts, () => word);
    }
    if (id % rowsEach === rowsEach - 1) yield;
  }
  const { content } = languages.reduce((likelier, language) => (language.texts > likelier.texts ? language : likelier));
  const phrases = yield* frequentPhrases(corpus, held, most), classes = label ? yield* countClasses(text.codes, label, rows) : [];

  const byLength = new Map<number, number>();
  corpus.lengths.forEach((length, at) => { if ((corpus.weights[at] as number) > 0) byLength.set(length, (byLength.get(length) ?? 0) + (corpus.weights[at] as number)); });
  const lengths = [...byLength].sort(([a], [b]) => a - b), total = lengths.reduce((sum, [length, n]) => sum + length * n, 0);
  const at = (place: number): number => {
    let before = 0;
    return lengths.find(([, n]) => (before += n) > place)?.[0] ?? 0;
  };
  const { rows: samples } = corpus, share = (part: number) => at(Math.min(samples - 1, Math.floor(part * samples)));
  const medianWords = (at(Math.floor(samples / 2)) + at(Math.ceil(samples / 2) - 1)) / 2, value = samples / Math.max(1, medianWords);
  return {
    samples, classes, missingTexts: corpus.missing,
    medianWords, meanWords: samples === 0 ? 0 : round(total / samples), spreadWords: [share(0.05), share(0.95)],
    lengths: binned(lengths, share(0.95)),
    vocabulary: held.length, seenOnce: held.length === 0 ? 0 : round(once / held.length), growth: corpus.growth,
    frequentWords: words.list(), frequentContent: content.list(), frequentPairs: phrases.pairs, frequentTriples: phrases.triples,
    ratio: { value: round(value), threshold: ratioThreshold, suggests: value < ratioThreshold ? 'ngrams' : 'sequence' },
  };
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Texts that hold each word, with their weights. */
function* countTexts({ words, weights, starts, ends, ids }: WordCorpus): Job<Int32Array> {
  const held = new Int32Array(words.length), seenBy = new Int32Array(words.length).fill(-1);
  let since = 0;
  for (let text = 0; text < weights.length; text++) {
    const weight = weights[text] as number, to = ends[text] as number;
    for (let at = starts[text] as number; at < to; at++) {
      const id = ids[at] as number;
      if (id < 0 || seenBy[id] === text) continue;
      seenBy[id] = text;
      held[id] = (held[id] as number) + weight;
    }
    since += to - (starts[text] as number) + 1;
    if (since >= tokensEach) {
      since = 0;
      yield;
    }
  }
  return held;
}

/** Of rows that have a text and a label, most frequent first, equal ones by code unit. */
function* countClasses(codes: Int32Array, label: ColumnData, rows: number): Job<LabelledTexts['classes']> {
  const counts = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    if (row % rowsEach === rowsEach - 1) yield;
    if ((codes[row] ?? -1) < 0) continue;
    const cell = cellAt(label, row);
    if (cell === null) continue;
    const name = typeof cell === 'object' ? cell.join(', ') : String(cell);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, samples]) => ({ label: name, samples })).sort((a, b) => b.samples - a.samples || (a.label < b.label ? -1 : 1)).slice(0, mostClasses).map(({ label: name, samples }) => ({ label: listedText(name), samples }));
}

/** Twenty equal bins of a round width that reach beyond nearly all texts, and an open one. */
function binned(lengths: readonly (readonly [length: number, texts: number])[], long: number): LabelledTexts['lengths'] {
  if (lengths.length === 0) return [];
  let width = 1;
  for (let step = 0; width * closedBins <= long; step++) width = 10 ** Math.floor((step + 1) / 3) * ([1, 2, 5][(step + 1) % 3] ?? 1);
  const bins = Array.from({ length: closedBins + 1 }, (_, bin) => ({ from: bin * width, to: bin === closedBins ? null : (bin + 1) * width, count: 0 }));
  for (const [length, texts] of lengths) {
    const bin = bins[Math.min(closedBins, Math.floor(length / width))];
    if (bin) bin.count += texts;
  }
  return bins;
}
