export interface CloudWord {
  readonly text: string;
  readonly count: number;
}

/** Sizes of words, 1 the smallest. */
export const cloudSizes = 9;

/** Font size of a size, em. */
export function cloudEm(size: number): number {
  return Math.round((0.85 + ((size - 1) / (cloudSizes - 1)) * 1.75) * 100) / 100;
}

/** Words with their size, its square growing with the count, in an order that only their letters decide: the same words make the same cloud. */
export function cloudWords(words: readonly CloudWord[]): readonly (CloudWord & { readonly size: number })[] {
  let least = Infinity, most = 0;
  for (const { count } of words) { least = Math.min(least, count); most = Math.max(most, count); }
  const sized = words.map((word) => ({ ...word, size: most > least ? 1 + Math.round(Math.sqrt((word.count - least) / (most - least)) * (cloudSizes - 1)) : Math.ceil(cloudSizes / 2), order: scattered(word.text) }));
  return sized.sort((a, b) => a.order - b.order || (a.text < b.text ? -1 : 1)).map(({ text, count, size }) => ({ text, count, size }));
}

/** FNV-1a over code units, its bits mixed once more so that words of one stem part. */
function scattered(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
