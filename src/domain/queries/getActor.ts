import type { Catalogue, Movies, Platform } from '../catalogue/schema.ts';
import { platformLabels, platformParameter, yearParameter } from './parameters.ts';
import { nameKey } from '../text/nameKey.ts';
import { cell, oncePer } from './oncePer.ts';
import type { Query } from './query.ts';
import { nouns, speech } from './speech.ts';

interface Params { readonly platform: Platform; readonly year: number }

/**
 * The actor in most titles of a platform released in a year, films and series together, and all that tie, by name.
 * Where the platform gives no cast (Hulu never does) and the title is matched to a film, the film's cast stands in.
 */
export const getActor: Query<Params> = {
  name: 'get_actor',
  theme: 'platforms',
  title: { en: 'Most frequent actor', es: 'Actor más frecuente' },
  description: {
    en: 'Who acts in most titles of a year on a platform. Everybody who ties is listed. Hulu publishes no cast: there, and wherever else a platform gives none, the cast of the matched film stands in.',
    es: 'Quién actúa en más títulos de un año en una plataforma. Si hay empate se listan todos. Hulu no publica repartos: allí, y donde otra plataforma no lo dé, se usa el reparto de la película emparejada.',
  },
  parameters: [platformParameter(true), yearParameter(true)],
  columns: [
    { name: 'actor', label: { en: 'Actor', es: 'Actor o actriz' }, format: 'text' },
    { name: 'titles', label: { en: 'Titles', es: 'Títulos' }, format: 'integer' },
  ],
  needs: ['streaming/search', 'streaming/people', 'movies/search', 'movies/people'],

  answer({ streaming, movies }: Catalogue, { platform, year }, language) {
    const filmRow = filmRows(movies.tmdbId), people = peopleOf(streaming.cast);
    const casts: { readonly names: readonly string[]; readonly ids: Int32Array }[] = [];
    let of = 0, stoodIn = 0;
    for (let row = 0; row < streaming.rows; row++) {
      if (streaming.releaseYear[row] !== year || streaming.platform[row] !== platform) continue;
      of++;
      const listed = cell(streaming.cast, row), tmdbId = cell(streaming.tmdbId, row);
      const names = listed ?? (tmdbId === null ? null : castOf(movies, filmRow.get(tmdbId)));
      if (names === null || names.length === 0) continue;
      if (listed === null) stoodIn++;
      casts.push({ names, ids: people.idsOf(names) });
    }
    const titles = new Int32Array(people.keys.length);
    let most = 0;
    for (const { ids } of casts) for (const id of ids) most = Math.max(most, titles[id] = (titles[id] ?? 0) + 1);
    const tied = casts.length === 0 ? [] : people.keys.filter((_, id) => titles[id] === most).sort();
    const spellings = usualSpellings(casts.filter(({ ids }) => ids.some((id) => titles[id] === most)).flatMap(({ names }) => names), new Set(tied));
    const rows = tied.map((key) => ({ actor: spellings.get(key) ?? key, titles: most }));

    const { say, count, number, list } = speech(language);
    const { label } = platformLabels[platform];
    const names = list(rows.map(({ actor }) => actor));
    const standIn = stoodIn === 0 ? { en: '', es: '' } : {
      en: ` For ${count(stoodIn, nouns.title)} without a cast on ${label}, the cast of the matched film stands in.`,
      es: ` En ${count(stoodIn, nouns.title)} sin reparto en ${label} se usa el de la película emparejada.`,
    };
    const [first] = rows;
    const sentence = of === 0
      ? say({ en: `${label} has no title from ${year}.`, es: `${label} no tiene ningún título de ${year}.` })
      : !first
      ? say({ en: `No cast is known for the ${count(of, nouns.title)} from ${year} on ${label}.`, es: `No se conoce ningún reparto de los ${count(of, nouns.title)} de ${year} en ${label}.` })
      : rows.length === 1
        ? say({
            en: `The most frequent actor on ${label} in ${year} is ${first.actor}, in ${count(most, nouns.title)}.${standIn.en}`,
            es: `Quien más actúa en ${label} en ${year} es ${first.actor}, en ${count(most, nouns.title)}.${standIn.es}`,
          })
        : say({
            en: `${number(rows.length)} actors tie on ${label} in ${year} with ${count(most, nouns.title)} each: ${names}.${standIn.en}`,
            es: `${number(rows.length)} intérpretes empatan en ${label} en ${year} con ${count(most, nouns.title)} cada uno: ${names}.${standIn.es}`,
          });
    return { rows, sentence, coverage: { known: casts.length, of, note: say({ en: `titles whose cast is known, ${number(stoodIn)} of them from the matched film`, es: `títulos de reparto conocido, ${number(stoodIn)} de ellos por la película emparejada` }) } };
  },
};

const filmRows = oncePer((tmdbIds: Movies['tmdbId']): ReadonlyMap<number, number> => new Map(Array.from(tmdbIds, (id, row) => [id, row])));

/**
 * Small numbers for the people of casts, given as they are met: spellings that fold alike are one person.
 * Counting a large platform's year by names took 20 ms a call, by numbers 1.
 */
const peopleOf = oncePer((_cast: object) => {
  const keys: string[] = [], idOfKey = new Map<string, number>(), idsOfCast = new WeakMap<readonly string[], Int32Array>();
  return {
    /** Folded name by id. */
    keys: keys as readonly string[],
    /** Each person of a cast once. */
    idsOf(names: readonly string[]): Int32Array {
      const known = idsOfCast.get(names);
      if (known) return known;
      const ids = Int32Array.from(new Set(names.map(nameKey)), (key) => {
        let id = idOfKey.get(key);
        if (id === undefined) {
          idOfKey.set(key, id = keys.length);
          keys.push(key);
        }
        return id;
      });
      idsOfCast.set(names, ids);
      return ids;
    },
  };
});

function castOf(movies: Movies, row: number | undefined): readonly string[] | null {
  return row === undefined ? null : cell(movies.cast, row);
}

/** The most frequent spelling of each of these keys, the first met when tied. */
function usualSpellings(names: readonly string[], keys: ReadonlySet<string>): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  const usual = new Map<string, string>();
  for (const [name, n] of times) {
    const key = nameKey(name), held = usual.get(key);
    if (keys.has(key) && (held === undefined || n > (times.get(held) ?? 0))) usual.set(key, name);
  }
  return usual;
}
