import type { EtlStep } from '../report.ts';
import { Tally, type FindingKind } from '../tally.ts';
import type { FilmDraft } from './filmDraft.ts';

/** A film costs or earns at least this; smaller amounts are in millions, in thousands or a slip. */
const LEAST_USD = 1000;

const zero = (en: string, es: string): FindingKind => ({
  outcome: 'set-null',
  why: { en: `A ${en} of 0 means that nobody entered it: null.`, es: `Que ${es} sea 0 significa que nadie lo ha anotado: nulo.` },
});
const small = (en: string, es: string): FindingKind => ({
  outcome: 'set-null',
  why: {
    en: `A ${en} below 1,000 USD is in a wrong unit (millions, thousands), and which one cannot be told: null.`,
    es: `Que ${es} sea menor que 1.000 USD indica otra unidad (millones, miles), y no se sabe cuál: nulo.`,
  },
});
const kinds = {
  'budget-zero': zero('budget', 'el presupuesto'),
  'budget-below-1000': small('budget', 'el presupuesto'),
  'revenue-zero': zero('revenue', 'la recaudación'),
  'revenue-below-1000': small('revenue', 'la recaudación'),
};

/** Budget and revenue in USD, ≥ 1,000 or null. */
export function cleanMoney(films: readonly FilmDraft[]): { films: FilmDraft[]; step: EtlStep } {
  const tally = new Tally('movies.clean-money', 'movies', kinds);
  const clean = (usd: number | null, what: 'budget' | 'revenue', tmdbId: number): number | null => {
    if (usd === null || usd >= LEAST_USD) return usd;
    if (usd === 0) tally.add(`${what}-zero`, tmdbId);
    else tally.add(`${what}-below-1000`, `${tmdbId}: ${usd}`);
    return null;
  };
  const cleaned = films.map((film) => ({ ...film, budgetUsd: clean(film.budgetUsd, 'budget', film.tmdbId), revenueUsd: clean(film.revenueUsd, 'revenue', film.tmdbId) }));
  return { films: cleaned, step: tally.done(films.length, cleaned.length) };
}

/** Revenue / budget, where both are known. */
export function returnOf({ budgetUsd, revenueUsd }: Pick<FilmDraft, 'budgetUsd' | 'revenueUsd'>): number | null {
  return budgetUsd === null || revenueUsd === null ? null : revenueUsd / budgetUsd;
}
