import { expect, test } from 'vitest';
import { queryNamed } from '../../domain/queries/registry.ts';
import { consoleCall, terminalCall } from './callText.ts';

const maxDuration = queryNamed('get_max_duration')!;
const director = queryNamed('get_director')!;

test('numbers go bare, texts quoted, what is left out does not appear', () => {
  const values = { year: '2018', platform: 'netflix' };
  expect(consoleCall(maxDuration, values)).toBe("await butaca.query('get_max_duration', { year: 2018, platform: 'netflix' })");
  expect(terminalCall(maxDuration, values)).toBe('npm run -s query -- get_max_duration --year 2018 --platform netflix');
  expect(consoleCall(maxDuration, {})).toBe("await butaca.query('get_max_duration')");
  expect(terminalCall(maxDuration, {})).toBe('npm run -s query -- get_max_duration');
});

test('what is typed cannot leave its quotes', () => {
  const values = { nombre: "Jean-Luc'; rm -rf $HOME \\" };
  expect(consoleCall(director, values)).toBe("await butaca.query('get_director', { nombre: 'Jean-Luc\\'; rm -rf $HOME \\\\' })");
  expect(terminalCall(director, values)).toBe("npm run -s query -- get_director --nombre 'Jean-Luc'\\''; rm -rf $HOME \\'");
});

test('a number that is none stays a text', () => {
  expect(consoleCall(maxDuration, { year: '20x8' })).toContain("year: '20x8'");
});
