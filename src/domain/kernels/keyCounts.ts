/** Counts by key where keys are whole numbers up to 2⁵³: a Map's work in a third of its memory. Entries stand in the order in which their keys first came. */
export class KeyCounts {
  size = 0;
  #keys = new Float64Array(1024);
  #counts = new Float64Array(1024);
  #slots = new Int32Array(2048).fill(-1);

  /** @returns the key's entry, 0 … size − 1 */
  add(key: number, weight: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(key) & mask, entry = this.#slots[slot]!;
    while (entry >= 0 && this.#keys[entry] !== key) entry = this.#slots[(slot = (slot + 1) & mask)]!;
    if (entry < 0) {
      if (this.size === this.#keys.length) {
        this.#grow();
        return this.add(key, weight);
      }
      this.#slots[slot] = entry = this.size++;
      this.#keys[entry] = key;
    }
    this.#counts[entry]! += weight;
    return entry;
  }

  keyOf(entry: number): number { return this.#keys[entry]!; }
  countOf(entry: number): number { return this.#counts[entry]!; }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2), counts = new Float64Array(keys.length), slots = new Int32Array(keys.length * 2).fill(-1), mask = slots.length - 1;
    keys.set(this.#keys);
    counts.set(this.#counts);
    for (let entry = 0; entry < this.size; entry++) {
      let slot = hashOf(keys[entry]!) & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = entry;
    }
    [this.#keys, this.#counts, this.#slots] = [keys, counts, slots];
  }
}

function hashOf(key: number): number {
  const high = Math.floor(key / 4_294_967_296);
  let hash = Math.imul((key - high * 4_294_967_296) | 0, 0x85ebca6b) ^ Math.imul(high, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
