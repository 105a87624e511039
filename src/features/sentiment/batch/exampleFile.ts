/** Sentences written for this screen, with stars: two of them have stars that do not fit, so that there is something to find, and one is no English. */
const rows: readonly (readonly [text: string, stars: number])[] = [
  ['A warm, funny and beautifully acted film. I smiled all the way home.', 5],
  ['The plot makes no sense and the acting is dreadful. A complete waste of an evening.', 1],
  ['Not bad at all: the second half is gripping, and the ending is superb.', 4],
  ['I wanted to like it, but it is dull, far too long and badly written.', 2],
  ['One of the best thrillers in years. Tense, clever, and wonderfully shot.', 5],
  ['Terrible. I walked out after forty minutes of awful dialogue.', 5],
  ['The music is lovely and the children are excellent in it.', 4],
  ['Boring from start to finish, with a hero nobody could care about.', 1],
  ['An absolute delight, highly recommended to anyone who loves old cinemas.', 1],
  ['It has its moments, but most of the jokes fall flat and the story goes nowhere.', 2],
  ['Una historia preciosa, con unos actores estupendos.', 5],
  ['A moving story, told with great care; the last scene is unforgettable.', 5],
  ['Cheap effects, wooden acting, and the worst script of the year.', 1],
  ['The pictures are beautiful, yet the story is thin. I was neither bored nor moved.', 3],
  ['Great fun for the whole family, and the dog is perfect.', 5],
  ['Pretentious, slow and empty. Avoid it.', 1],
  ['Superb performances and a brilliant script make this a classic.', 5],
  ['A lazy sequel that ruins everything good about the first film.', 1],
  ['', 4],
  ['Well, "interesting" is one word for it; "unwatchable" is another.', 1],
];

/** A small table to try the screen with. */
export function exampleFile(): File {
  const lines = rows.map(([text, stars], index) => `${index + 1},${stars},"${text.replaceAll('"', '""')}"`);
  return new File([`id,stars,review\r\n${lines.join('\r\n')}\r\n`], 'example-reviews.csv', { type: 'text/csv' });
}
