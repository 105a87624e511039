import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { buildTfidf } from './buildTfidf.ts';
import { madeUpQuery, obviousCosines } from './classic.fixture.ts';
import { gramsOf } from './grams.ts';
import { createTfidf } from './tfidf.ts';

/** Texts of a few words out of many, common ones more often; every ninth is empty. */
function madeUpTexts(seed: number, works = 40): string[] {
  const random = seededRandom(seed);
  return Array.from({ length: works }, (_, row) => (row % 9 === 8 ? '' : Array.from({ length: 2 + Math.floor(random() * 9) }, () => `word${Math.floor(random() ** 2 * 30)}`).join(' ')));
}

/** Every term a column, those of one work included. */
function vectorsOf(texts: readonly string[]): number[][] {
  const grams = texts.map(gramsOf), terms = [...new Set(grams.flat())], n = texts.length;
  const idf = terms.map((term) => Math.log((1 + n) / (1 + grams.filter((list) => list.includes(term)).length)) + 1);
  return grams.map((list) => terms.map((term, at) => list.filter((gram) => gram === term).length * idf[at]!));
}

test('the cosine is that of dense TF-IDF vectors with every term, for one work and for several', () => {
  const random = seededRandom(13);
  for (let trial = 0; trial < 40; trial++) {
    const texts = madeUpTexts(trial), vectors = vectorsOf(texts), into = new Float64Array(texts.length).fill(7);
    const scorer = createTfidf(buildTfidf(texts.length, (row) => texts[row]!));
    for (let asked = 0; asked < 5; asked++) {
      const query = madeUpQuery(random, texts.length);
      scorer.scores(query, into);
      obviousCosines(vectors, query).forEach((score, row) => expect(into[row]).toBeCloseTo(score, 10));
    }
  }
});

// Four sentences of our own and their cosines by scikit-learn 1.9.1: TfidfVectorizer(stop_words='english', ngram_range=(1, 2)).
test('the cosines are those of scikit-learn', () => {
  const texts = [
    'Drama Crime One quiet night, one loud heist Al Pacino Michael Mann', 'Crime Thriller The loud night of the heist Robert De Niro Michael Mann',
    'Comedy Family Éclair & the été of 2046 Woody Allen Woody Allen', 'Drama Romance A heist of hearts Woody Allen Woody Allen',
  ];
  const into = new Float64Array(4), scorer = createTfidf(buildTfidf(4, (row) => texts[row]!));
  const measured = texts.map((_, row) => { scorer.scores([{ row, weight: 1 }], into); return [...into]; });
  const expected = [[1.0, 0.27716962061295, 0.0, 0.06668533964845], [0.27716962061295, 1.0, 0.0, 0.02787570865274], [0.0, 0.0, 1.0, 0.48889267307326], [0.06668533964845, 0.02787570865274, 0.48889267307326, 1.0]];
  expected.forEach((line, row) => line.forEach((cosine, column) => expect(measured[row]![column]).toBeCloseTo(cosine, 12)));
});

test('liking and unliking works that share everything asks for nothing', () => {
  const into = new Float64Array(3), scorer = createTfidf(buildTfidf(3, () => 'heist night'));
  scorer.scores([{ row: 0, weight: 1 }, { row: 1, weight: -1 }], into);
  expect([...into]).toEqual([0, 0, 0]);
});
