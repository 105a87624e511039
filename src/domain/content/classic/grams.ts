import { stopWords } from './stopWords.ts';

/**
 * The words of a text and its pairs of neighbouring words, in order, repeats included, as scikit-learn's `TfidfVectorizer(ngram_range=(1, 2), stop_words='english')`
 * takes them apart: lower case, runs of at least two letters, digits or underscores, accents kept, stop words dropped before words are paired.
 */
export function gramsOf(text: string): readonly string[] {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? []).filter((word) => !stopWords.has(word));
  return [...words, ...words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`)];
}
