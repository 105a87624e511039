import { platformLabels, platformParameter, yearParameter } from './parameters.ts';
import type { Platform } from '../catalogue/schema.ts';
import { cell } from './oncePer.ts';
import type { Query } from './query.ts';
import { nouns, speech } from './speech.ts';

/** The classic API's word for a missing age rating; it exists in this query's rows only. */
const missingRating = 'g';

interface Params { readonly year?: number; readonly platform?: Platform; readonly duration_type?: 'min' | 'season' }

/** The longest title, and all that tie, by platform, then show number. Without `duration_type`: films. */
export const getMaxDuration: Query<Params> = {
  name: 'get_max_duration',
  theme: 'platforms',
  title: { en: 'Longest title', es: 'Título más largo' },
  description: {
    en: 'The longest film in minutes, or the series with most seasons, on one platform or on all, in one year or in all. Titles that tie are all listed.',
    es: 'La película más larga en minutos, o la serie con más temporadas, en una plataforma o en todas, en un año o en todos. Si hay empate se listan todos los títulos.',
  },
  parameters: [
    yearParameter(false),
    platformParameter(false),
    {
      name: 'duration_type',
      label: { en: 'Measured in', es: 'Se mide en' },
      help: { en: 'min: films, in minutes. season: series, in seasons. Films when left out.', es: 'min: películas, en minutos. season: series, en temporadas. Películas si se omite.' },
      required: false,
      kind: {
        type: 'choice',
        values: [
          { value: 'min', label: { en: 'Minutes (films)', es: 'Minutos (películas)' }, alias: ['mins', 'minute', 'minutes', 'minuto', 'minutos'] },
          { value: 'season', label: { en: 'Seasons (series)', es: 'Temporadas (series)' }, alias: ['seasons', 'temporada', 'temporadas'] },
        ],
      },
      example: 'min',
      classic: ['durationtype', 'tipo_duracion'],
    },
  ],
  columns: [
    { name: 'id', label: { en: 'Id', es: 'Id' }, format: 'title-id' },
    { name: 'title', label: { en: 'Title', es: 'Título' }, format: 'text' },
    { name: 'platform', label: { en: 'Platform', es: 'Plataforma' }, format: 'platform' },
    { name: 'year', label: { en: 'Year', es: 'Año' }, format: 'year' },
    { name: 'durationInt', label: { en: 'Length', es: 'Duración' }, format: 'integer' },
    { name: 'durationType', label: { en: 'Unit', es: 'Unidad' }, format: 'text' },
    { name: 'rating', label: { en: 'Age rating', es: 'Clasificación por edad' }, format: 'text' },
  ],
  needs: ['streaming/search'],

  answer({ streaming }, { year, platform, duration_type = 'min' }, language) {
    let longest = -1, known = 0, of = 0, tied: number[] = [];
    for (let row = 0; row < streaming.rows; row++) {
      // A film lasts minutes; what a platform labels a film though it lasts seasons is a series here.
      if ((streaming.type[row] === 'series' || streaming.durationType[row] === 'season') !== (duration_type === 'season')) continue;
      if (platform !== undefined && streaming.platform[row] !== platform) continue;
      if (year !== undefined && streaming.releaseYear[row] !== year) continue;
      of++;
      const length = cell(streaming.durationInt, row);
      if (length === null || streaming.durationType[row] !== duration_type) continue;
      known++;
      if (length > longest) [longest, tied] = [length, []];
      if (length === longest) tied.push(row);
    }
    const rows = tied.map((row) => ({
      id: cell(streaming.id, row), title: cell(streaming.title, row), platform: cell(streaming.platform, row), year: cell(streaming.releaseYear, row),
      durationInt: longest, durationType: duration_type, rating: cell(streaming.rating, row) ?? missingRating,
    }));

    const { say, count, list } = speech(language);
    const one = duration_type === 'min' ? nouns.film : nouns.series, unit = duration_type === 'min' ? nouns.minute : nouns.season;
    const where = {
      en: `${platform ? ` on ${platformLabels[platform].label}` : ' on the four platforms'}${year === undefined ? '' : ` from ${year}`}`,
      es: `${platform ? ` en ${platformLabels[platform].label}` : ' en las cuatro plataformas'}${year === undefined ? '' : ` de ${year}`}`,
    };
    const titles = list([...new Set(rows.map(({ title }) => title ?? ''))]);
    const sentence = rows.length === 0
      ? say({ en: `No ${one.en[0]} of known length${where.en}.`, es: `Ninguna ${one.es[0]} de duración conocida${where.es}.` })
      : say({
          en: `The longest ${rows.length === 1 ? one.en[0] : `${rows.length} ${one.en[1]}, tied,`}${where.en} ${rows.length === 1 ? 'is' : 'are'} ${titles}, with ${count(longest, unit)}.`,
          es: `${rows.length === 1 ? `La ${one.es[0]} más larga` : `Las ${rows.length} ${one.es[1]} más largas, empatadas,`}${where.es} ${rows.length === 1 ? 'es' : 'son'} ${titles}, con ${count(longest, unit)}.`,
        });
    return { rows, sentence, coverage: { known, of, note: say({ en: `${one.en[1]} whose length is known`, es: `${one.es[1]} de duración conocida` }) } };
  },
};
