import { platforms, type Platform, type Streaming } from '../catalogue/schema.ts';
import { platformLabels, platformParameter } from './parameters.ts';
import type { Query } from './query.ts';
import { nouns, speech } from './speech.ts';

interface Params { readonly platform: Platform }

/** Titles on a platform, films and series apart. */
export const getCountPlatform: Query<Params> = {
  name: 'get_count_platform',
  theme: 'platforms',
  title: { en: 'Titles on a platform', es: 'Títulos en una plataforma' },
  description: { en: 'How many films and how many series a platform offers.', es: 'Cuántas películas y cuántas series ofrece una plataforma.' },
  parameters: [platformParameter(true)],
  columns: [
    { name: 'platform', label: { en: 'Platform', es: 'Plataforma' }, format: 'platform' },
    { name: 'movies', label: { en: 'Films', es: 'Películas' }, format: 'integer' },
    { name: 'series', label: { en: 'Series', es: 'Series' }, format: 'integer' },
    { name: 'titles', label: { en: 'Titles', es: 'Títulos' }, format: 'integer' },
  ],
  chart: { kind: 'bar', x: 'platform', y: 'titles' },
  needs: ['streaming/search'],

  answer({ streaming }, { platform }, language) {
    const context = platforms.map((each) => countTitles(streaming, each));
    const asked = context.find((each) => each.platform === platform) ?? countTitles(streaming, platform);
    const { say, count } = speech(language);
    const { label } = platformLabels[platform];
    const lasting = lastingSeasons(streaming, platform);
    return {
      rows: [asked],
      sentence: say({
        en: `${label} offers ${count(asked.titles, nouns.title)}: ${count(asked.movies, nouns.film)}${lasting > 0 ? ` (${lasting} of them, labelled so, last seasons)` : ''} and ${count(asked.series, nouns.series)}.`,
        es: `${label} ofrece ${count(asked.titles, nouns.title)}: ${count(asked.movies, nouns.film)}${lasting > 0 ? ` (${lasting} de ellas, así etiquetadas, duran temporadas)` : ''} y ${count(asked.series, nouns.series)}.`,
      }),
      context,
    };
  },
};

function countTitles({ rows, platform: column, type }: Streaming, platform: Platform) {
  let movies = 0, series = 0;
  for (let row = 0; row < rows; row++) {
    if (column[row] !== platform) continue;
    if (type[row] === 'movie') movies++;
    else series++;
  }
  return { platform, movies, series, titles: movies + series };
}

/** Titles that the platform labels films though they last seasons. */
function lastingSeasons({ rows, platform: column, type, durationType }: Streaming, platform: Platform): number {
  let count = 0;
  for (let row = 0; row < rows; row++) if (column[row] === platform && type[row] === 'movie' && durationType[row] === 'season') count++;
  return count;
}
