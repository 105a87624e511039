import { expect, test } from 'vitest';
import { beginsWith, groupCommands, groupOrder, matchCommands, type Command } from './commands.ts';

const command = (label: string, rest: Partial<Command> = {}): Command => ({ id: label, group: 'actions', label, ...rest });
const commands = [command('Use the dark theme'), command('Dark horses', { group: 'queries' }), command('Películas por país', { note: 'peliculas_pais' }), command('Settings', { words: 'language idioma' })];
const found = (text: string): string[] => matchCommands(commands, text).map(({ label }) => label);

test('without text everything is listed as given', () => {
  expect(found('  ')).toEqual(commands.map(({ label }) => label));
});

test('a label that starts with the text comes before one that only holds it', () => {
  expect(found('dark')).toEqual(['Dark horses', 'Use the dark theme']);
});

test('case, accents and the order of words make no difference', () => {
  expect(found('PAIS pelicu')).toEqual(['Películas por país']);
});

test('a command is found by its note and its further words', () => {
  expect(found('peliculas_pais')).toEqual(['Películas por país']);
  expect(found('idioma')).toEqual(['Settings']);
});

test('every word must match', () => {
  expect(found('dark settings')).toEqual([]);
});

test('each group occurs once, in the given order, however its commands were mixed', () => {
  const mixed = [command('a'), command('b', { group: 'queries' }), command('c'), command('d', { group: 'queries' })];
  const groups = groupCommands(mixed, ['titles', 'queries', 'actions']);
  expect(groups.map(({ group, first, commands: own }) => [group, first, own.map(({ label }) => label)])).toEqual([['queries', 0, ['b', 'd']], ['actions', 2, ['a', 'c']]]);
});

test('a label begins with what was typed whatever its case and accents', () => {
  expect([beginsWith('Agnès Varda', ' agnes v'), beginsWith('Varda', 'agnes'), beginsWith(undefined, 'a'), beginsWith('Varda', ' ')]).toEqual([true, false, false, false]);
});

test('Enter opens what was most likely meant: the first line belongs to that group', () => {
  const first = (typed: string, title?: string, person?: string) => groupOrder(typed, title, person, matchCommands([command('Dark theme'), command('Data', { group: 'screens' }), command('Cambiar a español')], typed))[0];
  expect(first('dark theme', 'The Dark Knight')).toBe('actions');
  expect(first('español', 'El secreto de sus ojos')).toBe('actions');
  expect(first('data', 'Database')).toBe('screens'); // the very name
  expect(first('dark', 'Dark City')).toBe('titles');
  expect(first('penelope c', 'Untold', 'Penélope Cruz')).toBe('people');
  expect(first('heat', 'Heat')).toBe('titles');
  expect(first('')).toBe('screens');
});
