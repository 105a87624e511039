import type { QueryProblem } from '../../domain/queries/query.ts';

/**
 * What is wrong with a field, said right below it: by the field's label instead of the parameter's name, which only programmers know,
 * and without the help that stands there already.
 * @param help  the parameter's help, in the language of the message
 */
export function problemText({ parameter, message }: QueryProblem['error'], label: string, help: string): string {
  const told = message.endsWith(help) ? message.slice(0, -help.length).trimEnd() : message;
  return told.startsWith(`${parameter} `) ? `${label}:${told.slice(parameter.length)}` : told;
}
