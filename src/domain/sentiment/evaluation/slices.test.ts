import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { smallModel } from '../smallModel.fixture.ts';
import { addTypos } from './addTypos.ts';
import { measure, type Label } from './measure.ts';
import { measureSlices } from './measureSlices.ts';
import { predictAll } from './predictAll.ts';
import { countWords, slices } from './slices.ts';

const of = (name: string, text: string): string | null => slices.find((slice) => slice.name === name)!.of(text);
const words = (n: number): string => Array.from({ length: n }, (_, at) => `word${at}`).join(' ');

describe('slices', () => {
  test('have names of their own and the same answer twice', () => {
    expect(new Set(slices.map(({ name }) => name)).size).toBe(slices.length);
    const text = `I <b>loved</b> this film :) It was ${words(30)}!<br />Truly great.`;
    for (const slice of slices) expect(slice.of(text)).toBe(slice.of(text));
  });

  test('part texts by length, each in exactly one', () => {
    for (const [n, name] of [[1, 'short'], [100, 'short'], [101, 'medium'], [300, 'medium'], [301, 'long'], [2000, 'long']] as const) {
      const text = words(n);
      for (const other of ['short', 'medium', 'long']) expect(of(other, text), `${n} ${other}`).toBe(other === name ? text : null);
    }
  });

  test('countWords skips tags and marks', () => {
    expect(countWords('A <br /> film -- of 1999, <a href="x y z">well</a> made !')).toBe(6);
    expect(countWords(' ... ')).toBe(0);
  });

  test('oneSentence holds single sentences and short texts only', () => {
    expect(of('oneSentence', 'Dull.')).toBe('Dull.');
    expect(of('oneSentence', 'Dull. Very dull. Dullest of all.')).not.toBeNull();
    expect(of('oneSentence', `${words(40)}.`)).not.toBeNull();
    expect(of('oneSentence', `${words(20)}. ${words(20)}.`)).toBeNull();
    expect(of('oneSentence', '')).toBeNull();
  });

  test('lastSentence cuts to the last sentence that says something', () => {
    expect(of('lastSentence', 'Slow at first. But what an ending!')).toBe('But what an ending!');
    expect(of('lastSentence', 'Slow at first.<br /><br />But what an ending!<br />')).toBe('But what an ending!');
    expect(of('lastSentence', 'Slow. "Great," they said.')).toBe('Great," they said.');
    expect(of('lastSentence', 'Only this. ...')).toMatch(/^Only this\./);
    expect(of('lastSentence', '...')).toBeNull();
  });

  test('html and emoji hold what they say', () => {
    expect(of('html', 'one<br />two')).not.toBeNull();
    expect(of('html', 'a < b and b > a')).toBeNull();
    for (const text of ['fine :)', 'so sad :-(', 'love <3', '😀', 'liked it ;D!', '❤️']) expect(of('emoji', text), text).not.toBeNull();
    for (const text of ['(see also:)', 'at 8:30', 'ratio 1:2', 'Copyright © 1999', 'plain']) expect(of('emoji', text), text).toBeNull();
  });

  test('allCaps upper-cases the words and leaves tags', () => {
    expect(of('allCaps', 'Not <i>bad</i>, 3 < 4<br />really')).toBe('NOT <i>BAD</i>, 3 < 4<br />REALLY');
  });

  test('typos hit about a tenth of the words and change nothing else', () => {
    const text = Array.from({ length: 2000 }, (_, at) => ['alpha', 'bravo', 'charlie', 'it', '<br>'][at % 5]).join(' '), changed = of('typos', text)!.split(' ');
    const hit = text.split(' ').flatMap((word, at) => (changed[at] === word ? [] : [word]));
    expect(changed).toHaveLength(2000);
    expect(hit.every((word) => ['alpha', 'bravo', 'charlie'].includes(word))).toBe(true);
    expect(hit.length / 1200).toBeGreaterThan(0.07);
    expect(hit.length / 1200).toBeLessThan(0.13);
  });

  test('a typo is a swap, a loss or a doubling inside the word', () => {
    const random = seededRandom(4), seen = new Set<string>();
    for (let trial = 0; trial < 400; trial++) seen.add(addTypos('abcd', 1, random));
    expect([...seen].sort()).toEqual(['abbcd', 'abccd', 'abd', 'acbd', 'acd', 'abdc'].sort());
  });
});

describe('measureSlices', () => {
  const texts = ['A great film. Loved it.', 'A <b>bad</b> film. The worst!', 'Wonderful :)', 'boring'], labels: Label[] = [1, 0, 1, 0], model = smallModel();
  const predict = (some: readonly string[]) => predictAll(model, some), probabilities = predict(texts);

  test('measures what each slice holds, as reading its texts alone would', () => {
    for (const { name, measured } of measureSlices(texts, labels, probabilities, predict)) {
      const inside = texts.map((text) => of(name, text)), kept = labels.filter((_, at) => inside[at] !== null);
      expect(measured, name).toEqual(kept.length === 0 ? null : measure(kept, predict(inside.filter((text) => text !== null))));
    }
  });

  test('asks the model again only for texts that a slice has changed', () => {
    const asked: string[] = [];
    const select = slices.filter(({ name }) => ['short', 'html', 'emoji'].includes(name));
    measureSlices(texts, labels, probabilities, (some) => { asked.push(...some); return predict(some); }, select);
    expect(asked).toEqual([]);
  });

  test('predictAll gives every text, over batches too, what it gives it alone', () => {
    const many = Array.from({ length: 600 }, (_, at) => texts[at % 4]!), got = predict(many);
    for (const at of [0, 255, 256, 511, 599]) expect(got[at]).toBeCloseTo(probabilities[at % 4]!, 6);
    expect(got[0]).toBeGreaterThan(0.5);
    expect(got[1]).toBeLessThan(0.5);
  });
});
