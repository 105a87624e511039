import { problem } from './problem.ts';
import type { Parameter, Query, QueryAnswer, QueryLanguage, QueryProblem } from './query.ts';
import { nameKey } from '../text/nameKey.ts';
import { speech } from './speech.ts';

export interface Understood { readonly params: QueryAnswer['params'] }

/**
 * Checks a request against the query's parameters and makes its values canonical: numbers from text (`"3,5"` too), choices from any accepted
 * spelling, defaults filled in, classic names renamed. Empty and null values count as left out. The first fault is told, in parameter order.
 */
export function understand(query: Query, given: Readonly<Record<string, unknown>>, language: QueryLanguage): Understood | QueryProblem {
  const { say } = speech(language);
  const names = query.parameters.map(({ name }) => name);
  const values = new Map<string, { readonly value: unknown; readonly as: string }>();
  for (const [as, value] of Object.entries(given)) {
    const parameter = query.parameters.find(({ name, classic }) => [name, ...(classic ?? [])].some((known) => nameKey(known) === nameKey(as)));
    if (!parameter) {
      return problem(as, say({ en: `${query.name} has no parameter '${as}'. Its parameters: ${names.join(', ')}.`, es: `${query.name} no tiene ningún parámetro '${as}'. Sus parámetros: ${names.join(', ')}.` }), names);
    }
    if (isEmpty(value)) continue;
    const earlier = values.get(parameter.name);
    if (earlier) {
      return problem(parameter.name, say({ en: `${parameter.name} is given twice, as '${earlier.as}' and '${as}'.`, es: `${parameter.name} aparece dos veces, como '${earlier.as}' y '${as}'.` }), [parameter.name]);
    }
    values.set(parameter.name, { value, as });
  }
  const params: Record<string, string | number> = {};
  for (const parameter of query.parameters) {
    const found = values.get(parameter.name);
    const understood = found ? canonical(parameter, found.value) : defaultOf(parameter);
    if (understood !== undefined) params[parameter.name] = understood;
    else if (found) return notAccepted(parameter, found.value, language);
    else if (parameter.required) return missing(parameter, language);
  }
  return { params };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function defaultOf({ kind }: Parameter): string | number | undefined {
  return 'default' in kind ? kind.default : undefined;
}

/** The value as the query wants it, or undefined when it is not accepted. */
function canonical({ kind }: Parameter, value: unknown): string | number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  if (kind.type === 'text') return text.length <= 300 ? text : undefined;
  if (kind.type === 'choice') {
    const key = nameKey(text);
    return kind.values.find(({ value: name, label, alias }) => [name, label.en, label.es, ...(alias ?? [])].some((accepted) => nameKey(accepted) === key))?.value;
  }
  if (!/^[+-]?\d+(?:[.,]\d+)?$/.test(text)) return undefined;
  const number = Number(text.replace(',', '.'));
  const fits = number >= kind.min && number <= kind.max && (kind.type === 'number' || Number.isInteger(number));
  return fits ? number : undefined;
}

/** The values a parameter takes, shortest form: every choice, or the range. Free text has none. */
function acceptedBy({ kind }: Parameter): readonly string[] {
  if (kind.type === 'choice') return kind.values.map(({ value }) => value);
  return kind.type === 'text' ? [] : [`${kind.min}–${kind.max}`];
}

function expectation(parameter: Parameter, language: QueryLanguage): string {
  const { say } = speech(language);
  const { kind } = parameter;
  switch (kind.type) {
    case 'choice': return `${say({ en: 'one of', es: 'uno de estos valores:' })} ${acceptedBy(parameter).join(', ')}`;
    case 'integer': return say({ en: `a whole number from ${kind.min} to ${kind.max}`, es: `un número entero de ${kind.min} a ${kind.max}` });
    case 'number': return say({ en: `a number from ${kind.min} to ${kind.max}`, es: `un número de ${kind.min} a ${kind.max}` });
    case 'text': return say({ en: 'a text of at most 300 letters', es: 'un texto de 300 letras como máximo' });
  }
}

function notAccepted(parameter: Parameter, value: unknown, language: QueryLanguage): QueryProblem {
  const { say } = speech(language);
  const shown = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value) ?? typeof value;
  const cut = shown.length > 40 ? `${shown.slice(0, 40)}…` : shown;
  const expected = expectation(parameter, language);
  return problem(parameter.name, say({
    en: `${parameter.name} cannot be '${cut}': give ${expected}. ${parameter.help.en}`,
    es: `${parameter.name} no puede ser '${cut}': indica ${expected}. ${parameter.help.es}`,
  }), acceptedBy(parameter));
}

function missing(parameter: Parameter, language: QueryLanguage): QueryProblem {
  const { say } = speech(language);
  const expected = parameter.kind.type === 'text' ? say({ en: `for example ${parameter.example}`, es: `por ejemplo ${parameter.example}` }) : expectation(parameter, language);
  return problem(parameter.name, say({
    en: `${parameter.name} is missing: give ${expected}. ${parameter.help.en}`,
    es: `Falta ${parameter.name}: indica ${expected}. ${parameter.help.es}`,
  }), acceptedBy(parameter));
}
