import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { finish } from '../job.ts';
import type { ColumnData, TextData } from '../table.ts';
import { describeSlowly } from './describeTexts.oracle.ts';
import { describeTexts } from './describeTexts.ts';
import { countWords, readWords } from './readWords.ts';

/** As a table holds them: each different text once. */
function columnOf(texts: readonly (string | null)[]): TextData {
  const words = [...new Set(texts.filter((text) => text !== null))];
  return { form: 'texts', codes: Int32Array.from(texts, (text) => (text === null ? -1 : words.indexOf(text))), words };
}
const describe = (texts: readonly (string | null)[], label: ColumnData | null = null) => finish(describeTexts(columnOf(texts), label, texts.length));

const vocabulary = ['the', 'film', 'was', 'a', 'waste', 'of', 'time', 'truly', 'great', 'not', 'bad', "isn't", 'it', 'and', 'plot', 'café', '7/10', '42', ',', '.', '!', ':)', '<br />', 'Éclair', 'Soooo'];
/** Invented texts: words drawn unevenly, some empty of words, some repeated, some missing. */
function invented(n: number, longest: number, seed: number, spread = 2): (string | null)[] {
  const random = seededRandom(seed), texts: (string | null)[] = [];
  for (let at = 0; at < n; at++) {
    const draw = random();
    if (draw < 0.05) texts.push(null);
    else if (draw < 0.15 && at > 0) texts.push(texts[Math.floor(random() * at)] ?? null);
    else texts.push(Array.from({ length: Math.floor(random() * longest) }, () => (random() < 0.1 ? `word${'abcdefghij'[Math.floor(random() * 10)]}${'klmnop'[Math.floor(random() * 6)]}` : vocabulary[Math.floor(random() ** spread * vocabulary.length)] ?? '')).join(random() < 0.1 ? '  ' : ' '));
  }
  return texts;
}

test.each([[3, 5], [40, 6], [400, 3], [600, 40], [1500, 120]])('%d texts of up to %d tokens are described as counting everything does', (n, longest) => {
  for (let seed = 1; seed <= 3; seed++) {
    const texts = invented(n, longest, seed, seed), random = seededRandom(seed), labels = texts.map(() => (random() < 0.1 ? null : random() < 0.6 ? 'good' : 'bad'));
    const { ratioValue, ...slow } = describeSlowly(texts, labels), { lengths, ratio, ...fast } = describe(texts, columnOf(labels));
    expect(fast).toEqual(slow);
    expect(ratio).toEqual({ value: ratioValue, threshold: 1500, suggests: ratioValue < 1500 ? 'ngrams' : 'sequence' });
    expect(lengths.reduce((sum, { count }) => sum + count, 0)).toBe(fast.samples);
    for (const { from, to, count } of lengths) expect(count).toBe(texts.filter((text) => text !== null && countWords(text) >= from && (to === null || countWords(text) < to)).length);
  }
});

test('bins of lengths are equal and of a round width, so that few texts are in the open one', () => {
  const texts = Array.from({ length: 1000 }, (_, at) => 'w '.repeat(at)), { lengths } = describe(texts);
  expect(lengths.length).toBe(21);
  expect(lengths.slice(0, 2)).toEqual([{ from: 0, to: 50, count: 50 }, { from: 50, to: 100, count: 50 }]);
  expect(lengths.at(-1)).toEqual({ from: 1000, to: null, count: 0 });
  expect(describe(['one two', 'three']).lengths.slice(0, 3)).toEqual([{ from: 0, to: 1, count: 0 }, { from: 1, to: 2, count: 1 }, { from: 2, to: 3, count: 1 }]);
});

test('classes may be numbers, truths or dates, and are not of texts that are missing', () => {
  const texts = ['a b', null, 'c', 'd'], numbers = (meaning: 'number' | 'boolean' | 'date', ...values: number[]): ColumnData => ({ form: 'numbers', meaning, values: Float64Array.from(values) });
  expect(describe(texts, numbers('number', 1, 1, 1, 0.5)).classes).toEqual([{ label: '1', samples: 2 }, { label: '0.5', samples: 1 }]);
  expect(describe(texts, numbers('boolean', 1, 0, 0, NaN)).classes).toEqual([{ label: 'false', samples: 1 }, { label: 'true', samples: 1 }]);
  expect(describe(texts, numbers('date', 0, 0, 0, 86_400_000)).classes).toEqual([{ label: '1970-01-01', samples: 2 }, { label: '1970-01-02', samples: 1 }]);
  expect(describe(texts, columnOf(Array.from(texts, (_, at) => `class ${at}`))).classes.length).toBe(3);
  expect(describe(Array.from({ length: 200 }, (_, at) => `text ${at}`), columnOf(Array.from({ length: 200 }, (_, at) => `class ${at}`))).classes.length).toBe(50);
});

test('Spanish texts have their words of content by Spanish rules', () => {
  const { frequentContent } = describe(['la película es muy buena y el guion también', 'el guion de la película no es bueno', 'una película sin guion']);
  expect(frequentContent.slice(0, 2)).toEqual([{ ngram: 'guion', texts: 3 }, { ngram: 'película', texts: 3 }]);
  expect(frequentContent.some(({ ngram }) => ['la', 'es', 'el'].includes(ngram))).toBe(false);
});

test('no text, texts without a word and a column of another kind: zeros, and a refusal', () => {
  for (const texts of [[], [null], ['', ' ', '...']]) {
    const got = describe(texts);
    expect(got).toMatchObject({ medianWords: 0, vocabulary: 0, seenOnce: 0, frequentWords: [], frequentTriples: [], classes: [] });
    expect(Object.values(got).every((value) => typeof value !== 'number' || Number.isFinite(value))).toBe(true);
  }
  expect(() => finish(describeTexts({ form: 'numbers', meaning: 'number', values: Float64Array.of(1) }, null, 1))).toThrow(RangeError);
});

test('a very long text is read in parts, cut at blanks, and gives the same words', () => {
  const words = Array.from({ length: 120_000 }, (_, at) => vocabulary[(at * 7) % 16]), text = words.join(' '), job = readWords(columnOf([text]));
  let pieces = 0, corpus;
  for (;;) {
    const { done, value } = job.next();
    if (done) { corpus = value; break; }
    pieces++;
  }
  expect(pieces).toBeGreaterThan(1);
  expect(Array.from(corpus.ids, (id) => corpus.words[id])).toEqual(words);
});

test('countWords counts what blanks part, whatever the blank', () => {
  for (const text of ['', ' ', 'a', ' a  b ', 'a\u00a0b\u2003c\u3000d\ufeffe', 'a\nb\r\n\tc', 'a\u200bb']) expect(countWords(text)).toBe(text.split(/\s+/).filter((word) => word !== '').length);
});
