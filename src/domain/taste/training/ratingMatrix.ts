/** Ratings by person: those of person p stand at `starts[p] … starts[p + 1])`, titles ascending. */
export interface RatingMatrix {
  readonly people: number;
  readonly titles: number;
  readonly starts: Int32Array;
  readonly titleOf: Int32Array;
  readonly stars: Float32Array;
}

/** One rating an entry, in any order; of a person's two ratings of one title the last stands. */
export interface RatingList {
  readonly person: ArrayLike<number>;
  readonly title: ArrayLike<number>;
  readonly stars: ArrayLike<number>;
}

/** @throws RangeError for a person or title out of range */
export function ratingMatrix({ person, title, stars }: RatingList, people: number, titles: number): RatingMatrix {
  const starts = new Int32Array(people + 1), n = person.length;
  for (let at = 0; at < n; at++) {
    const who = person[at] as number, what = title[at] as number;
    if (!(who >= 0 && who < people && what >= 0 && what < titles)) throw new RangeError(`ratingMatrix: person ${who} of ${people}, title ${what} of ${titles}`);
    (starts[who + 1] as number)++;
  }
  for (let at = 0; at < people; at++) (starts[at + 1] as number) += starts[at] as number;
  const next = starts.slice(), order = new Int32Array(n);
  for (let at = 0; at < n; at++) order[(next[person[at] as number] as number)++] = at;
  const titleOf = new Int32Array(n), given = new Float32Array(n), kept = new Int32Array(people + 1);
  let to = 0;
  for (let who = 0; who < people; who++) {
    const own = order.subarray(starts[who], starts[who + 1]).sort((a, b) => (title[a] as number) - (title[b] as number) || a - b);
    for (let at = 0; at < own.length; at++) {
      const entry = own[at] as number, what = title[entry] as number;
      if (to > (kept[who] as number) && titleOf[to - 1] === what) to--;
      titleOf[to] = what;
      given[to++] = stars[entry] as number;
    }
    kept[who + 1] = to;
  }
  return { people, titles, starts: kept, titleOf: titleOf.slice(0, to), stars: given.slice(0, to) };
}

/** The same ratings by title: people ascending, and where each rating stands in the other order. */
export function byTitle({ people, titles, starts, titleOf }: RatingMatrix): { readonly starts: Int32Array; readonly personOf: Int32Array; readonly place: Int32Array } {
  const titleStarts = new Int32Array(titles + 1);
  for (const title of titleOf) (titleStarts[title + 1] as number)++;
  for (let at = 0; at < titles; at++) (titleStarts[at + 1] as number) += titleStarts[at] as number;
  const next = titleStarts.slice(), personOf = new Int32Array(titleOf.length), place = new Int32Array(titleOf.length);
  for (let person = 0; person < people; person++) {
    for (let at = starts[person] as number; at < (starts[person + 1] as number); at++) {
      const to = (next[titleOf[at] as number] as number)++;
      personOf[to] = person;
      place[to] = at;
    }
  }
  return { starts: titleStarts, personOf, place };
}
