import { platforms, type Platform, type Streaming } from '../catalogue/schema.ts';
import { platformLabels, platformParameter, yearParameter } from './parameters.ts';
import { cell } from './oncePer.ts';
import type { Query } from './query.ts';
import { nouns, speech } from './speech.ts';

interface Params { readonly platform: Platform; readonly scored: number; readonly year: number }

/** Films on a platform, released in a year, whose score is above `scored`. Scores exist for part of the films only: the coverage says for how many. */
export const getScoreCount: Query<Params> = {
  name: 'get_score_count',
  theme: 'platforms',
  title: { en: 'Films above a score', es: 'Películas sobre una puntuación' },
  description: {
    en: 'How many films of a year on a platform score above a value from 0 to 5. The score is the audience vote on TMDB, known for films matched to it with at least 10 votes.',
    es: 'Cuántas películas de un año en una plataforma superan una puntuación de 0 a 5. La puntuación es el voto del público en TMDB, conocido para las películas emparejadas con al menos 10 votos.',
  },
  parameters: [
    platformParameter(true),
    {
      name: 'scored',
      label: { en: 'Score above', es: 'Puntuación mayor que' },
      help: { en: 'On a scale from 0 to 5; films with exactly this score do not count.', es: 'En una escala de 0 a 5; las películas con exactamente esta puntuación no cuentan.' },
      required: true,
      kind: { type: 'number', min: 0, max: 5 },
      example: 3.5,
      classic: ['score', 'puntaje'],
    },
    yearParameter(true),
  ],
  columns: [
    { name: 'platform', label: { en: 'Platform', es: 'Plataforma' }, format: 'platform' },
    { name: 'year', label: { en: 'Year', es: 'Año' }, format: 'year' },
    { name: 'scored', label: { en: 'Score above', es: 'Puntuación mayor que' }, format: 'number' },
    { name: 'films', label: { en: 'Films', es: 'Películas' }, format: 'integer' },
  ],
  chart: { kind: 'bar', x: 'platform', y: 'films' },
  needs: ['streaming/search'],

  answer({ streaming }, { platform, scored, year }, language) {
    const counts = platforms.map((each) => ({ platform: each, ...countFilms(streaming, each, scored, year) }));
    const asked = counts.find((each) => each.platform === platform) ?? { above: 0, known: 0, of: 0, knownEver: 0, ofEver: 0 };
    const { say, count, number, noun } = speech(language);
    const { label } = platformLabels[platform];
    const bar = number(scored, Math.min(6, String(scored).split('.')[1]?.length ?? 0));
    const overall = { en: `of ${count(asked.ofEver, nouns.film)} on ${label} in all, ${number(asked.knownEver)} have a score`, es: `de ${count(asked.ofEver, nouns.film)} en ${label} en total, ${number(asked.knownEver)} tienen puntuación` };
    return {
      rows: [{ platform, year, scored, films: asked.above }],
      sentence: asked.of === 0 ? say({ en: `${label} has no film from ${year}.`, es: `${label} no tiene ninguna película de ${year}.` }) : say({
        en: `On ${label}, ${count(asked.above, nouns.film)} from ${year} ${asked.above === 1 ? 'scores' : 'score'} above ${bar} of 5; of its ${count(asked.of, nouns.film)} of that year, ${number(asked.known)} ${asked.known === 1 ? 'has' : 'have'} a score.`,
        es: `En ${label}, ${count(asked.above, nouns.film)} de ${year} ${asked.above === 1 ? 'supera' : 'superan'} ${bar} de 5; de sus ${count(asked.of, nouns.film)} de ese año, ${number(asked.known)} ${noun(asked.known, { en: ['', ''], es: ['tiene', 'tienen'] })} puntuación.`,
      }),
      coverage: { known: asked.known, of: asked.of, note: say({ en: `films of ${year} with a score; ${overall.en}`, es: `películas de ${year} con puntuación; ${overall.es}` }) },
      context: counts.map((each) => ({ platform: each.platform, films: each.above })),
    };
  },
};

function countFilms(streaming: Streaming, platform: Platform, scored: number, year: number) {
  const bar = Math.fround(scored); // scores are held in float32: 3.7 there is above 3.7 here
  let above = 0, known = 0, of = 0, knownEver = 0, ofEver = 0;
  for (let row = 0; row < streaming.rows; row++) {
    if (streaming.platform[row] !== platform || streaming.type[row] !== 'movie') continue;
    const score = cell(streaming.score, row), thisYear = streaming.releaseYear[row] === year;
    ofEver++;
    if (score !== null) knownEver++;
    if (!thisYear) continue;
    of++;
    if (score === null) continue;
    known++;
    if (score > bar) above++;
  }
  return { above, known, of, knownEver, ofEver };
}
