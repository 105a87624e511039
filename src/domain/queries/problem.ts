import type { Localised, QueryLanguage, QueryProblem } from './query.ts';
import { speech } from './speech.ts';

export function problem(parameter: string, message: string, accepted: readonly string[]): QueryProblem {
  return { error: { parameter, message, accepted } };
}

export function isProblem(answer: object): answer is QueryProblem {
  return 'error' in answer;
}

/** `No actor 'tom hank': did you mean Tom Hanks?` */
export function noneNamed(parameter: string, none: Localised, text: string, near: readonly string[], language: QueryLanguage): QueryProblem {
  const { say } = speech(language);
  const missed = `${say(none)} '${text}'`;
  if (near.length === 0) return problem(parameter, `${missed}.`, near);
  const options = near.length === 1 ? near[0] ?? '' : `${near.slice(0, -1).join(', ')} ${say({ en: 'or', es: 'o' })} ${near.at(-1) ?? ''}`;
  return problem(parameter, say({ en: `${missed}: did you mean ${options}?`, es: `${missed}: ¿quisiste decir ${options}?` }), near);
}
