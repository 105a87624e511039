import { genresOf } from '../catalogue/genres.ts';
import type { Catalogue } from '../catalogue/schema.ts';
import { notKnown, type Works } from '../catalogue/works.ts';
import { defaultMethod, methodNamed, methods, type MethodName } from '../content/methods.ts';
import { titleParameter } from './parameters.ts';
import { isProblem } from './problem.ts';
import type { Query } from './query.ts';
import { speech } from './speech.ts';
import { worksOf, workTitled } from './workTitled.ts';

interface Params { readonly titulo: string; readonly metodo: MethodName }

/** The titles most like one, best first: five by a classic recommender, ten by the blend. Who is like whom is asked of the similarity engine; this looks the title up and tells. */
export const recomendacion: Query<Params> = {
  name: 'recomendacion',
  theme: 'titles',
  title: { en: 'Titles like one', es: 'Títulos parecidos' },
  description: {
    en: 'The titles most like a film or series, over the whole catalogue: by the blend of texts, facts and votes, or by the classic recommenders to compare.',
    es: 'Los títulos más parecidos a una película o serie, en todo el catálogo: por la combinación de textos, datos y votos, o por los recomendadores clásicos para comparar.',
  },
  parameters: [
    {
      ...titleParameter('titulo', 'Heat'),
      label: { en: 'Title', es: 'Título' },
      help: { en: 'A film’s title or original title, or a series. Case and accents do not matter; of films of the same title, the most voted.', es: 'El título de una película, el original, o una serie. No importan mayúsculas ni acentos; entre películas del mismo título, la más votada.' },
    },
    {
      name: 'metodo',
      label: { en: 'Method', es: 'Método' },
      help: { en: 'How titles are compared; the blend when left out.', es: 'Cómo se comparan los títulos; el combinado si se omite.' },
      required: false,
      kind: { type: 'choice', values: methods.map(({ name, label }) => ({ value: name, label })), default: defaultMethod },
      example: defaultMethod,
      classic: ['method'],
    },
  ],
  columns: [
    { name: 'id', label: { en: 'Id', es: 'Id' }, format: 'title-id' },
    { name: 'title', label: { en: 'Title', es: 'Título' }, format: 'text' },
    { name: 'year', label: { en: 'Year', es: 'Año' }, format: 'year' },
    { name: 'score', label: { en: 'Likeness', es: 'Parecido' }, format: 'likeness' },
    { name: 'genres', label: { en: 'Genres', es: 'Géneros' }, format: 'genre' },
  ],
  needs: ['movies/search', 'movies/facts', 'streaming/search'],

  neighbours(catalogue, { titulo, metodo }, language) {
    const found = workTitled(catalogue, 'titulo', titulo, language);
    return isProblem(found) ? found : { row: found.row, method: metodo, k: methodNamed(metodo).shown };
  },

  answer(catalogue, { titulo, metodo }, language, neighbours) {
    const found = workTitled(catalogue, 'titulo', titulo, language);
    if (isProblem(found)) return found;
    const works = worksOf(catalogue);
    const rows = (neighbours?.hits ?? []).map(({ row, score }) => ({
      id: works.id(row), title: works.title(row), year: yearOf(works, row),
      score: Number(score.toFixed(4)), // engines agree to 1e-5
      genres: genresAt(catalogue, works, row),
    }));
    const { say, list, titled } = speech(language);
    const name = titled(works.title(found.row), yearOf(works, found.row)), label = methodNamed(metodo).label[language];
    const titles = list(rows.map(({ title, year }) => titled(title, year)));
    const sentence = rows.length === 0
      ? say({ en: `Nothing is like ${name} by the method “${label}”.`, es: `Nada se parece a ${name} según el método «${label}».` })
      : neighbours?.kind === 'featureless'
        ? say({ en: `Too little is known of ${name} to compare it; the best-voted of its genre: ${titles}.`, es: `De ${name} se sabe demasiado poco para comparar; lo mejor votado de su género: ${titles}.` })
        : say({ en: `Most like ${name} by the method “${label}”: ${titles}.`, es: `Lo más parecido a ${name} según el método «${label}»: ${titles}.` });
    return { rows, sentence, params: { titulo: found.name, metodo } };
  },
};

function yearOf(works: Works, row: number): number | null {
  const year = works.years[row] ?? notKnown;
  return year === notKnown ? null : year;
}

/** Keys of the vocabulary: a film's own, else those of where it streams. */
function genresAt({ movies, streaming }: Catalogue, works: Works, row: number): readonly string[] {
  const own = row < works.films ? genresOf(movies.genres[row] ?? null) : [];
  if (own.length > 0) return own;
  const showings = works.showings.subarray(works.showingStarts[row], works.showingStarts[row + 1]);
  return [...new Set(Array.from(showings).flatMap((showing) => genresOf(streaming.listedIn[showing] ?? null)))];
}
