/** Distinct stretches of bytes with a number each, in the order in which they came: a dictionary that is asked ten million times and turns into texts once. */
export class ByteWords {
  #arena = new Uint8Array(1 << 12);
  #ends = new Uint32Array(1 << 8);
  #hashes = new Int32Array(1 << 8);
  /** Numbers + 1 at the place of their hash; open addressing. */
  #table = new Int32Array(1 << 9);
  size = 0;
  /** Bytes of all words. */
  bytes = 0;

  /** The number of the bytes `from` … `to` − 1; that of a new word is what `size` was. */
  find(units: Uint8Array, from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (units[at] as number), 0x01000193);
    const mask = this.#table.length - 1, length = to - from;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const code = (this.#table[slot] as number) - 1;
      if (code < 0) break;
      if (this.#hashes[code] === hash && this.#is(code, units, from, length)) return code;
      slot = (slot + 1) & mask;
    }
    return this.#insert(units, from, to, hash, slot);
  }

  /** The bytes of a word; valid until another is added. */
  word(code: number): Uint8Array {
    return this.#arena.subarray(code === 0 ? 0 : this.#ends[code - 1], this.#ends[code]);
  }

  #is(code: number, units: Uint8Array, from: number, length: number): boolean {
    const start = code === 0 ? 0 : (this.#ends[code - 1] as number), arena = this.#arena;
    if ((this.#ends[code] as number) - start !== length) return false;
    for (let at = 0; at < length; at++) if (arena[start + at] !== units[from + at]) return false;
    return true;
  }

  #insert(units: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const code = this.size++, end = this.bytes + to - from;
    if (end > this.#arena.length) {
      const larger = new Uint8Array(Math.max(this.#arena.length * 2, end));
      larger.set(this.#arena.subarray(0, this.bytes));
      this.#arena = larger;
    }
    if (code >= this.#ends.length) {
      const ends = new Uint32Array(code * 2), hashes = new Int32Array(code * 2);
      ends.set(this.#ends);
      hashes.set(this.#hashes);
      [this.#ends, this.#hashes] = [ends, hashes];
    }
    this.#arena.set(units.subarray(from, to), this.bytes);
    this.bytes = end;
    this.#ends[code] = end;
    this.#hashes[code] = hash;
    this.#table[slot] = code + 1;
    if (this.size * 2 > this.#table.length) this.#rehash();
    return code;
  }

  #rehash(): void {
    const table = new Int32Array(this.#table.length * 2), mask = table.length - 1;
    for (let code = 0; code < this.size; code++) {
      const hash = this.#hashes[code] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = code + 1;
    }
    this.#table = table;
  }
}
