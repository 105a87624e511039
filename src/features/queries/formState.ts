import type { AnyQuery, Parameter, QueryAnswer } from '../../domain/queries/query.ts';

/** What the form holds: parameter name → text as typed; absent or empty means left out. */
export type FormValues = Readonly<Record<string, string>>;
type Described = Pick<AnyQuery, 'parameters'>;

/** Reads what follows `?` into the form; classic names of parameters do too, other keys are left out. */
export function valuesFromLink({ parameters }: Described, link: Readonly<Record<string, string>>): FormValues {
  const values: Record<string, string> = {};
  for (const parameter of parameters) {
    const key = [parameter.name, ...(parameter.classic ?? [])].find((name) => (link[name] ?? '').trim() !== '');
    if (key !== undefined) values[parameter.name] = (link[key] ?? '').trim();
  }
  return values;
}

/** The link's form of what the form holds: trimmed, without empty ones, in the order of the parameters. */
export function linkFromValues({ parameters }: Described, values: FormValues): Readonly<Record<string, string>> {
  const link: Record<string, string> = {};
  for (const { name } of parameters) {
    const value = (values[name] ?? '').trim();
    if (value !== '') link[name] = value;
  }
  return link;
}

/** Keys of a link that no parameter knows, so that a mistyped name is told and not ignored. */
export function strayKeys({ parameters }: Described, link: Readonly<Record<string, string>>): readonly string[] {
  const known = new Set(parameters.flatMap(({ name, classic }) => [name, ...(classic ?? [])]));
  return Object.keys(link).filter((key) => !known.has(key));
}

/** Whether every required parameter has a value: then there is something to ask. */
export function isComplete({ parameters }: Described, values: FormValues): boolean {
  return parameters.every(({ name, required }) => !required || (values[name] ?? '').trim() !== '');
}

/** Values that give an answer worth seeing: every parameter's example. */
export function exampleValues({ parameters }: Described): FormValues {
  return Object.fromEntries(parameters.map(({ name, example }) => [name, String(example)]));
}

/**
 * The form after an answer: choices and numbers as they were understood (`Prime video` → `amazon`), so that the control can show them;
 * texts stay as typed, because a name understood as a code would be worse to read, and so does what was changed since asking.
 * @param values  the form now
 * @param asked  the form when the question was put
 */
export function understoodValues({ parameters }: Described, values: FormValues, asked: FormValues, params: QueryAnswer['params']): FormValues {
  const next: Record<string, string> = { ...values };
  for (const { name, kind } of parameters) {
    const understood = params[name];
    if (kind.type !== 'text' && understood !== undefined && asked[name] !== undefined && next[name] === asked[name]) next[name] = String(understood);
  }
  return next;
}

/** Choices few enough to lie open, side by side. */
export function liesOpen(kind: Parameter['kind']): boolean {
  return kind.type === 'choice' && kind.values.length <= 3;
}
