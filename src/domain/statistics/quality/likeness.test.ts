import { expect, test } from 'vitest';
import { isDateLike, isListLike, isNumberLike, isUrlLike } from './likeness.ts';

test('a number is read in either notation; codes and dates are none', () => {
  expect(['12', '-3.5', ' 7 ', '1e-3', '1,234,567.8', '1.234,5', '0,75', '5 %', '$12', '10.123.456.789'].filter((text) => !isNumberLike(text))).toEqual([]);
  expect(['', '007', '12345678901234567890', '2017-03-09', 'PG-13', 'info', 'one', '1 2 3', '-', '10.123.200.101'].filter(isNumberLike)).toEqual([]);
});

test('a date has a day, a month and a year, and is not a number alone', () => {
  expect(['2017-03-09', '2017-03-09T14:05:00Z', '9/3/2017', '3/31/2017', 'March 9, 2017', '9 de marzo de 2017'].filter((text) => !isDateLike(text))).toEqual([]);
  expect(['2017', '20170309', '2017-02-30', '31/31/2017', 'March', '12:30', 'Area 51'].filter(isDateLike)).toEqual([]);
});

test('a list has brackets, or three short items behind one delimiter', () => {
  expect(["['a', 'b']", '[]', '{"a": 1}', 'Drama, Comedy, Crime', 'es|en|fr', 'a;b;c'].filter((text) => !isListLike(text))).toEqual([]);
  expect(['Drama', 'Drama, Comedy', '1,234,567', 'The Good, the Bad and the Ugly', 'He came, he saw, he left.', 'a,,b', '(500) Days'].filter(isListLike)).toEqual([]);
});

test('an address has a scheme or begins with www', () => {
  expect(['https://example.org', 'http://example.org/a?b=c#d', 'www.example.org', ' ftp://example.org/x '].filter((text) => !isUrlLike(text))).toEqual([]);
  expect(['example.org', 'https://', 'see https://example.org', 'http:// example.org', 'www.'].filter(isUrlLike)).toEqual([]);
});
