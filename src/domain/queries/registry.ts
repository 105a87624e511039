import type { PartName } from '../catalogue/schema.ts';
import { cantidadFilmacionesDia } from './cantidadFilmacionesDia.ts';
import { cantidadFilmacionesMes } from './cantidadFilmacionesMes.ts';
import { franquicia } from './franquicia.ts';
import { getActor } from './getActor.ts';
import { getActorReturn } from './getActorReturn.ts';
import { getCountPlatform } from './getCountPlatform.ts';
import { getDirector } from './getDirector.ts';
import { getMaxDuration } from './getMaxDuration.ts';
import { getScoreCount } from './getScoreCount.ts';
import { peliculasDuracion } from './peliculasDuracion.ts';
import { peliculasIdioma } from './peliculasIdioma.ts';
import { peliculasPais } from './peliculasPais.ts';
import { productora } from './productora.ts';
import type { AnyQuery } from './query.ts';
import { recomendacion } from './recomendacion.ts';
import { scoreTitulo } from './scoreTitulo.ts';
import { votosTitulo } from './votosTitulo.ts';

/** Every query, in the order they are shown. */
export const queries: readonly AnyQuery[] = [
  getMaxDuration,
  getScoreCount,
  getCountPlatform,
  getActor,
  cantidadFilmacionesMes,
  cantidadFilmacionesDia,
  scoreTitulo,
  votosTitulo,
  peliculasDuracion,
  getActorReturn,
  getDirector,
  peliculasIdioma,
  peliculasPais,
  franquicia,
  productora,
  recomendacion,
];

/** Undefined when no query has this name; names are exact. */
export function queryNamed(name: string): AnyQuery | undefined {
  return queries.find((query) => query.name === name);
}

/** The parts that a query reads: fetch and decode these before `runQuery`. Empty for an unknown query. */
export function queryParts(name: string, params: Readonly<Record<string, unknown>> = {}): readonly PartName[] {
  return queryNamed(routed(name, params))?.needs ?? [];
}

/** The classic API had two `get_actor`: the one with a name is `get_actor_return` here. */
export function routed(name: string, params: Readonly<Record<string, unknown>>): string {
  return name === 'get_actor' && ('nombre_actor' in params || 'nombre' in params) ? 'get_actor_return' : name;
}
