import type { Localised } from '../../src/domain/queries/query.ts';

/** How the released model is made, for its card. */
export const recipe: readonly Localised[] = [
  { en: 'Every review becomes the set of its 1–3-grams; ratings such as 7/10, faces and marks are tokens of their own, and each n-gram knows how near to the end it stands.', es: 'Cada reseña pasa a ser el conjunto de sus n-gramas de 1 a 3; notas como 7/10, caritas y signos son tokens propios, y cada n-grama sabe lo cerca del final que está.' },
  { en: 'First teachers: a naive-Bayes-weighted linear model, and a linear model over document vectors learnt without labels by cosine similarity.', es: 'Primeros maestros: un modelo lineal ponderado con Bayes ingenuo y otro sobre vectores de documento aprendidos sin etiquetas por similitud del coseno.' },
  { en: 'They label the unlabelled reviews. What they say of other reviews of the same film helps: these labels are right more often than the text alone allows.', es: 'Etiquetan las reseñas sin etiqueta. Ayuda lo que dicen de otras reseñas de la misma película: así aciertan más de lo que permite el texto solo.' },
  { en: 'Second teachers, another linear model and two bag networks, learn from all reviews; their mix with the first gives every review its soft label.', es: 'Segundos maestros, otro modelo lineal y dos redes de bolsa, aprenden de todas las reseñas; su mezcla con los primeros da a cada reseña su etiqueta suave.' },
  { en: 'Three students learn from these labels and from reviews rewritten so that the label turns, half of all n-grams left out at random, and become one network: a table of n-grams, two pools, three hidden layers with dropout.', es: 'Tres alumnos aprenden de esas etiquetas y de reseñas reescritas para que la etiqueta cambie, con la mitad de los n-gramas omitidos al azar, y pasan a ser una sola red: una tabla de n-gramas, dos sumas y tres capas ocultas con dropout.' },
  { en: 'The table is stored in int8 and the probability calibrated on reviews of films that the same recipe had not seen.', es: 'La tabla se guarda en int8 y la probabilidad se calibra con reseñas de películas que la misma receta no había visto.' },
];
