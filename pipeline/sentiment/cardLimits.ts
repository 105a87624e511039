import type { Localised } from '../../src/domain/queries/query.ts';

/** What a reader of the figures must know; true of every model that is trained on these reviews. */
export const cardLimits: readonly Localised[] = [
  { en: 'It reads English only. On other languages it is built to say that it cannot tell, and the table of unreadable texts shows how often it does.', es: 'Solo lee inglés. Con otros idiomas está hecho para decir que no puede juzgar; la tabla de textos ilegibles muestra con qué frecuencia lo hace.' },
  { en: 'It learnt from film reviews of IMDb written up to 2011. On reviews of other things, or in newer slang, it will be right less often than the figures say.', es: 'Aprendió de reseñas de cine de IMDb escritas hasta 2011. Con reseñas de otras cosas, o con jerga más nueva, acertará menos de lo que dicen las cifras.' },
  { en: 'Irony and sarcasm are read at their word: it has no idea of what a writer may have meant.', es: 'La ironía y el sarcasmo se leen al pie de la letra: no tiene idea de lo que quien escribe quiso decir.' },
  { en: 'The reviews it learnt from have 1–4 or 7–10 stars. Mixed reviews of 5 or 6 stars were never in the data: on those, a probability near one half is the best to be hoped for.', es: 'Las reseñas de las que aprendió tienen de 1 a 4 o de 7 a 10 estrellas. Las tibias, de 5 o 6, nunca estuvieron en los datos: con ellas, lo mejor que cabe esperar es una probabilidad cercana a un medio.' },
  { en: 'It knows phrases of up to three words and where they stand, not grammar: a “not” far from what it turns may be missed.', es: 'Conoce frases de hasta tres palabras y dónde están, no gramática: un «not» lejos de lo que niega puede pasársele.' },
  { en: 'It may lean on names: a film or an actor that many reviewers praised can push a verdict. The reasons shown with each verdict let you see it.', es: 'Puede apoyarse en nombres: una película o un actor muy elogiados pueden empujar un veredicto. Las razones que acompañan a cada veredicto permiten verlo.' },
  { en: 'The probability is calibrated on whole reviews of films. Of a single sentence it is less certain than it says.', es: 'La probabilidad está calibrada con reseñas completas de películas. Con una sola frase es menos segura de lo que dice.' },
];
