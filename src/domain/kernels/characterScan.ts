/** Scripts that letters are told apart by; the others are `Other`. */
export const scripts = [
  'Latin', 'Greek', 'Cyrillic', 'Armenian', 'Hebrew', 'Arabic', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Thai', 'Lao', 'Tibetan',
  'Myanmar', 'Georgian', 'Hangul', 'Ethiopic', 'Khmer', 'Mongolian', 'Hiragana', 'Katakana', 'Han', 'Other',
] as const;
const isOfScript = scripts.slice(0, -1).map((script) => new RegExp(`^\\p{Script=${script}}$`, 'u'));

// What a character is: letters are `firstScript` and on.
const unknown = 0, plain = 1, control = 2, replacement = 3, digit = 4, firstScript = 5;

/** Reads texts character by character; what it found in the last one is in its fields. */
export class CharacterScan {
  /** Letters of each of `scripts` in all texts read, times their weights. */
  readonly letters = new Float64Array(scripts.length);
  /** Code points. */
  length = 0;
  isAscii = true;
  hasDigit = false;
  /** Tabs and ends of lines are none. */
  hasControl = false;
  hasReplacement = false;
  readonly #kinds = new Uint8Array(65_536);
  readonly #beyond = new Map<number, number>();

  read(text: string, weight: number): void {
    const { letters } = this, kinds = this.#kinds;
    let pairs = 0, bits = 0, controls = 0, replacements = 0, digits = 0;
    for (let at = 0; at < text.length; at++) {
      let unit = text.charCodeAt(at);
      bits |= unit;
      if ((unit & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) {
        unit = text.codePointAt(at)!;
        pairs++;
        at++;
      }
      const kind = unit < 65_536 ? kinds[unit]! || (kinds[unit] = kindOf(unit)) : this.#kindBeyond(unit);
      if (kind >= firstScript) letters[kind - firstScript]! += weight;
      else if (kind === digit) digits++;
      else if (kind === control) controls++;
      else if (kind === replacement) replacements++;
    }
    this.length = text.length - pairs;
    this.isAscii = bits < 128;
    this.hasDigit = digits > 0;
    this.hasControl = controls > 0;
    this.hasReplacement = replacements > 0;
  }

  #kindBeyond(point: number): number {
    const known = this.#beyond.get(point) ?? unknown;
    if (known !== unknown) return known;
    const kind = kindOf(point);
    this.#beyond.set(point, kind);
    return kind;
  }
}

function kindOf(point: number): number {
  if ((point < 32 && point !== 9 && point !== 10 && point !== 13) || (point >= 127 && point < 160)) return control;
  if (point === 0xfffd) return replacement;
  if (point >= 48 && point < 58) return digit;
  const character = String.fromCodePoint(point);
  if (!/\p{L}/u.test(character)) return plain;
  const script = isOfScript.findIndex((isOf) => isOf.test(character));
  return firstScript + (script < 0 ? scripts.length - 1 : script);
}
