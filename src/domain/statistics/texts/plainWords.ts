const emptySlot = -1;

/**
 * Words of the letters a–z with the numbers that they are known by, found in a text without cutting them out of it: a Map of strings costs three times as much, as every word would first be made and hashed.
 * Case is ignored.
 */
export class PlainWords {
  private letters = new Uint8Array(1 << 16);
  /** Letters of word w stand at ends[w − 1] … ends[w] − 1. */
  private ends = new Int32Array(1 << 12);
  private numbers = new Int32Array(1 << 12);
  private slots = new Int32Array(1 << 13).fill(emptySlot);
  private size = 0;

  /** The number of the word at `from` … `to` − 1, a–z and apostrophes only; `numberOf` says that of a new one. */
  find(text: string, from: number, to: number, numberOf: (word: string) => number): number {
    const { slots, ends, letters } = this, mask = slots.length - 1;
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (text.charCodeAt(at) | 32), 0x01000193); // ' is 39 with or without the bit of lower case
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const word = slots[slot] as number;
      if (word === emptySlot) break;
      const start = word === 0 ? 0 : (ends[word - 1] as number);
      if ((ends[word] as number) - start !== to - from) continue;
      let at = from;
      while (at < to && letters[start + at - from] === (text.charCodeAt(at) | 32)) at++;
      if (at === to) return this.numbers[word] as number;
    }
    const number = numberOf(text.slice(from, to));
    this.add(text, from, to, slot, number);
    return number;
  }

  private add(text: string, from: number, to: number, slot: number, number: number): void {
    const start = this.size === 0 ? 0 : (this.ends[this.size - 1] as number), end = start + to - from;
    if (end > this.letters.length) {
      const more = new Uint8Array(Math.max(2 * this.letters.length, end));
      more.set(this.letters);
      this.letters = more;
    }
    if (this.size === this.ends.length) {
      this.ends = twice(this.ends);
      this.numbers = twice(this.numbers);
    }
    for (let at = from; at < to; at++) this.letters[start + at - from] = text.charCodeAt(at) | 32;
    this.ends[this.size] = end;
    this.numbers[this.size] = number;
    this.slots[slot] = this.size++;
    if (2 * this.size > this.slots.length) this.spread();
  }

  private spread(): void {
    const slots = new Int32Array(2 * this.slots.length).fill(emptySlot), mask = slots.length - 1;
    for (let word = 0, start = 0; word < this.size; word++) {
      const end = this.ends[word] as number;
      let hash = 0x811c9dc5;
      for (let at = start; at < end; at++) hash = Math.imul(hash ^ (this.letters[at] as number), 0x01000193);
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== emptySlot) slot = (slot + 1) & mask;
      slots[slot] = word;
      start = end;
    }
    this.slots = slots;
  }
}

function twice(held: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * held.length);
  longer.set(held);
  return longer;
}
