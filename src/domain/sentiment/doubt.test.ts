import { describe, expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { createModel } from './createModel.ts';
import { doubtOf, mostUnits, type Doubt } from './doubt.ts';
import { readable } from './judge.ts';
import { ngramHash } from './ngrams.ts';
import { englishModel } from './reading/englishModel.fixture.ts';
import { generatedModelParts } from './reading/generatedModel.fixture.ts';
import { smallModelParts } from './smallModel.fixture.ts';
import { negationSuite } from './suites/negation.ts';
import { plainSuite } from './suites/plain.ts';
import { unreadableSuite } from './suites/unreadable.ts';

const model = englishModel();
const why = (text: string) => doubtOf(text, model.read(readable(text))).why;

test('at least 95 in 100 texts in other languages and of nonsense are doubted', () => {
  const judged = unreadableSuite.filter(({ text }) => why(text) === null).map(({ text }) => text);
  expect(judged.length, judged.join('\n')).toBeLessThan(0.05 * unreadableSuite.length);
});

test('at most one in 100 English reviews and sentences is doubted, however short', () => {
  const texts = [...plainSuite, ...negationSuite].map(({ text }) => text);
  expect(texts.filter((text) => why(text) !== null).length).toBeLessThanOrEqual(0.01 * texts.length);
  for (const text of ['Loved it.', 'Not bad at all', 'Boring!', 'great', 'It was a waste of time', '10/10']) expect([text, why(text)]).toEqual([text, null]);
});

test.each<[string, string, Doubt]>([
  ['nothing', '', 'empty'], ['spaces', ' \n\t ', 'empty'], ['a mark', '?', 'tooShort'], ['a word of grammar', 'the', 'tooShort'], ['two of them', 'It is', 'tooShort'],
  ['made-up words', 'The flumptious grobbit snarfled a wexing plonk under gribbly moxes', 'fewKnownWords'],
  ['Spanish', 'No me gusta nada este final, el actor es terrible', 'otherLanguage'], ['Spanish of words that English has', 'Un final total, original y brutal', 'otherLanguage'],
  ['Russian', 'Очень хороший фильм', 'otherLanguage'], ['Finnish', 'Elokuva oli todella hyvä, suosittelen kaikille', 'otherLanguage'],
  ['code', 'const sum = (a, b) => { return a + b; }; export { sum };', 'noise'], ['a number', '123456789', 'noise'], ['a hash', 'a94f8e21b7c3d5e6f708192a3b4c5d6e', 'noise'],
  ['letters apart', 'T h i s f i l m w a s g r e a t', 'noise'], ['letters parted by nothing to see', [...'This film was great'].join('\u200b'), 'noise'], ['UTF-16 read as bytes', [...'This film was great'].join('\0'), 'noise'],
  ['Spanish about a film of an English name', 'Ayer vimos The Lord of the Rings: The Return of the King y nos pareció larguísima', 'otherLanguage'],
])('%s: %s is doubted', (_, text, expected) => expect(why(text)).toBe(expected));

test.each(['Almodóvar, García and Penélope Cruz made Volver: I loved it.', 'Das Boot, La Strada, El Topo: I have seen the best and the worst.', 'A B-movie, and I do not mind: it was a good one.', 'This\u200b film\u200b was\u200b good\u200b fun'])('%s is judged', (text) => expect(why(text)).toBeNull());

test('a word that a small table knows in company alone is known', () => {
  const { hashes } = smallModelParts(), single = new Set(['not', 'good', 'bad'].map((word) => ngramHash([word])));
  const model = createModel(generatedModelParts({ rows: 20, hashes: [...hashes].filter((hash) => !single.has(hash)) }));
  expect(model.knows('good')).toBe(false);
  expect(doubtOf('Not good.', model.read('Not good.'))).toMatchObject({ why: null, knownShare: 1 });
});

describe('a megabyte', () => {
  const random = seededRandom(4), megabyte = (unit: () => string) => { let text = ''; while (text.length < 1e6) text += unit(); return text; };
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  test.each<[string, string, readonly Doubt[]]>([
    ['of random letters and spaces', megabyte(() => `${Array.from({ length: 1 + Math.floor(random() * 9) }, () => letters[Math.floor(random() * 26)]).join('')} `), ['fewKnownWords', 'otherLanguage', 'noise']],
    ['of one letter', 'a'.repeat(1e6), ['noise']],
    ['of one word', megabyte(() => 'good '), ['noise']],
    ['of random characters', megabyte(() => String.fromCharCode(33 + Math.floor(random() * 94))), ['noise', 'fewKnownWords']],
    ['of base64', megabyte(() => Buffer.from(Array.from({ length: 48 }, () => Math.floor(random() * 256))).toString('base64')), ['noise']],
    ['of brackets', megabyte(() => '<'), ['noise']],
    ['of English', megabyte(() => `${plainSuite[Math.floor(random() * plainSuite.length)]!.text} `), ['tooLong']],
  ])('%s is doubted within 300 ms', (_, text, expected) => {
    const began = performance.now();
    expect(expected).toContain(why(text));
    expect(performance.now() - began).toBeLessThan(300);
  });
});

test('a text is read whole unless it is longer than any review', () => {
  expect(readable('short')).toBe('short');
  expect(readable('a'.repeat(mostUnits + 1))).toHaveLength(mostUnits);
});
