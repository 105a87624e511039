import { describe, expect, test } from 'vitest';
import { partsOf, schemas, type TableName } from '../catalogue/schema.ts';
import { fixture } from './fixture.ts';
import type { Neighbours } from './query.ts';
import { queries, queryParts } from './registry.ts';
import { runQuery } from './runQuery.ts';

const catalogue = fixture({
  films: [
    { title: '1917', released: '2019-12-25', cast: ['Tom Hanks'], directors: ['Jane Doe'], language: 'en', countries: ['US'], collection: 'Wars Collection', companies: ['Pixar'] },
    { title: 'Heat', released: '1995-12-15' },
    { title: 'Titanic', released: '1997-11-18', cast: ['Leonardo DiCaprio'], directors: ['Pedro Almodóvar'] },
    { title: 'Toy Story', released: '1995-10-30', collection: 'Toy Story Collection', companies: ['Pixar Animation Studios'], language: 'es', countries: ['AR'] },
  ],
  showings: [{ id: 'ns1', title: 'Long', durationInt: 200, durationType: 'min', cast: ['Tom Hanks'] }],
});
/** For the queries that ask for them. */
const neighbours: Neighbours = { kind: 'similar', hits: [{ row: 1, score: 0.5 }, { row: 3, score: 0.25 }] };
const refusal = (name: string, params: Record<string, unknown>, language: 'en' | 'es' = 'en') => {
  const answer = runQuery(catalogue, name, params, language);
  if (!('error' in answer)) throw new Error(`${name} answered`);
  return answer.error;
};

test('text from a link and numbers from a program give the same answer', () => {
  const fromLink = runQuery(catalogue, 'get_max_duration', { year: '2018', platform: ' NETFLIX ', duration_type: '' }, 'en');
  expect(fromLink).toEqual(runQuery(catalogue, 'get_max_duration', { year: 2018, platform: 'netflix' }, 'en'));
  expect(fromLink).toMatchObject({ query: 'get_max_duration', params: { year: 2018, platform: 'netflix' }, rows: [{ id: 'ns1' }] });
});

test('a number is a title too, and defaults appear among the parameters', () => {
  expect(runQuery(catalogue, 'votos_titulo', { titulo: 1917 }, 'en')).toMatchObject({ params: { titulo: '1917', minimo: 2000 }, rows: [{ refused: true }] });
});

test('classic names of queries and parameters are understood', () => {
  expect(runQuery(catalogue, 'get_actor', { nombre_actor: 'tom hanks' }, 'en')).toMatchObject({ query: 'get_actor_return', params: { nombre: 'Tom Hanks' }, rows: [{ films: 1 }] });
  expect(runQuery(catalogue, 'get_director', { nombre_director: 'JANE DOE' }, 'en')).toMatchObject({ params: { nombre: 'Jane Doe' } });
  expect(runQuery(catalogue, 'score_titulo', { titulo_de_la_filmacion: '1917' }, 'en')).toMatchObject({ params: { titulo: '1917' } });
  expect(runQuery(catalogue, 'peliculas_idioma', { Idioma: 'inglés' }, 'en')).toMatchObject({ params: { idioma: 'en' } });
  expect(queryParts('get_actor', { nombre_actor: 'x' })).toEqual(queryParts('get_actor_return'));
});

describe('a request that cannot be answered names the parameter and what is accepted', () => {
  test('an unknown platform', () => {
    const error = refusal('get_count_platform', { platform: 'hbo' });
    expect(error).toMatchObject({ parameter: 'platform', accepted: ['amazon', 'disney', 'hulu', 'netflix'] });
    expect(error.message).toContain("platform cannot be 'hbo': give one of amazon, disney, hulu, netflix.");
    expect(refusal('get_count_platform', { platform: 'hbo' }, 'es').message).toContain("platform no puede ser 'hbo'");
  });
  test('month 13', () => {
    const error = refusal('cantidad_filmaciones_mes', { mes: 13 });
    expect(error.parameter).toBe('mes');
    expect(error.accepted).toHaveLength(12);
    expect(error.message).toContain("mes cannot be '13'");
    expect(error.message).toContain('or 1 to 12');
  });
  test('a negative score, one above 5 and one that is no number', () => {
    for (const scored of [-1, '-1', 5.1, 'good', NaN, true]) {
      expect(refusal('get_score_count', { platform: 'hulu', scored, year: 2018 })).toMatchObject({ parameter: 'scored', accepted: ['0–5'] });
    }
  });
  test('a year with a fraction or out of range', () => {
    for (const year of ['2018.5', 1700, '20180']) expect(refusal('get_max_duration', { year })).toMatchObject({ parameter: 'year', accepted: ['1870–2100'] });
  });
  test('a missing parameter, the first in order, even when it is blank', () => {
    expect(refusal('get_score_count', { scored: 3 })).toMatchObject({ parameter: 'platform' });
    expect(refusal('score_titulo', { titulo: '  ' }, 'es')).toMatchObject({ parameter: 'titulo', message: expect.stringContaining('Falta titulo') });
  });
  test('an unknown parameter', () => {
    expect(refusal('get_max_duration', { plaform: 'netflix' })).toMatchObject({ parameter: 'plaform', accepted: ['year', 'platform', 'duration_type'] });
  });
  test('one value under two names', () => {
    expect(refusal('get_director', { nombre: 'a', nombre_director: 'b' })).toMatchObject({ parameter: 'nombre' });
  });
  test('an unknown query, with near names or all of them', () => {
    expect(refusal('get_max_duraton', {})).toMatchObject({ parameter: 'query', accepted: expect.arrayContaining(['get_max_duration']) });
    expect(refusal('zzzzzzzzz', {}).accepted).toHaveLength(queries.length);
  });
});

test('months and weekdays are accepted in both languages, shortened and as numbers', () => {
  for (const mes of ['enero', 'Enero', 'january', 'JAN', 'ene', 1, '01']) expect(runQuery(catalogue, 'cantidad_filmaciones_mes', { mes }, 'en')).toMatchObject({ params: { mes: 'enero' } });
  for (const dia of ['miércoles', 'miercoles', 'Wednesday', 'wed', 'mié', 3]) expect(runQuery(catalogue, 'cantidad_filmaciones_dia', { dia }, 'en')).toMatchObject({ params: { dia: 'miércoles' } });
});

test('no two choices of a parameter answer to the same spelling', () => {
  for (const query of queries) {
    for (const { kind, name } of query.parameters) {
      if (kind.type !== 'choice') continue;
      const spellings = kind.values.flatMap(({ value, label, alias }) => [...new Set([value, label.en, label.es, ...(alias ?? [])].map((text) => text.toLowerCase()))]);
      expect(spellings.filter((text, at) => spellings.indexOf(text) !== at), `${query.name} ${name}`).toEqual([]);
    }
  }
});

describe('every query of the registry', () => {
  for (const query of queries) {
    test(`${query.name} accepts its own examples, fills its columns and speaks both languages`, () => {
      const params = Object.fromEntries(query.parameters.map(({ name, example }) => [name, example]));
      for (const language of ['en', 'es'] as const) {
        const answer = runQuery(catalogue, query.name, params, language, neighbours);
        if ('error' in answer) throw new Error(answer.error.message);
        if ('needs' in answer) throw new Error('it has its neighbours');
        expect(answer.sentence).toMatch(/^\p{Lu}|^\d/u);
        expect(answer.sentence).toMatch(/\.$/);
        for (const row of answer.rows) for (const { name } of query.columns) expect(row).toHaveProperty(name);
        for (const row of query.chart ? answer.context ?? answer.rows : []) for (const drawn of [query.chart?.x, query.chart?.y]) expect(row).toHaveProperty(drawn ?? '');
      }
      for (const text of [query.title, query.description, ...query.parameters.flatMap(({ label, help }) => [label, help])]) expect(text.en !== '' && text.es !== '').toBe(true);
    });
    test(`${query.name} reads only the parts it says it needs`, () => {
      const read = new Set<string>();
      const watched = Object.fromEntries((['movies', 'streaming'] as const).map((table) => [table, watch(catalogue[table], table, read)]));
      const params = Object.fromEntries(query.parameters.map(({ name, example }) => [name, example]));
      for (const given of query.neighbours ? [undefined, neighbours] : [undefined]) runQuery(watched as never, query.name, params, 'en', given);
      expect([...read].filter((part) => !query.needs.includes(part as never))).toEqual([]);
    });
  }
});

/** A table that notes the part of every column read. */
function watch<T extends object>(table: T, name: TableName, read: Set<string>): T {
  return new Proxy(table, {
    get(target, key) {
      const column = (schemas[name] as Record<string, { part: string }>)[String(key)];
      if (column && partsOf(name).includes(column.part)) read.add(`${name}/${column.part}`);
      return Reflect.get(target, key) as unknown;
    },
  });
}
