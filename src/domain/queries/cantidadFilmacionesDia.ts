import { calendarOf } from './calendar.ts';
import { weekdayParameter } from './parameters.ts';
import type { Query } from './query.ts';
import { weekdayNames, nouns, speech } from './speech.ts';

interface Params { readonly dia: (typeof weekdayNames)['es'][number] }

/** Films released on a day of the week, over all years. */
export const cantidadFilmacionesDia: Query<Params> = {
  name: 'cantidad_filmaciones_dia',
  theme: 'calendar',
  title: { en: 'Films by weekday', es: 'Películas por día de la semana' },
  description: { en: 'How many films were released on a day of the week, over all years.', es: 'Cuántas películas se estrenaron en un día de la semana, en todos los años.' },
  parameters: [weekdayParameter],
  columns: [
    { name: 'weekday', label: { en: 'Weekday', es: 'Día' }, format: 'text' },
    { name: 'films', label: { en: 'Films', es: 'Películas' }, format: 'integer' },
  ],
  chart: { kind: 'bar', x: 'weekday', y: 'films' },
  needs: ['movies/search'],

  answer({ movies }, { dia }, language) {
    const { weekdays, dated } = calendarOf(movies.releaseDate);
    const asked = weekdayNames.es.indexOf(dia);
    const name = { en: weekdayNames.en[asked] ?? '', es: dia };
    const films = weekdays[asked] ?? 0;
    const { say, count } = speech(language);
    return {
      rows: [{ weekday: say(name), films }],
      sentence: say({
        en: `${count(films, nouns.film)} ${films === 1 ? 'was' : 'were'} released on a ${name.en}, over all years.`,
        es: `${count(films, nouns.film)} ${films === 1 ? 'se estrenó' : 'se estrenaron'} en ${name.es}, en todos los años.`,
      }),
      coverage: { known: dated, of: movies.rows, note: say({ en: 'films whose release date is known', es: 'películas de fecha de estreno conocida' }) },
      context: weekdays.map((n, index) => ({ weekday: weekdayNames[language][index] ?? '', films: n, asked: index === asked })),
    };
  },
};
