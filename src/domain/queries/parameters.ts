import type { Localised, Parameter } from './query.ts';
import { monthNames, weekdayNames } from './speech.ts';

type Choice = Extract<Parameter['kind'], { type: 'choice' }>['values'][number];

export const platformLabels = {
  amazon: { label: 'Amazon Prime Video', alias: ['amazon prime', 'prime video', 'prime', 'a'] },
  disney: { label: 'Disney+', alias: ['disney plus', 'd'] },
  hulu: { label: 'Hulu', alias: ['h'] },
  netflix: { label: 'Netflix', alias: ['n'] },
} as const;

export function platformParameter(required: boolean): Parameter {
  return {
    name: 'platform',
    label: { en: 'Platform', es: 'Plataforma' },
    help: required
      ? { en: 'The streaming platform.', es: 'La plataforma de streaming.' }
      : { en: 'The streaming platform; all four when left out.', es: 'La plataforma de streaming; las cuatro si se omite.' },
    required,
    kind: { type: 'choice', values: Object.entries(platformLabels).map(([value, { label, alias }]) => ({ value, label: { en: label, es: label }, alias })) },
    example: 'netflix',
    classic: ['plataforma'],
  };
}

export function yearParameter(required: boolean): Parameter {
  return {
    name: 'year',
    label: { en: 'Release year', es: 'Año de estreno' },
    help: required
      ? { en: 'The year the title was released.', es: 'El año en que se estrenó el título.' }
      : { en: 'The year the title was released; all years when left out.', es: 'El año en que se estrenó el título; todos si se omite.' },
    required,
    kind: { type: 'integer', min: 1870, max: 2100 },
    example: 2018,
    classic: ['anio', 'año'],
  };
}

/** `wed`, `mié`: first three letters, as calendars print them. */
function calendarChoices(names: { readonly en: readonly string[]; readonly es: readonly string[] }): readonly Choice[] {
  return names.es.map((es, index) => {
    const en = names.en[index] ?? '';
    return { value: es, label: { en, es }, alias: [es.slice(0, 3), en.slice(0, 3), String(index + 1), String(index + 1).padStart(2, '0')] };
  });
}
const spellings: Readonly<Record<string, readonly string[]>> = { septiembre: ['setiembre', 'sept', 'set'], jueves: ['thur', 'thurs'], martes: ['tues'] };
const withSpellings = (choices: readonly Choice[]): readonly Choice[] => choices.map((choice) => ({ ...choice, alias: [...(choice.alias ?? []), ...(spellings[choice.value] ?? [])] }));

export const monthParameter: Parameter = {
  name: 'mes',
  label: { en: 'Month', es: 'Mes' },
  help: { en: 'A month: its name in English or Spanish, or 1 to 12.', es: 'Un mes: su nombre en español o en inglés, o de 1 a 12.' },
  required: true,
  kind: { type: 'choice', values: withSpellings(calendarChoices(monthNames)) },
  example: 'enero',
  classic: ['month'],
};

export const weekdayParameter: Parameter = {
  name: 'dia',
  label: { en: 'Weekday', es: 'Día de la semana' },
  help: { en: 'A day of the week: its name in English or Spanish, or 1 (Monday) to 7.', es: 'Un día de la semana: su nombre en español o en inglés, o de 1 (lunes) a 7.' },
  required: true,
  kind: { type: 'choice', values: withSpellings(calendarChoices(weekdayNames)) },
  example: 'viernes',
  classic: ['day', 'weekday'],
};

/** A required text with suggestions from the data. */
export function namedParameter(name: string, suggest: Extract<Parameter['kind'], { type: 'text' }>['suggest'], label: Localised, help: Localised, example: string, classic: readonly string[]): Parameter {
  return { name, label, help, required: true, kind: { type: 'text', suggest }, example, classic };
}

export function titleParameter(name: string, example: string): Parameter {
  return namedParameter(name, 'title', { en: 'Film', es: 'Película' },
    { en: 'Its title, or its original title. Case and accents do not matter.', es: 'Su título, o el original. No importan mayúsculas ni acentos.' },
    example, ['titulo', 'pelicula', 'nombre_titulo', 'titulo_de_la_filmacion', 'title'].filter((other) => other !== name));
}
