/** In place (Fisher & Yates). @returns the same array */
export function shuffle(order: Int32Array, random: () => number): Int32Array {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1)), kept = order[at] as number;
    order[at] = order[other] as number;
    order[other] = kept;
  }
  return order;
}
