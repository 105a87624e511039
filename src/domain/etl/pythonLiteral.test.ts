import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { parsePythonLiteral, PythonLiteralError, type PythonValue } from './pythonLiteral.ts';

/** Writes a value as Python's `repr()` does: single quotes unless only double ones avoid an escape. */
function repr(value: PythonValue): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'number') return Number.isSafeInteger(value) || /[.e]/.test(String(value)) ? String(value) : `${value}.0`;
  if (typeof value === 'string') {
    const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
    let text = '';
    for (const character of value) {
      const code = character.codePointAt(0)!;
      if (character === quote || character === '\\') text += `\\${character}`;
      else if (character === '\n') text += '\\n';
      else if (character === '\r') text += '\\r';
      else if (character === '\t') text += '\\t';
      else if (code < 0x20 || (code >= 0x7f && code <= 0xa0)) text += `\\x${code.toString(16).padStart(2, '0')}`;
      else if (code === 0x2028) text += '\\u2028';
      else if (code === 0xe0001) text += '\\U000e0001';
      else text += character;
    }
    return quote + text + quote;
  }
  if (value instanceof Map) return `{${[...value].map(([key, item]) => `${repr(key)}: ${repr(item as PythonValue)}`).join(', ')}}`;
  return `[${(value as readonly PythonValue[]).map(repr).join(', ')}]`;
}

const LETTERS = ["'", '"', '\\', '\n', '\t', '\r', '\x00', '\x7f', '\xa0', '\u2028', '\u{e0001}', '\u{1f3ac}', 'é', '映', ',', ']', '}', ':', '#', ' ', 'a', 'N', '{'];

function randomValue(random: () => number, depth: number): PythonValue {
  const pick = Math.floor(random() * (depth > 3 ? 5 : 7));
  const text = () => Array.from({ length: Math.floor(random() * 9) }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
  if (pick === 0) return null;
  if (pick === 1) return random() < 0.5;
  if (pick === 2) return Math.floor((random() - 0.5) * 1e9);
  if (pick === 3) return (random() - 0.5) * 10 ** Math.floor(random() * 40 - 20);
  if (pick === 4) return text();
  const items = Array.from({ length: Math.floor(random() * 5) }, () => randomValue(random, depth + 1));
  return pick === 5 ? items : new Map(items.map((item, index) => [`${text()}${index}`, item]));
}

test('what repr prints is read back as it was, 3,000 seeded values', () => {
  const random = seededRandom(1895);
  for (let trial = 0; trial < 3000; trial++) {
    const value = randomValue(random, 0);
    expect(parsePythonLiteral(repr(value))).toEqual(value);
  }
});

test('a name with an apostrophe stands in double quotes', () => {
  expect(parsePythonLiteral(`[{'name': "Ocean's Eleven", 'id': 161}]`)).toEqual([new Map<string, PythonValue>([['name', "Ocean's Eleven"], ['id', 161]])]);
});

test.each<[string, PythonValue]>([
  ["'\\x41\\u00e9\\U0001F3AC\\101\\n'", 'Aé🎬A\n'],
  ["u'caf\\xe9'", 'café'],
  ["r'a\\nb'", 'a\\nb'],
  ["'one' \"two\"", 'onetwo'],
  ["'''a\n'b' '''", "a\n'b' "],
  ["'a\\\nb'", 'ab'],
  ["'\\q'", '\\q'],
  ['()', []],
  ['(1,)', [1]],
  ['(1)', 1],
  ['(1, 2)', [1, 2]],
  ['[1, 2,]', [1, 2]],
  [' [ True , False,None ] ', [true, false, null]],
  ['-0x1f', -31],
  ['0b101', 5],
  ['1_000', 1000],
  ['5e-05', 5e-5],
  ['.5', 0.5],
  ['5.', 5],
  ['{}', new Map()],
])('%s is read', (text, value) => {
  expect(parsePythonLiteral(text)).toEqual(value);
});

test.each<[string, number, string]>([
  ['', 0, 'a Python literal'],
  ["[{'id': 1, 'name': 'x'}", 23, '"," or "]"'],
  ["{'id' 1}", 6, '":"'],
  ["{1: 'a'}", 1, 'a string as key'],
  ["['a'", 4, '"," or "]"'],
  ["['open]", 1, "a string closed by '"],
  ["'a' x", 4, 'the end of the literal'],
  ["'\\u12'", 1, '4 hex digits of a character'],
  ["'\\N{DASH}'", 1, 'an escape other than \\N{…}'],
  ['null', 0, 'a Python literal'],
  ['__import__("os")', 0, 'a Python literal'],
  ["[{'a': open('x')}]", 7, 'a Python literal'],
  ['007', 0, 'a number without leading zeros'],
  ['9007199254740993', 0, 'an integer within ±(2^53 − 1)'],
  ['1j', 0, 'a number'],
  ["'two\nlines'", 0, "a string closed by ' on its line"],
  ['['.repeat(80), 65, 'at most 64 levels'],
])('%s is refused with its position', (text, position, expected) => {
  const error = (() => { try { parsePythonLiteral(text); return null; } catch (caught) { return caught; } })();
  expect(error).toBeInstanceOf(PythonLiteralError);
  expect(error).toMatchObject({ name: 'PythonLiteralError', position, expected });
});

test('a key named __proto__ is only a key', () => {
  expect(parsePythonLiteral("{'__proto__': 1}")).toEqual(new Map([['__proto__', 1]]));
});
