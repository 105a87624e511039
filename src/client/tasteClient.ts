import type { Remote } from 'comlink';
import type { Card, WorkId, WorkRow } from '../contracts/catalogue.ts';
import type { SimilarityApi, SimilarFilter } from '../contracts/similarity.ts';
import type { EngineKind } from '../contracts/similarityEngine.ts';
import { unsteered, type Steering, type SteeringParts, type TasteApi } from '../contracts/taste.ts';
import type { FactName } from '../domain/content/workFacts.ts';
import type { ExpectedStars, TasteReasons, TermReasons } from '../domain/taste/taste.ts';
import type { CatalogueClient } from './catalogue.ts';
import type { SimilarityStatus } from './similarityClient.ts';
import type { Readable } from './store.ts';

/** A rating that counts: those that a person leaves out are left out by whoever asks. */
export interface RatedWork {
  readonly work: WorkId;
  /** 0.5–5 in halves. */
  readonly stars: number;
}

export interface WantedTitles {
  /** One a work; the last counts. What is rated is not recommended. */
  readonly ratings: readonly RatedWork[];
  readonly steering: Steering;
  readonly filter?: Omit<SimilarFilter, 'exclude'>;
  /** Left out: seen, on the watchlist, of no interest. */
  readonly exclude?: readonly WorkId[];
  /** Only these, when given. */
  readonly among?: readonly WorkId[];
  /** 1–200. */
  readonly k: number;
}

/** A rated title's exact part of a score. */
export interface TitlePart {
  readonly card: Card;
  readonly stars: number;
  readonly weight: number;
}
/** A fact's exact part of a score. */
export interface FactPart {
  readonly fact: FactName;
  readonly weight: number;
}

export interface RecommendedTitle {
  readonly card: Card;
  /** Of the ranking model, steering included: only differences mean something. */
  readonly score: number;
  readonly steering: SteeringParts;
  /** By score alone, from 1. */
  readonly place: number;
  readonly expected: ExpectedStars;
  /** At most 3, strongest (by size) first. */
  readonly because: readonly TitlePart[];
  /** At most 4, strongest (by size) first. */
  readonly facts: readonly FactPart[];
  readonly isCold: boolean;
}

export interface RecommendedTitles {
  readonly titles: readonly RecommendedTitle[];
  /** Ratings that took part. */
  readonly rated: number;
  readonly engine: EngineKind;
  /** Time spent in the worker. */
  readonly tookMs: number;
}

/** A score with everything that it is made of, seen twice: base + Σ ratings = score, and base + offset + own + Σ facts + text = score. */
export interface ScoreSum {
  readonly score: number;
  /** What the title gets from anybody. */
  readonly base: number;
  /** Of every rated title, strongest (by size) first. */
  readonly ratings: readonly TitlePart[];
  /** What this person gives to any title, more or less than others do. */
  readonly offset: number;
  /** The part that is the title's own, learnt from who rated it. */
  readonly own: number;
  readonly facts: readonly FactPart[];
  /** What its text says. */
  readonly text: number;
}

export interface ExplainedTitle {
  readonly expected: ExpectedStars;
  readonly isCold: boolean;
  /** Orders the list, together with both parts of steering. */
  readonly ranking: ScoreSum;
  readonly steering: SteeringParts;
  /** In stars, before they are bounded to 0.5–5. */
  readonly stars: ScoreSum;
}

/** What the app thinks a person likes. */
export interface Trait {
  readonly fact: FactName;
  /** Stars above (below) what this person gives otherwise, shrunk towards 0 where few titles say so. */
  readonly lift: number;
  /** At most 5, most telling first. */
  readonly evidence: readonly { readonly card: Card; readonly stars: number }[];
  /** Rated titles that have the fact. */
  readonly titles: number;
}

/**
 * Taste, as the screens see it: everything by the ids of works. Nothing is kept of a person anywhere; ratings go to a worker of this page and no further. Shares the
 * similarity worker (its status, its cancelled loads, its restarts). A rating of a work that this catalogue does not have is passed over. Rejects as `SimilarityApi`
 * does, with the signal's reason when abandoned.
 */
export interface TasteClient {
  readonly status: Readable<SimilarityStatus>;
  recommend(wanted: WantedTitles, signal?: AbortSignal): Promise<RecommendedTitles>;
  /** Expected stars by work; works that this catalogue does not have are absent. */
  expect(ratings: readonly RatedWork[], works: readonly WorkId[], signal?: AbortSignal): Promise<ReadonlyMap<WorkId, ExpectedStars>>;
  /** Null when no work has the id. */
  explain(ratings: readonly RatedWork[], work: WorkId, steering?: Steering, signal?: AbortSignal): Promise<ExplainedTitle | null>;
  /** Highest lift first; genres, people, decades, languages, countries and keywords alike. */
  traits(ratings: readonly RatedWork[], signal?: AbortSignal): Promise<readonly Trait[]>;
  /** About 30 titles to rate first, the most telling first. */
  firstPicks(signal?: AbortSignal): Promise<readonly Card[]>;
  /** Gives up a load under way; the next question begins again. */
  cancelLoad(): void;
  /** Terminates the worker as a crash would: for tests and for curious people. */
  killWorker(): void;
}

/** What lives in the similarity worker beside similarity. */
export interface TasteWorker {
  readonly status: Readable<SimilarityStatus>;
  /** Asks the worker, once it is ready and, where it dies, the next one; jobs must be idempotent. */
  ask<T>(job: (api: Remote<SimilarityApi & TasteApi>) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Throws when the catalogue is no longer the one whose rows the worker knows. */
  checkTables(signal?: AbortSignal): Promise<void>;
  cancelLoad(): void;
  killWorker(): void;
}

export interface TasteClientOptions {
  readonly worker: TasteWorker;
  readonly catalogue: Pick<CatalogueClient, 'cards' | 'factNames' | 'find'>;
}

export function createTasteClient({ worker, catalogue }: TasteClientOptions): TasteClient {
  /** Rows of the ids met so far, null where no work has the id: a further rating costs one look-up. A page knows one catalogue; another one asks for a reload. */
  const rows = new Map<WorkId, WorkRow | null>();

  async function rowsOf(works: readonly WorkId[], signal?: AbortSignal): Promise<WorkRow[]> {
    const missing = [...new Set(works)].filter((work) => !rows.has(work));
    if (missing.length > 0) (await catalogue.find(missing, signal)).forEach((card, at) => rows.set(missing[at] ?? '', card?.row ?? null));
    return works.flatMap((work) => rows.get(work) ?? []);
  }

  /** The ratings by row, and the stars given to each row. */
  async function rated(ratings: readonly RatedWork[], signal?: AbortSignal) {
    await rowsOf(ratings.map(({ work }) => work), signal);
    const stars = new Map<WorkRow, number>();
    for (const rating of ratings) {
      const row = rows.get(rating.work) ?? null;
      if (row !== null) stars.set(row, rating.stars);
    }
    return { stars, list: Array.from(stars, ([row, given]) => ({ row, stars: given })) };
  }

  /** Cards and facts for what the worker found, by rows and terms alone. */
  async function inWords(found: Iterable<number>, terms: Iterable<number>, signal?: AbortSignal) {
    const wantedRows = [...new Set(found)] as WorkRow[], wantedTerms = [...new Set(terms)];
    const [cards, names] = await Promise.all([
      catalogue.cards(Int32Array.from(wantedRows), signal),
      wantedTerms.length > 0 ? catalogue.factNames(Int32Array.from(wantedTerms), signal) : [],
      worker.checkTables(signal),
    ]);
    for (const card of cards) rows.set(card.id, card.row);
    const cardOf = new Map(wantedRows.map((row, at) => [row as number, cards[at]])), factOf = new Map(wantedTerms.map((term, at) => [term, names[at]]));
    return {
      card: (row: number): Card => known(cardOf.get(row), `row ${row}`),
      titles: (parts: TasteReasons['ratings'], stars: ReadonlyMap<WorkRow, number>): TitlePart[] => parts.map(({ row, weight }) => ({ card: known(cardOf.get(row), `row ${row}`), stars: stars.get(row as WorkRow) ?? 0, weight })),
      fact: (term: number): FactName => known(factOf.get(term), `term ${term}`),
      facts: (parts: TermReasons['terms']): FactPart[] => parts.map(({ term, weight }) => ({ fact: known(factOf.get(term), `term ${term}`), weight })),
    };
  }

  return {
    status: worker.status,
    cancelLoad: () => worker.cancelLoad(),
    killWorker: () => worker.killWorker(),

    async recommend({ ratings, steering, filter = {}, exclude = [], among, k }, signal) {
      const { list, stars } = await rated(ratings, signal);
      const [left, only] = await Promise.all([rowsOf(exclude, signal), among ? rowsOf(among, signal) : undefined]);
      const request = { ratings: list, steering, filter: { ...filter, exclude: Int32Array.from(left) }, ...(only && { among: Int32Array.from(only) }), k };
      const { hits, engine, tookMs } = await worker.ask((api) => api.recommend(request), signal);
      const words = await inWords(hits.flatMap(({ row, because }) => [row, ...because.map((part) => part.row)]), hits.flatMap(({ terms }) => terms.map(({ term }) => term)), signal);
      const titles = hits.map(({ row, because, terms, ...hit }) => ({ ...hit, card: words.card(row), because: words.titles(because, stars), facts: words.facts(terms) }));
      return { titles, rated: list.length, engine, tookMs };
    },

    async expect(ratings, works, signal) {
      const [{ list }, wanted] = await Promise.all([rated(ratings, signal), rowsOf(works, signal)]);
      const expected = wanted.length > 0 ? await worker.ask((api) => api.expect(list, Int32Array.from(wanted)), signal) : [];
      await worker.checkTables(signal);
      const ofRow = new Map(wanted.map((row, at) => [row, expected[at]]));
      return new Map(works.flatMap((work) => {
        const row = rows.get(work) ?? null, one = row === null ? undefined : ofRow.get(row);
        return one ? [[work, one] as const] : [];
      }));
    },

    async explain(ratings, work, steering = unsteered, signal) {
      const [{ list, stars }, [row]] = await Promise.all([rated(ratings, signal), rowsOf([work], signal)]);
      if (row === undefined) return null;
      const found = await worker.ask((api) => api.explainTaste(list, row, steering), signal);
      const words = await inWords([found.ranking, found.stars].flatMap((sum) => sum.ratings.map((part) => part.row)), [found.rankingTerms, found.starsTerms].flatMap((sum) => sum.terms.map(({ term }) => term)), signal);
      const sum = (of: TasteReasons, by: TermReasons): ScoreSum => ({ score: of.score, base: of.base, ratings: words.titles(of.ratings, stars), offset: by.base - of.base, own: by.own, facts: words.facts(by.terms), text: by.text });
      return { expected: found.expected, isCold: found.isCold, steering: found.steering, ranking: sum(found.ranking, found.rankingTerms), stars: sum(found.stars, found.starsTerms) };
    },

    async traits(ratings, signal) {
      const { list } = await rated(ratings, signal);
      const found = await worker.ask((api) => api.traits(list), signal);
      const words = await inWords(found.flatMap(({ evidence }) => evidence.map(({ row }) => row)), found.map(({ term }) => term), signal);
      return found.map(({ term, lift, evidence, titles }) => ({ fact: words.fact(term), lift, titles, evidence: evidence.map(({ row, stars }) => ({ card: words.card(row), stars })) }));
    },

    async firstPicks(signal) {
      const picks = await worker.ask((api) => api.firstPicks(), signal);
      const words = await inWords(picks, [], signal);
      return Array.from(picks, (row) => words.card(row));
    },
  };
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`taste: nothing came for ${what}`);
  return value;
}
