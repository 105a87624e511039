/** Features of the tokens of a text: those of token t stand at starts[t] … starts[t + 1], each a row of a table and how much of it. */
export interface TokenFeatures {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/** Adds to into[t × width …] what the features of each token t give: Σ values · table rows. */
export function addFeatures({ starts, rows, values }: TokenFeatures, table: Float32Array, width: number, into: Float64Array): void {
  for (let t = 0; t + 1 < starts.length; t++) {
    for (let k = starts[t]!; k < starts[t + 1]!; k++) {
      const x = values[k]!;
      for (let j = 0, from = rows[k]! * width, to = t * width; j < width; j++, from++, to++) into[to]! += x * table[from]!;
    }
  }
}

/** Adds to the slopes of the table's rows what the slopes of the tokens, [n × width], pass on. */
export function addFeatureSlopes({ starts, rows, values }: TokenFeatures, tokenSlopes: Float64Array, width: number, into: Float32Array): void {
  for (let t = 0; t + 1 < starts.length; t++) {
    for (let k = starts[t]!; k < starts[t + 1]!; k++) {
      const x = values[k]!;
      for (let j = 0, to = rows[k]! * width, from = t * width; j < width; j++, from++, to++) into[to]! += x * tokenSlopes[from]!;
    }
  }
}
