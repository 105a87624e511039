/** Root mean square and mean absolute error of predictions, bounded to what can be given. @param from, to  least and most stars */
export function starErrors(predicted: ArrayLike<number>, given: ArrayLike<number>, from: number, to: number): { readonly rmse: number; readonly mae: number } {
  let squares = 0, sizes = 0;
  for (let at = 0; at < given.length; at++) {
    const error = Math.min(to, Math.max(from, predicted[at] as number)) - (given[at] as number);
    squares += error * error;
    sizes += Math.abs(error);
  }
  return { rmse: Math.sqrt(squares / given.length), mae: sizes / given.length };
}
