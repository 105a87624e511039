import { languages, type Language } from '../src/contracts/language.ts';

/** What the command line asks for. */
export type Command =
  | { readonly kind: 'help'; readonly query?: string; readonly language: Language }
  | { readonly kind: 'query'; readonly query: string; readonly params: Readonly<Record<string, string>>; readonly json: boolean; readonly language: Language; readonly data: string }
  | { readonly kind: 'batch'; readonly file: string; readonly language: Language; readonly data: string }
  | { readonly kind: 'fault'; readonly parameter: string; readonly message: string; readonly accepted: readonly string[]; readonly json: boolean };

/**
 * Reads `NAME --param value --param=value`, `--json`, `--lang en|es`, `--data DIR`, `--batch FILE`, `--help`.
 * A value is the next argument as it stands (`--scored -1`), unless that starts with `--`.
 */
export function parseArguments(argv: readonly string[]): Command {
  const json = argv.includes('--json');
  const fault = (parameter: string, message: string, accepted: readonly string[] = []): Command => ({ kind: 'fault', parameter, message, accepted, json });
  let query: string | undefined, help = false;
  const values = Object.create(null) as Record<string, string>; // --__proto__ is a name like any other
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at] ?? '';
    if (argument === '--help' || argument === '-h') help = true;
    else if (argument === '--json') continue;
    else if (argument.startsWith('--')) {
      const equals = argument.indexOf('=');
      const name = argument.slice(2, equals < 0 ? undefined : equals);
      const value = equals < 0 ? argv[at + 1] : argument.slice(equals + 1);
      if (name === '') return fault('query', `'${argument}' names no parameter.`);
      if (value === undefined || (equals < 0 && value.startsWith('--'))) return fault(name, `--${name} needs a value.`);
      if (Object.hasOwn(values, name)) return fault(name, `--${name} is given twice.`);
      values[name] = value;
      if (equals < 0) at++;
    } else if (query === undefined) query = argument;
    else return fault('query', `'${argument}' is one word too many: put a value with blanks in quotes.`);
  }
  const { lang = 'en', data = 'public', batch, ...params } = values;
  const language = languages.find((known) => known === lang);
  if (!language) return fault('lang', `--lang cannot be '${lang}': give one of ${languages.join(', ')}.`, languages);
  if (batch !== undefined) {
    const stray = query ?? Object.keys(params)[0];
    return stray === undefined ? { kind: 'batch', file: batch, language, data } : fault('batch', `--batch takes its queries from the file, not '${stray}' from the command line.`);
  }
  if (help || query === undefined) {
    const stray = Object.keys(params)[0];
    if (!help && stray !== undefined) return fault('query', `--${stray} belongs to no query: name one first.`);
    return { kind: 'help', language, ...(query === undefined ? {} : { query }) };
  }
  return { kind: 'query', query, params, json, language, data };
}
