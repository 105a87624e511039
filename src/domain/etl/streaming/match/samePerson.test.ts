import { describe, expect, test } from 'vitest';
import { comparePeople, personKey, samePerson } from './samePerson.ts';

describe('samePerson', () => {
  test.each([
    ['Kim Ji-woon', 'Jiwoon Kim'], ['Cheh Chang', 'Chang Cheh'], ['Penélope Cruz', 'Penelope Cruz'], ['Robert Downey Jr.', 'Robert Downey, Jr.'], ['Samuel L. Jackson', 'Samuel Jackson'], ['M. Shyamalan', 'M. Night Shyamalan'],
    ['Rich Correll', 'Richard Correll'], ['Louie Schwartzberg', 'Louis Schwartsberg'], ['Shunya Ito', 'Shun’ya Itō'], ['RZA', 'RZA'],
  ])('%s is %s', (a, b) => expect(samePerson(personKey(a), personKey(b))).toBe(true));

  test.each([['Ridley Scott', 'Tony Scott'], ['Joel Coen', 'Ethan Coen'], ['Ali', 'Lia Ma'], ['Steve McQueen', 'Steve Martin'], ['', ''], ['1', '2']])('%s is not %s', (a, b) => expect(samePerson(personKey(a), personKey(b))).toBe(false));
});

test('comparePeople tells agreement, doubt and contradiction apart', () => {
  const people = (...names: string[]) => names.map(personKey);
  expect(comparePeople(people('Ridley Scott', 'A B'), people('ridley scott'))).toEqual({ agreement: 'agree', common: 1 });
  expect(comparePeople(people('Ridley Scott'), people('Tony Scott'))).toEqual({ agreement: 'unclear', common: 0 });
  expect(comparePeople(people('Ridley Scott'), people('Ang Lee'))).toEqual({ agreement: 'contradict', common: 0 });
  expect(comparePeople(people(), people('Ang Lee'))).toEqual({ agreement: 'unknown', common: 0 });
});
