import type { Localised } from '../queries/query.ts';
import { createCosine } from './classic/cosine.ts';
import { createKnn } from './classic/knn.ts';
import type { Scorer } from './classic/scorer.ts';
import { createTfidf } from './classic/tfidf.ts';
import type { TfidfIndex } from './classic/tfidfIndex.ts';
import type { WorkFacts } from './workFacts.ts';

/** How titles may be compared, in the order they are offered: the blend is the default, `text` its dense vectors alone, the others are the classic recommenders. */
export const methodNames = ['blend', 'text', 'tfidf', 'knn', 'knn-scaled', 'cosine', 'cosine-scaled'] as const;
export type MethodName = (typeof methodNames)[number];
export const defaultMethod: MethodName = 'blend';

/** By its name in the manifest. */
export const tfidfArtefact = 'content/tfidf';

/** What has been fetched and decoded for methods. */
export interface MethodFiles { readonly tfidf?: TfidfIndex }

/** A way to compare titles: one line below. */
export interface Method {
  readonly name: MethodName;
  readonly label: Localised;
  readonly help: Localised;
  /** How many titles it shows unless asked for another number: the classic recommenders gave their five best. */
  readonly shown: number;
  /** Names in the manifest of the files it reads beyond the vectors. */
  readonly artefacts: readonly string[];
  /**
   * Scores by itself, on the facts and the files it names; null: an engine ranks its vectors.
   * @throws RangeError when a file is not there or is of other works
   */
  readonly create: ((facts: WorkFacts, files: MethodFiles) => Scorer) | null;
}

const nearest = {
  en: 'Nearest neighbours by genres, mean vote and popularity',
  es: 'Vecinos más cercanos por géneros, voto promedio y popularidad',
};
const angle = {
  en: 'Cosine over words of the title, genres, mean vote and popularity',
  es: 'Coseno sobre palabras del título, géneros, voto promedio y popularidad',
};

export const methods: readonly Method[] = [
  {
    name: 'blend', shown: 10, artefacts: [], create: null,
    label: { en: 'Blend', es: 'Combinado' },
    help: { en: 'What texts say of a title, the facts it shares and how many people voted, weighed together.', es: 'Lo que los textos dicen de un título, los datos que comparte y cuánta gente lo votó, todo ponderado.' },
  },
  {
    name: 'text', shown: 10, artefacts: [], create: null,
    label: { en: 'Text only', es: 'Solo texto' },
    help: { en: 'Only the vectors learnt from texts, without facts or votes.', es: 'Solo los vectores aprendidos de los textos, sin datos ni votos.' },
  },
  {
    name: 'tfidf', shown: 5, artefacts: [tfidfArtefact], create: (facts, { tfidf }) => createTfidf(sameWorks(facts, tfidf)),
    label: { en: 'Classic: TF-IDF', es: 'Clásico: TF-IDF' },
    help: { en: 'Cosine over words and pairs of words of genres, tagline, first actor and first director, the five best.', es: 'Coseno sobre palabras y pares de palabras de géneros, lema, primer actor y primer director, los cinco mejores.' },
  },
  {
    name: 'knn', shown: 5, artefacts: [], create: (facts) => createKnn(facts, false),
    label: { en: 'Classic: neighbours', es: 'Clásico: vecinos' },
    help: { en: `${nearest.en}, on their own scales: popularity outweighs the rest.`, es: `${nearest.es}, en sus propias escalas: la popularidad pesa más que el resto.` },
  },
  {
    name: 'knn-scaled', shown: 5, artefacts: [], create: (facts) => createKnn(facts, true),
    label: { en: 'Classic: neighbours, scaled', es: 'Clásico: vecinos, a escala' },
    help: { en: `${nearest.en}, each in standard deviations.`, es: `${nearest.es}, cada uno en desviaciones típicas.` },
  },
  {
    name: 'cosine', shown: 5, artefacts: [], create: (facts) => createCosine(facts, false),
    label: { en: 'Classic: cosine', es: 'Clásico: coseno' },
    help: { en: `${angle.en}, on their own scales.`, es: `${angle.es}, en sus propias escalas.` },
  },
  {
    name: 'cosine-scaled', shown: 5, artefacts: [], create: (facts) => createCosine(facts, true),
    label: { en: 'Classic: cosine, scaled', es: 'Clásico: coseno, a escala' },
    help: { en: `${angle.en}, all between 0 and 1.`, es: `${angle.es}, todo entre 0 y 1.` },
  },
];

/** @throws RangeError for a name that is none of `methodNames`, which only a caller outside the types can give */
export function methodNamed(name: MethodName): Method {
  const method = methods.find((each) => each.name === name);
  if (!method) throw new RangeError(`no method ${name}; there are ${methodNames.join(', ')}`);
  return method;
}

function sameWorks({ works }: WorkFacts, tfidf: TfidfIndex | undefined): TfidfIndex {
  if (!tfidf) throw new RangeError(`the method tfidf needs ${tfidfArtefact}`);
  if (tfidf.works !== works) throw new RangeError(`${tfidfArtefact} is of ${tfidf.works} works, the catalogue has ${works}`);
  return tfidf;
}
