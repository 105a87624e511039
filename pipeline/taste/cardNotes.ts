import type { Localised } from '../../src/domain/queries/query.ts';
import type { SetName } from './readSets.ts';

export const summary: Localised = {
  en: 'Two models of taste, learnt from 1.4 million ratings: one expects the stars that a person would give, the other ranks what they would choose and like. Only what was learnt of titles ships; a person is folded in on their own device, in closed form.',
  es: 'Dos modelos del gusto, aprendidos de 1,4 millones de valoraciones: uno espera las estrellas que daría una persona y el otro ordena lo que elegiría y le gustaría. Solo se distribuye lo aprendido de los títulos; cada persona se incorpora en su propio dispositivo, en forma cerrada.',
};

export const recipe: readonly Localised[] = [
  { en: 'Four MovieLens sets are joined on TMDB ids (the oldest, without ids, by title and year); people who are in two of them count once.', es: 'Se unen cuatro conjuntos de MovieLens por su id de TMDB (el más antiguo, sin ids, por título y año); quien está en dos cuenta una vez.' },
  { en: 'Stars: factor analysis by expectation maximisation. A person’s factors are N(0, 1); a title’s are what its content vector and facts say, plus what only its raters told. What training does for a person is what the app does for a new one.', es: 'Estrellas: análisis factorial por maximización de la esperanza. Los factores de una persona son N(0, 1); los de un título son lo que dicen su vector de contenido y sus datos, más lo que solo contaron quienes lo valoraron. Lo que el entrenamiento hace con una persona es lo que la aplicación hace con una nueva.' },
  { en: 'Ranking: EASE (a closed-form item-item model; of each title the strongest links are kept) and implicit-feedback factors by alternating least squares, both fed with ratings weighed by their stars, plus a small part of the expected stars.', es: 'Orden: EASE (un modelo título-título en forma cerrada; de cada título se guardan los vínculos más fuertes) y factores de preferencia implícita por mínimos cuadrados alternos, ambos con valoraciones ponderadas por sus estrellas, más una pequeña parte de las estrellas esperadas.' },
  { en: 'A ridge regression from content vectors and facts to factors and biases covers every other title, series included.', es: 'Una regresión ridge de los vectores de contenido y los datos a los factores y sesgos cubre todos los demás títulos, series incluidas.' },
  { en: 'The first titles to rate are chosen greedily: each the one whose rating would tell most (D-optimal design), times the chance that a person knows it.', es: 'Los primeros títulos por valorar se eligen uno a uno: el que más diría (diseño D-óptimo), por la probabilidad de que se conozca.' },
  { en: 'Weights are stored in int8, each row with its own scale. A title with fewer than five raters ships nothing of its own.', es: 'Los pesos se guardan en int8, cada fila con su escala. Un título con menos de cinco votantes no lleva nada propio.' },
];

export const limits: readonly Localised[] = [
  { en: 'MovieLens people are volunteers of a research site, mostly of 1997–2003 and of 2023: their taste is not everybody’s. The ratings of titles after 2018 are few.', es: 'La gente de MovieLens son voluntarios de un sitio de investigación, sobre todo de 1997–2003 y de 2023: su gusto no es el de todos. Hay pocas valoraciones de títulos posteriores a 2018.' },
  { en: 'No series was rated in these sets. Series, and films with fewer than five raters, are judged by their content alone, which is a guess; no measure here tells how good it is for series.', es: 'Ninguna serie fue valorada en estos conjuntos. Las series, y las películas con menos de cinco votantes, se juzgan solo por su contenido: es una conjetura, y ninguna medida de aquí dice lo buena que es para series.' },
  { en: 'Held-out ratings are of titles that people chose to see. What they would have given to the titles that they avoided nobody knows; stars of those are likely lower than expected.', es: 'Las valoraciones reservadas son de títulos que la gente eligió ver. Nadie sabe lo que habrían dado a los que evitaron; probablemente menos de lo esperado.' },
  { en: 'The ranking is measured by what people went on to rate 4 stars or more, so a list of well-known titles scores well. The sliders move it towards the less known at a price that is not in these figures.', es: 'El orden se mide por lo que la gente valoró después con 4 estrellas o más, así que una lista de títulos conocidos puntúa bien. Los controles la mueven hacia lo menos conocido a un coste que no está en estas cifras.' },
  { en: 'With one or two ratings little can be known: the expected stars are then hardly better than the average of each title.', es: 'Con una o dos valoraciones poco se puede saber: las estrellas esperadas apenas mejoran entonces la media de cada título.' },
  { en: 'The best figures of the benchmarks are of the sampled model (evaluation form), which needs all ratings of all people at hand; the form that ships is the one of the tables of new people.', es: 'Las mejores cifras de las comparativas son del modelo muestreado (forma de evaluación), que necesita todas las valoraciones de todos; la forma que se distribuye es la de las tablas de personas nuevas.' },
];

const noPassing: Localised = { en: 'Research use with credit; no commercial use, and no passing on, without permission. Only weights and aggregates ship.', es: 'Uso en investigación citando la fuente; sin uso comercial ni redistribución sin permiso. Solo se distribuyen pesos y agregados.' };
export const terms: Readonly<Record<SetName, Localised>> = {
  'ml-latest-small': { en: 'May be passed on under the same terms; credit required, no commercial use without permission.', es: 'Puede redistribuirse en los mismos términos; hay que citar la fuente y no cabe uso comercial sin permiso.' },
  'ml-latest-2023-head': noPassing, 'ml-1m': noPassing, 'ml-100k': noPassing,
};

export const citation = 'F. Maxwell Harper and Joseph A. Konstan. 2015. The MovieLens Datasets: History and Context. ACM Transactions on Interactive Intelligent Systems 5, 4, Article 19. https://doi.org/10.1145/2827872';
