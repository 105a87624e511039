/** Passes over all ratings, by person, for one factor. `u` is what the factor is of each person, `v` of each title; `errors` = stars − prediction of every rating. */

/** Of each person: Σ v² and Σ v·error over their ratings. */
export function sumByPerson(starts: Int32Array, titleOf: Int32Array, v: Float64Array, errors: Float64Array, squares: Float64Array, products: Float64Array): void {
  for (let person = 0, people = starts.length - 1; person < people; person++) {
    let square = 0, product = 0;
    for (let at = starts[person]!, end = starts[person + 1]!; at < end; at++) {
      const value = v[titleOf[at]!]!;
      square += value * value;
      product += value * errors[at]!;
    }
    squares[person] = square;
    products[person] = product;
  }
}

/** Takes a change of `u` into the errors and, in the same pass, sums u² and u·error of each title. @param u  with the change in it */
export function changePeople(starts: Int32Array, titleOf: Int32Array, change: Float64Array, u: Float64Array, v: Float64Array, errors: Float64Array, squares: Float64Array, products: Float64Array): void {
  squares.fill(0);
  products.fill(0);
  for (let person = 0, people = starts.length - 1; person < people; person++) {
    const by = change[person]!, value = u[person]!, square = value * value;
    for (let at = starts[person]!, end = starts[person + 1]!; at < end; at++) {
      const title = titleOf[at]!, error = (errors[at]! -= by * v[title]!);
      squares[title]! += square;
      products[title]! += value * error;
    }
  }
}

/** Takes a change of `v` into the errors. */
export function changeTitles(starts: Int32Array, titleOf: Int32Array, change: Float64Array, u: Float64Array, errors: Float64Array): void {
  for (let person = 0, people = starts.length - 1; person < people; person++) {
    const value = u[person]!;
    for (let at = starts[person]!, end = starts[person + 1]!; at < end; at++) errors[at]! -= value * change[titleOf[at]!]!;
  }
}

/** What an owner (a person, say) gets of the others it is linked with: Δ of each owner, for their new values drawn one after the other. */
export interface LinkedDraw {
  /** Owners linked with other o: `owners[starts[o] … starts[o + 1])`. */
  readonly starts: Int32Array;
  readonly owners: Int32Array;
  /** Size of a link, by owner. */
  readonly share: Float64Array;
  readonly squares: Float64Array;
  /** Kept up to date as values change. */
  readonly products: Float64Array;
  readonly change: Float64Array;
}

/** Draws the value of every linked other in turn, in place. @param noise  standard normal, one each */
export function drawLinked({ starts, owners, share, squares, products, change }: LinkedDraw, values: Float64Array, precision: number, pull: number, noise: () => number): void {
  for (let other = 0; other < values.length; other++) {
    let square = 0, product = 0;
    for (let at = starts[other]!, end = starts[other + 1]!; at < end; at++) {
      const owner = owners[at]!, size = share[owner]!;
      square += size * size * squares[owner]!;
      product += size * products[owner]!;
    }
    const before = values[other]!, total = precision * square + pull, by = (precision * (product + before * square)) / total + noise() / Math.sqrt(total) - before;
    values[other] = before + by;
    for (let at = starts[other]!, end = starts[other + 1]!; at < end; at++) {
      const owner = owners[at]!, step = by * share[owner]!;
      products[owner]! -= step * squares[owner]!;
      change[owner]! += step;
    }
  }
}
