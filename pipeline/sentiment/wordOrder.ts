import { createHash } from 'node:crypto';
import { readTokens } from '../../src/domain/sentiment/classic/tokenCorpus.ts';
import { createModel } from '../../src/domain/sentiment/createModel.ts';
import { logitsOf } from '../../src/domain/sentiment/evaluation/predictAll.ts';
import type { ModelParts } from '../../src/domain/sentiment/model.ts';
import { encodeModel } from '../../src/domain/sentiment/modelFile.ts';
import { tokenise } from '../../src/domain/sentiment/tokenise.ts';
import { findWords } from '../../src/domain/sentiment/training/polarWords.ts';
import { shortSentences, type FoundWords } from '../../src/domain/sentiment/training/shortSentences.ts';
import { trainWordOrder, wordOrderDefaults, type NaturalSentence, type TrainedWordOrder } from '../../src/domain/sentiment/training/trainWordOrder.ts';
import { trainWordVectors, wordVectorDefaults, type WordVectors } from '../../src/domain/sentiment/training/wordVectors.ts';
import { mostOrderWords } from '../../src/domain/sentiment/wordOrder.ts';
import { seededRandom } from '../../src/domain/random.ts';
import type { Progress } from '../progress.ts';
import { remember } from '../remember.ts';
import type { Reviews } from './readReviews.ts';

/** Fewest words of a review's sentence that is learnt from. */
const fewestWords = 2;

/**
 * Gives a model its reader of word order: vectors of words from all reviews, then sentences of the grammar, of reviews and of rewritten reviews. The rest of the model stays as it is, byte for byte.
 * @param parts  without one
 * @param cacheFolder  see trainButaca
 */
export async function trainOrderOf(parts: ModelParts, reviews: Reviews, seed: number, progress: Progress, cacheFolder: string, onKept?: () => void): Promise<TrainedWordOrder> {
  const model = createModel(parts), texts = [...reviews.train, ...reviews.unlabelled], counts = [reviews.train.length, reviews.unlabelled.length, reviews.rewritten.length, seed];
  const { vectors, words } = await remember(cacheFolder, 'word-vectors', [counts, wordVectorDefaults, parts.hashes.length, parts.calibration], (): { readonly vectors: WordVectors; readonly words: FoundWords } => {
    progress.start('read words');
    const corpus = readTokens(texts.map(({ text }) => text), () => { progress.row(); });
    progress.end();
    progress.start('word vectors');
    const learnt = trainWordVectors(corpus, wordVectorDefaults, seed), { train } = reviews;
    progress.end();
    return { vectors: learnt, words: findWords(corpus, (text) => train[text]?.label ?? null, (word) => logitsOf(model, [word])[0] ?? 0) };
  }, onKept);
  const table = createHash('sha256').update(encodeModel(parts)).digest('hex'), sample = shortSentences(words, 'taught', seededRandom(seed));
  return remember(cacheFolder, 'word-order', [counts, table, wordVectorDefaults, wordOrderDefaults, sample.patterns, Array.from({ length: 100 }, () => sample.next().text)], () => {
    const total = wordOrderDefaults.grammar + wordOrderDefaults.natural + wordOrderDefaults.rewritten;
    progress.start(`reader of word order, ${total} sentences`);
    const trained = trainWordOrder(model, { words, vectors, natural: sentencesOf(reviews.train), rewritten: sentencesOf(reviews.rewritten), seed }, wordOrderDefaults, () => { progress.row(); });
    progress.end(`${((100 * trained.apart.right) / trained.apart.n).toFixed(1)} % of ${trained.apart.n} sentences of patterns kept apart, the bag ${((100 * trained.apart.rightByBag) / trained.apart.n).toFixed(1)} %`);
    return trained;
  }, onKept);
}

/** The short sentences of reviews, each with its review's label. */
function sentencesOf(reviews: readonly NaturalSentence[]): readonly NaturalSentence[] {
  return reviews.flatMap(({ text, label }) => {
    const found: NaturalSentence[] = [], tokens = tokenise(text);
    for (let from = 0, at = 0, words = 0; at < tokens.length; at++) {
      const token = tokens[at], next = tokens[at + 1];
      if (token && /\p{L}/u.test(token.key)) words++;
      if (next && next.sentence === token?.sentence) continue;
      if (words >= fewestWords && words <= mostOrderWords) found.push({ text: text.slice(tokens[from]?.start, token?.end), label });
      from = at + 1;
      words = 0;
    }
    return found;
  });
}
