import { reviewTextsArtefact, reviewTextsVersion } from '../../src/contracts/reviewTexts.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { leastReviews } from '../../src/domain/sentiment/exploration/countPhrases.ts';
import { finish } from '../../src/domain/statistics/job.ts';
import type { TextData } from '../../src/domain/statistics/table.ts';
import { describeTexts } from '../../src/domain/statistics/texts/describeTexts.ts';
import type { LabelledTexts, TextCount } from '../../src/domain/statistics/texts/labelledTexts.ts';
import { product, type Product } from '../manifest.ts';
import type { LabelledReview } from './readReviews.ts';

const orderSeed = 1;

/** The reviews as Explore describes a person's own texts, words and phrases in fewer than 20 of them left out. They are in a drawn order: the file has one class after the other, which would bend the growth of the vocabulary. */
export function describeReviews(reviews: readonly LabelledReview[]): LabelledTexts {
  const random = seededRandom(orderSeed), order = reviews.map((review) => ({ review, place: random() })).sort((a, b) => a.place - b.place).map(({ review }) => review);
  const texts = columnOf(order.map(({ text }) => text)), labels = columnOf(order.map(({ label }) => (label === 1 ? 'positive' : 'negative')));
  const got = finish(describeTexts(texts, labels, order.length)), shown = (list: readonly TextCount[]) => list.filter(({ texts: n }) => n >= leastReviews);
  return { ...got, frequentWords: shown(got.frequentWords), frequentContent: shown(got.frequentContent), frequentPairs: shown(got.frequentPairs), frequentTriples: shown(got.frequentTriples) };
}

function columnOf(texts: readonly string[]): TextData {
  const places = new Map<string, number>();
  const codes = Int32Array.from(texts, (text) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  return { form: 'texts', codes, words: [...places.keys()] };
}

export function reviewTextsProduct(described: LabelledTexts): Product {
  return product(reviewTextsArtefact, new TextEncoder().encode(`${JSON.stringify(described, null, 1)}\n`), { folder: 'data', extension: 'json', schemaVersion: reviewTextsVersion, needed: 'later' });
}
