import type { Job } from '../job.ts';

const emptySlot = -1;
/** Entries that are placed anew without a pause: 20 ms. */
const movedEach = 1 << 18;

/** Pairs of whole numbers ≥ 0, numbered from 0 in the order of their first appearance, with the texts that hold each. */
export class PairTable {
  size = 0;
  lefts = new Int32Array(1 << 12);
  rights = new Int32Array(1 << 12);
  /** Texts, with their weights. */
  counts = new Int32Array(1 << 12);
  /** The text that was counted last, + 1. */
  private seenBy = new Int32Array(1 << 12);
  private slots = new Int32Array(1 << 13).fill(emptySlot);

  /** Makes room for so many further pairs; to be done before they are added. */
  *reserve(further: number): Job<void> {
    const needed = this.size + further;
    if (needed > this.lefts.length) {
      let room = this.lefts.length;
      while (room < needed) room *= 2;
      this.lefts = grown(this.lefts, room);
      this.rights = grown(this.rights, room);
      this.counts = grown(this.counts, room);
      this.seenBy = grown(this.seenBy, room);
    }
    if (2 * needed <= this.slots.length) return;
    let places = this.slots.length;
    while (places < 2 * needed) places *= 2;
    this.slots = new Int32Array(places).fill(emptySlot);
    for (let entry = 0; entry < this.size; entry++) {
      this.slots[this.slotOf(this.lefts[entry] as number, this.rights[entry] as number)] = entry;
      if (entry % movedEach === movedEach - 1) yield;
    }
  }

  /** Counts a text of some weight for a pair, once. */
  add(left: number, right: number, text: number, weight: number): void {
    const slot = this.slotOf(left, right);
    let entry = this.slots[slot] as number;
    if (entry === emptySlot) {
      entry = this.size++;
      this.slots[slot] = entry;
      this.lefts[entry] = left;
      this.rights[entry] = right;
    }
    if (this.seenBy[entry] === text + 1) return;
    this.seenBy[entry] = text + 1;
    this.counts[entry] = (this.counts[entry] as number) + weight;
  }

  /** The number of a pair; −1 where it is not held. */
  find(left: number, right: number): number {
    return this.slots[this.slotOf(left, right)] as number;
  }

  /** Where a pair is, or would go. */
  private slotOf(left: number, right: number): number {
    const { slots, lefts, rights } = this, mask = slots.length - 1;
    let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right + 1, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    for (let slot = (hash ^ (hash >>> 13)) & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot] as number;
      if (entry === emptySlot || (lefts[entry] === left && rights[entry] === right)) return slot;
    }
  }
}

function grown(held: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(room);
  larger.set(held);
  return larger;
}
