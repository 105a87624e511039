/**
 * The codes that occur most, most frequent first.
 * @param codes  below `distinct`; below 0: missing
 * @param comesFirst  which of two equally frequent ones; as they are numbered unless it says otherwise
 */
export function topCodes(codes: Int32Array, distinct: number, most: number, comesFirst: (a: number, b: number) => boolean = (a, b) => a < b): number[] {
  const counts = new Uint32Array(distinct), top: number[] = [];
  for (let at = 0; at < codes.length; at++) if ((codes[at] as number) >= 0) counts[codes[at] as number] = (counts[codes[at] as number] as number) + 1;
  const isBefore = (a: number, b: number): boolean => counts[a] === counts[b] ? comesFirst(a, b) : (counts[a] as number) > (counts[b] as number);
  for (let code = 0; code < distinct && most > 0; code++) {
    // Few are wanted of possibly very many: each is held against the last of the best.
    if (top.length === most && !isBefore(code, top.at(-1) as number)) continue;
    let at = top.length;
    while (at > 0 && isBefore(code, top[at - 1] as number)) at--;
    top.splice(at, 0, code);
    if (top.length > most) top.pop();
  }
  return top;
}
