import type { AnyQuery } from '../../domain/queries/query.ts';
import type { FormValues } from './formState.ts';

type Described = Pick<AnyQuery, 'name' | 'parameters'>;

/** The same question in the browser's console: `await butaca.query('get_actor', { platform: 'netflix', year: 2018 })`. */
export function consoleCall(query: Described, values: FormValues): string {
  const given = filled(query, values).map(([name, value, isNumber]) => `${name}: ${isNumber ? value : singleQuoted(value)}`);
  return `await butaca.query('${query.name}'${given.length > 0 ? `, { ${given.join(', ')} }` : ''})`;
}

/** The same question in a terminal: `npm run -s query -- get_actor --platform netflix --year 2018`. */
export function terminalCall(query: Described, values: FormValues): string {
  return ['npm run -s query --', query.name, ...filled(query, values).flatMap(([name, value]) => [`--${name}`, shellWord(value)])].join(' ');
}

function filled({ parameters }: Described, values: FormValues): (readonly [name: string, value: string, isNumber: boolean])[] {
  return parameters.flatMap(({ name, kind }) => {
    const value = (values[name] ?? '').trim();
    const isNumber = (kind.type === 'integer' || kind.type === 'number') && /^-?\d+(?:\.\d+)?$/.test(value);
    return value === '' ? [] : [[name, value, isNumber] as const];
  });
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;
}

/** One word for a POSIX shell, which expands nothing between single quotes. */
function shellWord(text: string): string {
  return /^[\w.,:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
