import type { Language } from '../src/contracts/language.ts';
import type { AnyQuery, Parameter } from '../src/domain/queries/query.ts';
import { queries } from '../src/domain/queries/registry.ts';

const words = {
  en: {
    usage: 'npm run -s query -- QUERY --parameter VALUE [--json] [--lang en|es] [--data DIR]',
    batch: 'npm run -s query -- --batch FILE    one {"query": …, "params": {…}} a line, - for the standard input',
    more: 'npm run -s query -- QUERY --help    the parameters of a query',
    queries: 'Queries', parameters: 'Parameters', required: 'required', example: 'Example',
  },
  es: {
    usage: 'npm run -s query -- CONSULTA --parámetro VALOR [--json] [--lang en|es] [--data CARPETA]',
    batch: 'npm run -s query -- --batch ARCHIVO    un {"query": …, "params": {…}} por línea, - para la entrada estándar',
    more: 'npm run -s query -- CONSULTA --help    los parámetros de una consulta',
    queries: 'Consultas', parameters: 'Parámetros', required: 'obligatorio', example: 'Ejemplo',
  },
} as const;

/** What can be asked, written from the registry. */
export function helpText(language: Language): string {
  const { usage, batch, more, queries: heading } = words[language];
  const lines = queries.map((query) => `  ${signature(query)}\n      ${query.description[language]}`);
  return [usage, batch, more, '', `${heading}:`, ...lines].join('\n');
}

export function queryHelp(query: AnyQuery, language: Language): string {
  const { parameters, required, example } = words[language];
  const lines = query.parameters.map((parameter) => `  --${parameter.name}${parameter.required ? ` (${required})` : ''}  ${parameter.label[language]}. ${parameter.help[language]}${choices(parameter)}`);
  return [signature(query), query.description[language], '', `${parameters}:`, ...lines, '', `${example}:`, `  npm run -s query -- ${query.name} ${query.parameters.map(({ name, example: value }) => `--${name} ${quoted(value)}`).join(' ')}`].join('\n');
}

function signature({ name, parameters }: AnyQuery): string {
  return `${name}(${parameters.map((parameter) => (parameter.required ? parameter.name : `${parameter.name}?`)).join(', ')})`;
}

function choices({ kind }: Parameter): string {
  return kind.type === 'choice' ? ` [${kind.values.map(({ value }) => value).join(' | ')}]` : kind.type === 'text' ? '' : ` [${kind.min}–${kind.max}]`;
}

function quoted(value: string | number): string {
  return /^[\w.-]+$/.test(String(value)) ? String(value) : `"${value}"`;
}
