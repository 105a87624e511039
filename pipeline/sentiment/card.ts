import { sentimentCardVersion, type BaselineRow, type CardData, type CardModel, type SentimentCard } from '../../src/contracts/sentimentCard.ts';
import { filmFold } from '../../src/domain/sentiment/filmFold.ts';
import { cardLimits } from './cardLimits.ts';
import { folds, validationFolds } from './classicTask.ts';
import { scoreModel, type ReleasedModel } from './cardModel.ts';
import type { Review, Reviews } from './readReviews.ts';

/** Folds of films that were held out while everything was chosen. */
const validationSplit = { folds, validationFolds };

/** What a card says that cannot be read off the released files and the reviews. */
export interface CardInputs extends Pick<SentimentCard, 'recipe' | 'baselines' | 'grid' | 'robustness' | 'compression' | 'exploration'> {
  readonly reviews: Reviews;
  readonly seeds: readonly number[];
  /** Ours first. */
  readonly models: readonly ReleasedModel[];
}

/**
 * The card of the released models: scores them on the official test reviews (this is the one look at them) and on the suites, and puts the figures of training beside.
 * A row of `baselines` whose `id` is a released model's name gets that model's test score and bytes.
 * @throws RangeError when there is no model, when one is there twice, or when the inputs contradict each other
 */
export function buildCard({ reviews, seeds, models, recipe, baselines, grid, robustness, compression, exploration }: CardInputs): SentimentCard {
  if (models.length === 0) throw new RangeError('a card without a model');
  if (new Set(models.map(({ parts }) => parts.name)).size < models.length) throw new RangeError('a model is there twice');
  if (new Set(baselines.map(({ id }) => id)).size < baselines.length) throw new RangeError('two baselines share an id');
  if (robustness.frontier.filter(({ chosen }) => chosen).length > 1) throw new RangeError('more than one point of the frontier is chosen');
  const scored = models.map((model) => scoreModel(model, reviews.test));
  return {
    schemaVersion: sentimentCardVersion,
    data: dataOf(reviews, seeds), recipe, limits: cardLimits, models: scored,
    baselines: baselines.map((row) => withRelease(row, scored)), grid, robustness, compression, exploration,
  };
}

function withRelease(row: BaselineRow, models: readonly CardModel[]): BaselineRow {
  const model = models.find(({ name }) => name === row.id);
  return model ? { ...row, released: true, bytes: model.file.bytes, test: { n: model.test.n, accuracy: model.test.accuracy, auc: model.test.auc } } : row;
}

function dataOf({ train, test, unlabelled, rewritten, dropped }: Reviews, seeds: readonly number[]): CardData {
  const isHeldOut = ({ film }: Review): boolean => validationFolds.includes(filmFold(film, folds));
  const held = train.filter(isHeldOut), fit = train.filter((review) => !isHeldOut(review)), films = (of: readonly Review[]) => new Set(of.map(({ film }) => film)).size;
  return {
    source: 'Large Movie Review Dataset (Maas et al., ACL 2011); Counterfactually-Augmented Data (Kaushik, Hovy & Lipton, ICLR 2020)',
    train: train.length, test: test.length, unlabelled: unlabelled.length, rewritten: rewritten.length, dropped,
    split: { ...validationSplit, fitReviews: fit.length, fitFilms: films(fit), validationReviews: held.length, validationFilms: films(held) },
    seeds,
  };
}
