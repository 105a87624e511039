import type { Token } from './tokenise.ts';

const prime = 0x01000193, basis = 0x811c9dc5;

/** FNV-1a over the UTF-16 units of a token's key. */
export function tokenHash(key: string): number {
  let hash = basis;
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), prime);
    hash = Math.imul(hash ^ (unit >> 8), prime);
  }
  return hash >>> 0;
}

/** The hash of an n-gram that `next` (a tokenHash) makes one longer; `so far` is that of the shorter one, which for a single token is its own tokenHash. */
function longerHash(soFar: number, next: number): number {
  let mixed = Math.imul(soFar ^ 0x9e3779b9, 0x85ebca6b) ^ next;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/**
 * Calls `visit` with every run of 1–`longest` tokens: its hash, first token and length. Marks ("," "!") are tokens like words: a run across them differs from one without.
 * @param hashes  tokenHash of each token
 */
export function visitNgrams(hashes: Uint32Array, longest: number, visit: (hash: number, first: number, length: number) => void): void {
  for (let first = 0; first < hashes.length; first++) {
    let hash = hashes[first] as number;
    visit(hash, first, 1);
    for (let length = 2; length <= longest && first + length <= hashes.length; length++) {
      hash = longerHash(hash, hashes[first + length - 1] as number);
      visit(hash, first, length);
    }
  }
}

/** tokenHash of each token; keeps what it has hashed, since words repeat. */
export function createTokenHasher(): (tokens: readonly Token[]) => Uint32Array {
  const known = new Map<string, number>();
  return (tokens) => {
    const hashes = new Uint32Array(tokens.length);
    tokens.forEach(({ key }, at) => {
      let hash = known.get(key);
      if (hash === undefined) {
        if (known.size > 100_000) known.clear();
        known.set(key, (hash = tokenHash(key)));
      }
      hashes[at] = hash;
    });
    return hashes;
  };
}

/** The hash of an n-gram given by the keys of its tokens. */
export function ngramHash(keys: readonly string[]): number {
  const [first = 0, ...rest] = keys.map(tokenHash);
  return rest.reduce(longerHash, first);
}
