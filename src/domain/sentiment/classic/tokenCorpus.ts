import { tokenHash } from '../ngrams.ts';
import { tokenise } from '../tokenise.ts';

/** Texts read once, as numbers of tokens: what every count and every classic model starts from. */
export interface TokenCorpus {
  readonly texts: number;
  /** Distinct token keys in the order of their first appearance, and the tokenHash of each. */
  readonly keys: readonly string[];
  readonly hashes: Uint32Array;
  /** Tokens of text t stand at starts[t] … starts[t + 1], [texts + 1]. */
  readonly starts: Int32Array;
  /** Which key each token is. */
  readonly ids: Int32Array;
}

/** @param onText  called after each text, for progress */
export function readTokens(texts: readonly string[], onText: () => void = () => undefined): TokenCorpus {
  const known = new Map<string, number>(), starts = new Int32Array(texts.length + 1);
  let ids = new Int32Array(1 << 16), used = 0;
  texts.forEach((text, at) => {
    for (const { key } of tokenise(text)) {
      let id = known.get(key);
      if (id === undefined) known.set(key, (id = known.size));
      if (used === ids.length) {
        const longer = new Int32Array(2 * used);
        longer.set(ids);
        ids = longer;
      }
      ids[used++] = id;
    }
    starts[at + 1] = used;
    onText();
  });
  const keys = [...known.keys()];
  return { texts: texts.length, keys, hashes: Uint32Array.from(keys, tokenHash), starts, ids: ids.slice(0, used) };
}

/** tokenHash of each token of a text, as `visitNgrams` takes them. */
export function textHashes({ starts, ids, hashes }: TokenCorpus, text: number): Uint32Array {
  const from = starts[text] as number, read = new Uint32Array((starts[text + 1] as number) - from);
  for (let at = 0; at < read.length; at++) read[at] = hashes[ids[from + at] as number] as number;
  return read;
}
