/** A Python literal as JavaScript holds it: tuples become arrays, None null, dict a Map in source order. */
export type PythonValue = string | number | boolean | null | readonly PythonValue[] | ReadonlyMap<string, PythonValue>;

/** What stood where something else was expected. Recognised by its `name`. */
export class PythonLiteralError extends Error {
  override readonly name = 'PythonLiteralError';
  /** UTF-16 offset in the text, 0 = first. */
  readonly position: number;
  readonly expected: string;
  constructor(expected: string, position: number, text: string) {
    const found = position < text.length ? JSON.stringify(text.slice(position, position + 12)) : 'the end';
    super(`expected ${expected} at character ${position + 1}, found ${found}`);
    this.position = position;
    this.expected = expected;
  }
}

const MAX_DEPTH = 64;
const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\', "'": "'", '"': '"', a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\n': '',
};
const HEX_ESCAPES: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const NUMBER = /[+-]?(?:0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*\.?(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?)/y;
const WORD = /[A-Za-z_][A-Za-z0-9_]*/y;
const SPACE = /(?:[ \t\r\n\f]|\\\r?\n)*/y;

/**
 * Reads one Python literal: dict with string keys, list, tuple, str (both quotes, triple quotes, prefixes u and r, every escape but \N{…},
 * adjacent strings joined), int, float, True, False, None. Never runs anything.
 * @throws PythonLiteralError with the position where the text stops being such a literal
 */
export function parsePythonLiteral(text: string): PythonValue {
  const reader = new LiteralReader(text);
  const value = reader.value(0);
  reader.end();
  return value;
}

class LiteralReader {
  private at = 0;
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
    this.skipSpace();
  }

  value(depth: number): PythonValue {
    if (depth > MAX_DEPTH) this.fail(`at most ${MAX_DEPTH} levels`);
    const first = this.text[this.at];
    if (first === '{') return this.dict(depth);
    if (first === '[') return this.sequence(depth, ']');
    if (first === '(') return this.sequence(depth, ')');
    if (first === "'" || first === '"') return this.strings();
    if (first !== undefined && /[0-9.+-]/.test(first)) return this.number();
    return this.word();
  }

  end(): void {
    if (this.at < this.text.length) this.fail('the end of the literal');
  }

  private dict(depth: number): ReadonlyMap<string, PythonValue> {
    this.take('{');
    const entries = new Map<string, PythonValue>();
    while (!this.takeIf('}')) {
      const start = this.at;
      const key = this.value(depth + 1);
      if (typeof key !== 'string') this.fail('a string as key', start);
      this.take(':');
      entries.set(key, this.value(depth + 1));
      if (!this.takeIf(',')) {
        if (!this.takeIf('}')) this.fail('"," or "}"');
        break;
      }
    }
    return entries;
  }

  /** A list, a tuple, or one value in brackets. */
  private sequence(depth: number, close: ']' | ')'): PythonValue {
    this.take(close === ']' ? '[' : '(');
    const items: PythonValue[] = [];
    let commas = 0;
    while (!this.takeIf(close)) {
      items.push(this.value(depth + 1));
      if (this.takeIf(',')) commas++;
      else if (this.takeIf(close)) break;
      else this.fail(`"," or "${close}"`);
    }
    const [only] = items;
    return close === ')' && items.length === 1 && commas === 0 && only !== undefined ? only : items;
  }

  private strings(): string {
    let joined = this.string(false);
    while (this.text[this.at] === "'" || this.text[this.at] === '"') joined += this.string(false);
    return joined;
  }

  private string(raw: boolean): string {
    const { text } = this;
    const start = this.at;
    const quote = text.startsWith(text.charAt(start).repeat(3), start) ? text.charAt(start).repeat(3) : text.charAt(start);
    this.at += quote.length;
    let value = '';
    for (;;) {
      const close = text.indexOf(quote, this.at);
      if (close < 0) this.fail(`a string closed by ${quote}`, start);
      const slash = text.indexOf('\\', this.at);
      const stop = slash >= 0 && slash < close ? slash : close;
      const plain = text.slice(this.at, stop);
      if (quote.length === 1 && plain.includes('\n')) this.fail(`a string closed by ${quote} on its line`, start);
      value += plain;
      this.at = stop;
      if (stop === close) break;
      value += this.escape(raw);
    }
    this.at += quote.length;
    this.skipSpace();
    return value;
  }

  private escape(raw: boolean): string {
    const { text } = this;
    const start = this.at;
    let letter = text.charAt(start + 1);
    if (letter === '') this.fail('a character after the backslash', start);
    if (letter === '\r' && text[start + 2] === '\n') letter = '\r\n';
    this.at += 1 + letter.length;
    if (raw) return `\\${letter}`;
    if (letter === '\r\n') return '';
    const simple = SIMPLE_ESCAPES[letter];
    if (simple !== undefined) return simple;
    const width = HEX_ESCAPES[letter];
    if (width !== undefined) {
      const digits = text.slice(this.at, this.at + width);
      const code = /^[0-9a-fA-F]+$/.test(digits) && digits.length === width ? Number.parseInt(digits, 16) : Infinity;
      if (code > 0x10ffff) this.fail(`${width} hex digits of a character`, start);
      this.at += width;
      return String.fromCodePoint(code);
    }
    const octal = /^[0-7]{1,3}/.exec(text.slice(start + 1, start + 4));
    if (octal) {
      this.at = start + 1 + octal[0].length;
      return String.fromCharCode(Number.parseInt(octal[0], 8));
    }
    if (letter === 'N') this.fail('an escape other than \\N{…}', start); // needs the Unicode name table
    return `\\${letter}`; // as Python does with an escape it does not know
  }

  private number(): number {
    const start = this.at;
    const match = this.match(NUMBER);
    if (match === '') this.fail('a number');
    if (/^[\w.]/.test(this.text.slice(this.at, this.at + 1))) this.fail('a number', start);
    const sign = match.startsWith('-') ? -1 : 1;
    const digits = match.replace(/^[+-]/, '').replace(/_/g, '');
    if (/^0\d*[1-9]\d*$/.test(digits)) this.fail('a number without leading zeros', start);
    const value = sign * Number(digits);
    if (!/[.eE]/.test(digits.replace(/^0[xX].*/, '')) && !Number.isSafeInteger(value)) this.fail('an integer within ±(2^53 − 1)', start);
    this.skipSpace();
    return value;
  }

  private word(): PythonValue {
    const start = this.at;
    const word = this.match(WORD);
    const next = this.text[this.at];
    if (/^[uUrR]$/.test(word) && (next === "'" || next === '"')) {
      let joined = this.string(word.toLowerCase() === 'r');
      while (this.text[this.at] === "'" || this.text[this.at] === '"') joined += this.string(false);
      return joined;
    }
    this.skipSpace();
    if (word === 'None') return null;
    if (word === 'True') return true;
    if (word === 'False') return false;
    return this.fail('a Python literal', start);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text)?.[0] ?? '';
    this.at += match.length;
    return match;
  }

  private skipSpace(): void {
    const code = this.text.charCodeAt(this.at);
    if (code > 32 && code !== 92) return; // nearly always: one comparison instead of a match
    this.match(SPACE);
  }

  private takeIf(mark: string): boolean {
    if (this.text[this.at] !== mark) return false;
    this.at++;
    this.skipSpace();
    return true;
  }

  private take(mark: string): void {
    if (!this.takeIf(mark)) this.fail(`"${mark}"`);
  }

  private fail(expected: string, position = this.at): never {
    throw new PythonLiteralError(expected, position, this.text);
  }
}
