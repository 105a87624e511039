/** A value of JSON text, still as text. */
export interface JsonPiece {
  /** UTF-8. */
  readonly bytes: Uint8Array;
  /** Where it begins, from 1. */
  readonly line: number;
  readonly column: number;
}

const [quote, backslash, comma, open, close, lf] = [34, 92, 44, 91, 93, 10];

/**
 * Parts an array's elements as their bytes come, without reading them: what nests is counted, what is quoted passed over. Whether each is JSON is for its reader to say.
 */
export class ArraySplitter {
  #held = new Uint8Array(0);
  #depth = 0;
  #isQuoted = false;
  #isEscaped = false;
  #line = 1;
  #column = 0;
  #from: { line: number; column: number } = { line: 1, column: 1 };
  #elements = 0;
  /** Where the array closed; null while it is open. */
  end: { readonly line: number; readonly column: number } | null = null;

  /** Bytes of the element that is under way. */
  get heldBytes(): number { return this.#held.length; }
  /** Where reading stands, from 1. */
  get place(): { readonly line: number; readonly column: number } { return { line: this.#line, column: this.#column }; }

  /** @returns false when something stands behind the closed array */
  feed(bytes: Uint8Array, visit: (piece: JsonPiece) => void): boolean {
    let from = 0;
    const part = (to: number): void => {
      const piece = bytes.subarray(from, to), whole = this.#held.length === 0 ? piece : joined(this.#held, piece);
      this.#held = new Uint8Array(0);
      visit({ bytes: whole, ...this.#from });
      this.#elements++;
    };
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte === lf) { this.#line++; this.#column = 0; } else if ((byte & 0xc0) !== 0x80) this.#column++;
      if (this.#isQuoted) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (byte === backslash) this.#isEscaped = true;
        else if (byte === quote) this.#isQuoted = false;
        continue;
      }
      const isBlank = byte === 32 || byte === 9 || byte === 13 || byte === lf;
      if (isBlank) continue;
      if (this.end) return false;
      if (this.#depth === 0) { // the reader has seen to it that the first letter is a bracket
        this.#depth = 1;
        from = at + 1;
        this.#begin();
      } else if (byte === quote) this.#isQuoted = true;
      else if (byte === open || byte === 123) this.#depth++;
      else if (byte === close || byte === 125) {
        if (--this.#depth > 0) continue;
        if (this.#elements > 0 || !isBlankText(this.#held) || !isBlankText(bytes.subarray(from, at))) part(at);
        this.end = this.place;
        from = at + 1;
      } else if (byte === comma && this.#depth === 1) {
        part(at);
        from = at + 1;
        this.#begin();
      }
    }
    if (!this.end && this.#depth > 0) this.#held = joined(this.#held, bytes.subarray(from));
    return true;
  }

  #begin(): void { this.#from = { line: this.#line, column: this.#column + 1 }; }
}

/** Parts lines as their bytes come; blank ones are none. */
export class LineSplitter {
  #held = new Uint8Array(0);
  #line = 1;

  get heldBytes(): number { return this.#held.length; }

  feed(bytes: Uint8Array, isEnd: boolean, visit: (piece: JsonPiece) => void): void {
    for (let from = 0; ;) {
      const at = bytes.indexOf(lf, from), to = at < 0 ? bytes.length : at;
      if (at < 0 && !isEnd) { this.#held = joined(this.#held, bytes.subarray(from)); return; }
      const piece = bytes.subarray(from, to), whole = this.#held.length === 0 ? piece : joined(this.#held, piece);
      this.#held = new Uint8Array(0);
      if (!isBlankText(whole)) visit({ bytes: whole, line: this.#line, column: 1 });
      this.#line++;
      if (at < 0) return;
      from = at + 1;
    }
  }
}

function joined(one: Uint8Array, two: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + two.length);
  both.set(one);
  both.set(two, one.length);
  return both;
}
function isBlankText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13 || byte === lf);
}
