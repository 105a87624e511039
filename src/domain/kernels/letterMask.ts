/** Which of 32 letter classes occur in a text, one bit each. An edit takes away at most one class and brings at most one: rules most texts out without looking at them. */
export function letterMask(text: string): number {
  let mask = 0;
  for (let i = 0; i < text.length; i++) mask |= 1 << (text.charCodeAt(i) & 31);
  return mask;
}

/** Bits that are set in a 32-bit number, 0–32. Source: Warren, Hacker's Delight, 2nd ed., § 5-1. */
export function bitsIn(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
