/** The mark in front of the decimals. */
export type DecimalMark = '.' | ',';

/** A longer text is no number. */
const longestNumber = 64;
const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const digitsWith: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^(?:\d+|\d{1,3}([, '’])\d{3}(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3})?(?:\.(\d*))?(?:e([+-]?\d+))?$/i,
  ',': /^(?:\d+|\d{1,3}([. '’])\d{3}(?:\1\d{3})*)?(?:,(\d*))?(?:e([+-]?\d+))?$/i,
};
const currencies = 'USD|EUR|GBP|JPY|CHF|CAD|AUD|MXN|ARS|COP|CLP|PEN|BRL|UYU|INR|CNY';
const currencyBefore = new RegExp(`^(?:(?:US|R|A|C|MX)?\\p{Sc}|${currencies}) ?`, 'u');
const currencyAfter = new RegExp(` ?(?:\\p{Sc}|${currencies})$`, 'u');

/**
 * The number that a text writes, or null: signs, groups of thousands (by comma, point, blank or apostrophe), a currency before or after, `%` (a hundredth), accountants' `(12)` for −12, exponents, infinities.
 * @param mark  in front of decimals; the other one parts thousands
 */
export function parseNumber(text: string, mark: DecimalMark): number | null {
  if (text.length > longestNumber) return null;
  if (mark === '.' && plainNumber.test(text)) return Number(text);
  let rest = text.replace(/[\s\u00a0\u202f\u2009]+/g, ' ').trim().replace(/[−–]/g, '-');
  let isNegative = false, hundredths = 0;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) {
    isNegative = true;
    rest = bracketed[1] ?? '';
  }
  rest = rest.replace(currencyBefore, '');
  const sign = /^([+-]) ?/.exec(rest);
  if (sign) {
    if (bracketed) return null;
    isNegative = sign[1] === '-';
    rest = rest.slice(sign[0].length);
  }
  rest = rest.replace(currencyBefore, '').replace(currencyAfter, '');
  if (/\d ?%$/.test(rest)) {
    hundredths = 2;
    rest = rest.replace(/ ?%$/, '');
  }
  if (/^inf(?:inity)?$/i.test(rest) || rest === '∞') return isNegative ? -Infinity : Infinity;
  const match = digitsWith[mark].exec(rest);
  if (!match || !/\d/.test(rest)) return null;
  const whole = rest.slice(0, rest.length - (match[2] === undefined ? 0 : match[2].length + 1) - (match[3] === undefined ? 0 : match[3].length + 1)).replace(/\D/g, '');
  if (whole === '' && !match[2]) return null;
  const size = Number(`${whole || '0'}.${match[2] ?? ''}e${Number(match[3] ?? 0) - hundredths}`);
  return isNegative ? -size : size;
}

/**
 * Which mark a column's numbers have in front of their decimals: what most of those say that can be read in one way only (`1.234,5`, `0,75`, `1,234,567`).
 * Where none does, a point is one (`1.234` is a little more than one) and a comma parts thousands.
 */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark {
  let points = 0, commas = 0;
  for (const text of texts) {
    if (text.length > longestNumber) continue;
    const point = text.lastIndexOf('.'), comma = text.lastIndexOf(',');
    if (comma < 0 && point < 0) continue;
    if (comma >= 0 && point >= 0) {
      if (point > comma) points++;
      else commas++;
    } else if (comma >= 0) {
      if (text.indexOf(',') < comma) points++;
      else if (!isGroup(text, comma)) commas++;
    } else if (text.indexOf('.') < point) commas++;
    else if (!isGroup(text, point)) points++;
  }
  return commas > points ? ',' : '.';
}

/** Whether a mark may part thousands: three digits behind it and nothing but a sign or a currency and one to three digits, no leading 0, in front. */
const isGroup = (text: string, at: number): boolean => /^\d{3}(?!\d)/.test(text.slice(at + 1)) && /(?:^|\D)[1-9]\d{0,2}$/.test(text.slice(0, at));
