import type { Expectation, Fault } from './backup.ts';
import { shown } from './shown.ts';

/** Where a text stops being JSON, and what should stand there: browsers word it each in their own way, some without the place. Null when it is JSON as far as this looks. */
export function jsonFault(text: string): Fault | null {
  let at = 0;
  /** What encloses the place: `}` or `]` is awaited. */
  const open: ('}' | ']')[] = [];
  let state: 'value' | 'firstKey' | 'key' | 'after' | 'firstItem' = 'value';
  const blank = /[ \t\r\n]*/y, string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y, scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const fault = (expected: Expectation): Fault => ({ where: placeOf(text, at), found: at >= text.length ? null : shown(text.slice(at, at + 20)), expected });

  for (;;) {
    take(blank);
    const next = text[at];
    if (state === 'after') {
      const closing = open.at(-1);
      if (!closing) return next === undefined ? null : fault('end');
      if (next === ',') state = closing === '}' ? 'key' : 'value';
      else if (next === closing) open.pop();
      else return fault(closing === '}' ? 'commaOrBrace' : 'commaOrBracket');
      at++;
    } else if ((state === 'firstKey' && next === '}') || (state === 'firstItem' && next === ']')) {
      open.pop();
      at++;
      state = 'after';
    } else if (state === 'firstKey' || state === 'key') {
      if (!take(string)) return fault('key');
      take(blank);
      if (text[at] !== ':') return fault('colon');
      at++;
      state = 'value';
    } else if (next === '{' || next === '[') {
      open.push(next === '{' ? '}' : ']');
      at++;
      state = next === '{' ? 'firstKey' : 'firstItem';
    } else if (take(next === '"' ? string : scalar)) state = 'after';
    else return fault(next === '"' ? 'closingQuote' : 'value');
  }
}

function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
