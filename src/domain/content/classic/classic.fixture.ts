import { seededRandom } from '../../random.ts';
import { factFields, type WorkFacts } from '../workFacts.ts';

/** Made-up facts of works: genres, title words and keywords as terms (in this order), measures partly unknown; some works have nothing at all. */
export function madeUpFacts(seed: number, works = 60): WorkFacts {
  const random = seededRandom(seed), genres = 6, words = 20, keywords = 5;
  const fieldOfTerm = Uint8Array.from([...Array<string>(genres).fill('genre'), ...Array<string>(words).fill('title'), ...Array<string>(keywords).fill('keyword')], (field) => factFields.indexOf(field as 'genre'));
  const some = (from: number, count: number, share: number) => Array.from({ length: count }, (_, at) => from + at).filter(() => random() < share);
  const rows = Array.from({ length: works }, (_, row) => (row % 20 === 19 ? [] : [...some(0, genres, 0.3), ...some(genres, words, 0.08), ...some(genres + words, keywords, 0.3)]));
  const termStarts = new Int32Array(works + 1);
  rows.forEach((terms, row) => { termStarts[row + 1] = (termStarts[row] ?? 0) + terms.length; });
  const known = (row: number, value: number) => (row % 20 === 19 || random() < 0.2 ? NaN : value);
  return {
    works, films: works, termStarts, terms: Int32Array.from(rows.flat()), fieldOfTerm,
    years: new Int16Array(works), runtimes: new Int16Array(works), isSeries: new Uint8Array(works), platforms: new Uint8Array(works), languages: new Int16Array(works), languageCodes: [],
    genreKeys: Array.from({ length: genres }, (_, genre) => `genre ${genre}`), genreTerms: Int32Array.from({ length: genres }, (_, genre) => genre),
    votes: Int32Array.from({ length: works }, () => Math.floor(random() * 1000)),
    voteAverage: Float32Array.from({ length: works }, (_, row) => known(row, random() * 10)),
    popularity: Float32Array.from({ length: works }, (_, row) => known(row, random() ** 4 * 500)),
  };
}

/** Queries of one to four works, some unliked, weights in proportion or not. */
export function madeUpQuery(random: () => number, works: number) {
  const size = 1 + Math.floor(random() * 4);
  return Array.from({ length: size }, (_, at) => ({ row: Math.floor(random() * works), weight: at === 0 ? 1 : Math.round((random() * 4 - 2) * 8) / 8 })).filter(({ weight }) => weight !== 0);
}

/** The slow and obvious cosine of the weighted sum of unit vectors with every vector; 0 where either has no length. */
export function obviousCosines(vectors: readonly (readonly number[])[], query: readonly { readonly row: number; readonly weight: number }[]): number[] {
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
  const unit = (vector: readonly number[]) => { const norm = Math.sqrt(dot(vector, vector)); return norm < 1e-9 ? vector.map(() => 0) : vector.map((value) => value / norm); };
  const units = vectors.map(unit);
  const asked = unit((units[0] ?? []).map((_, at) => query.reduce((sum, { row, weight }) => sum + weight * (units[row]?.[at] ?? 0), 0)));
  return units.map((vector) => dot(asked, vector));
}
