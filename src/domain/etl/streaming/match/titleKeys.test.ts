import { expect, test } from 'vitest';
import { titleKeys, withoutEdition } from './titleKeys.ts';

test.each([
  ['The Farewell (4K UHD)', 'The Farewell'], ['Big Bad Wolves (English Subtitled)', 'Big Bad Wolves'], ['The Italian Job (1969)', 'The Italian Job'], ["Mapplethorpe (Director's Cut)", 'Mapplethorpe'],
  ['Chef [English Dubbed]', 'Chef'], ['Baahubali: The Beginning (Tamil Version)', 'Baahubali: The Beginning'], ['Paradise Canyon - Digitally Remastered', 'Paradise Canyon'],
  ["Marvel Studios' Avengers: Endgame", 'Avengers: Endgame'], ['(500) Days of Summer', '(500) Days of Summer'], ['(4K UHD)', '(4K UHD)'],
])('withoutEdition reads %s as %s', (title, bare) => expect(withoutEdition(title)).toBe(bare));

test.each([
  ['The Godfather', 'Godfather'], ['Back to the Future Part 2', 'Back to the Future Part II'], ['Frozen 2', 'Frozen II'], ['Bill & Ted', 'Bill and Ted'], ['My Five Wives', 'My 5 Wives'],
  ['Selfless', 'Self/less'], ['The Naked Gun 2½', 'Naked Gun 2 1/2'], ['One Eight Seven', '187'], ['Los Olvidados', 'Olvidados'],
])('%s and %s read alike loosely', (a, b) => expect(titleKeys(a).loose).toBe(titleKeys(b).loose));

test.each([['Rocky II', 'Rocky III'], ['Malcolm X', 'Malcolm 10'], ['The Wedding', 'A Wedding Guest'], ['Up', 'Us']])('%s and %s do not', (a, b) => expect(titleKeys(a).loose).not.toBe(titleKeys(b).loose));

test('a title that is nothing but an article or a number stays itself', () => {
  expect(titleKeys('The').loose).toBe('the');
  expect(titleKeys('A').loose).toBe('a');
  expect(titleKeys('Part II').loose).toBe('2');
});

test('parts are what stands before and after a colon, a dash or a possessive', () => {
  expect(titleKeys('Lagaan: Once Upon a Time in India').parts).toContain('lagaan');
  expect(titleKeys('Stagecoach - The Original Classic').parts).toContain('stagecoach');
  expect(titleKeys("Bram Stoker's Dracula").parts).toEqual(['dracula']);
  expect(titleKeys('Spider-Man').parts).toEqual([]);
  expect(titleKeys('Up').parts).toEqual([]);
});
