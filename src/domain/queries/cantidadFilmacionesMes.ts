import { calendarOf } from './calendar.ts';
import { monthParameter } from './parameters.ts';
import type { Query } from './query.ts';
import { monthNames, nouns, speech } from './speech.ts';

interface Params { readonly mes: (typeof monthNames)['es'][number] }

/** Films released in a month, over all years. */
export const cantidadFilmacionesMes: Query<Params> = {
  name: 'cantidad_filmaciones_mes',
  theme: 'calendar',
  title: { en: 'Films by month', es: 'Películas por mes' },
  description: { en: 'How many films were released in a month, over all years.', es: 'Cuántas películas se estrenaron en un mes, en todos los años.' },
  parameters: [monthParameter],
  columns: [
    { name: 'month', label: { en: 'Month', es: 'Mes' }, format: 'text' },
    { name: 'films', label: { en: 'Films', es: 'Películas' }, format: 'integer' },
  ],
  chart: { kind: 'bar', x: 'month', y: 'films' },
  needs: ['movies/search'],

  answer({ movies }, { mes }, language) {
    const { months, dated } = calendarOf(movies.releaseDate);
    const asked = monthNames.es.indexOf(mes);
    const name = { en: monthNames.en[asked] ?? '', es: mes };
    const films = months[asked] ?? 0;
    const { say, count } = speech(language);
    return {
      rows: [{ month: say(name), films }],
      sentence: say({
        en: `${count(films, nouns.film)} ${films === 1 ? 'was' : 'were'} released in ${name.en}, over all years.`,
        es: `${count(films, nouns.film)} ${films === 1 ? 'se estrenó' : 'se estrenaron'} en ${name.es}, en todos los años.`,
      }),
      coverage: { known: dated, of: movies.rows, note: say({ en: 'films whose release date is known', es: 'películas de fecha de estreno conocida' }) },
      context: months.map((n, index) => ({ month: monthNames[language][index] ?? '', films: n, asked: index === asked })),
    };
  },
};
