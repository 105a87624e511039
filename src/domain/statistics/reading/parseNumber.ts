/** Powers of ten that a double holds exactly. */
const powers = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** From here another digit may not fit a double exactly. */
const lastExact = 900_719_925_474_099;
const leastPhoneDigits = 7;

/**
 * The number that a cell of ASCII bytes `from` … `to` − 1 writes, blanks excluded; NaN where it writes none.
 * Plain and scientific notation with a decimal point, and infinities ("inf", "-Infinity"). What would not come back as it was is no number: leading zeros ("007"), whole numbers beyond 2⁵³, telephone numbers ("+34600123456").
 * Rounded as `Number` does: a mantissa below 2⁵³ and a power of ten up to 22 make one exact operation (Clinger, PLDI 1990).
 */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const sign = bytes[at];
  if (sign === 45 || sign === 43) at++;
  const first = at;
  let mantissa = 0, fraction = 0, isExact = true, digit = 0;
  while (at < to && (digit = (bytes[at] as number) - 48) >= 0 && digit <= 9) {
    if (mantissa <= lastExact) mantissa = mantissa * 10 + digit;
    else isExact = false;
    at++;
  }
  const whole = at - first;
  if (whole > 1 && bytes[first] === 48) return NaN;
  if (at === to) return whole === 0 || !isExact || mantissa > Number.MAX_SAFE_INTEGER || (sign === 43 && whole >= leastPhoneDigits) ? NaN : sign === 45 ? -mantissa : mantissa;
  if (bytes[at] === 46) {
    const point = ++at;
    while (at < to && (digit = (bytes[at] as number) - 48) >= 0 && digit <= 9) {
      if (isExact && mantissa <= lastExact) { mantissa = mantissa * 10 + digit; fraction++; } else isExact = false;
      at++;
    }
    if (whole === 0 && at === point) return NaN;
  } else if (whole === 0) return infinity(bytes, at, to, sign === 45);
  let exponent = 0;
  if (at < to) {
    if (((bytes[at] as number) | 32) !== 101) return NaN;
    at++;
    const exponentSign = bytes[at];
    if (exponentSign === 45 || exponentSign === 43) at++;
    if (at >= to || to - at > 4) return NaN;
    for (; at < to; at++) {
      digit = (bytes[at] as number) - 48;
      if (digit < 0 || digit > 9) return NaN;
      exponent = exponent * 10 + digit;
    }
    if (exponentSign === 45) exponent = -exponent;
  }
  const power = exponent - fraction;
  if (!isExact || mantissa > Number.MAX_SAFE_INTEGER || power > 22 || power < -22) return Number(String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 400))));
  const value = power >= 0 ? mantissa * (powers[power] as number) : mantissa / (powers[-power] as number);
  return sign === 45 ? -value : value;
}

function infinity(bytes: Uint8Array, from: number, to: number, isNegative: boolean): number {
  if (to - from !== 3 && to - from !== 8) return NaN;
  const word = String.fromCharCode(...bytes.subarray(from, to)).toLowerCase();
  return word === 'inf' || word === 'infinity' ? (isNegative ? -Infinity : Infinity) : NaN;
}
