const deepest = 24;

/**
 * Walks one struct of Thrift's compact protocol without making anything of it. What passes can be read by hyparquet, which believes lengths: lists no longer than the bytes that are left, numbers of at most ten bytes, depth at most 24.
 * @returns where it ends, at most `to`; −1 when the bytes are no such struct
 */
export function checkThrift(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const bad = Symbol('bad');
  const byte = (): number => {
    if (at >= to) throw bad;
    return bytes[at++] as number;
  };
  /** At most `most` bytes of seven bits. */
  const varint = (most: number): number => {
    let value = 0;
    for (let count = 0; count < most; count++) {
      const next = byte();
      value += (next & 127) * 2 ** (7 * count);
      if (next < 128) return value;
    }
    throw bad;
  };
  const skip = (count: number): void => {
    if (count > to - at) throw bad;
    at += count;
  };
  const element = (type: number, depth: number): void => {
    switch (type) {
      case 1: case 2: return;
      case 3: skip(1); return;
      case 4: case 5: varint(5); return;
      case 6: varint(10); return;
      case 7: skip(8); return;
      case 8: skip(varint(5)); return;
      case 9: {
        const header = byte(), items = header >> 4 === 15 ? varint(5) : header >> 4, itemType = header & 15;
        if (items > to - at || depth >= deepest) throw bad;
        for (let item = 0; item < items; item++) element(itemType === 1 || itemType === 2 ? 3 : itemType, depth + 1);
        return;
      }
      case 12: struct(depth + 1); return;
      default: throw bad;
    }
  };
  const struct = (depth: number): void => {
    if (depth > deepest) throw bad;
    for (;;) {
      const header = byte();
      if ((header & 15) === 0) return;
      if (header >> 4 === 0) varint(5);
      element(header & 15, depth);
    }
  };
  try {
    struct(0);
    return at;
  } catch (error) {
    if (error === bad) return -1;
    throw error;
  }
}
