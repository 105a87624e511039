import { describe, expect, test } from 'vitest';
import { isoText } from '../cellAt.ts';
import { seededRandom } from '../../random.ts';
import { dayOrderOf, parseDate, type DayOrder } from './dateText.ts';

const read = (text: string, order: DayOrder = 'dmy'): string | null => {
  const ms = parseDate(text, order);
  return ms === null ? null : isoText(ms);
};

describe('a date', () => {
  test.each([
    ['2017-07-31', '2017-07-31'], ['2017/7/3', '2017-07-03'], ['2017.07.31', '2017-07-31'], ['20170731', '2017-07-31'], ['2017-07', '2017-07-01'], ['1995', '1995-01-01'], ['0099-01-02', '0099-01-02'],
    ['2017-07-31T10:20:30Z', '2017-07-31T10:20:30.000Z'], ['2017-07-31 10:20', '2017-07-31T10:20:00.000Z'], ['2017-07-31T10:20:30.123456+02:00', '2017-07-31T08:20:30.123Z'], ['2017-07-31 00:00:00', '2017-07-31'], ['20170731T101112', '2017-07-31T10:11:12.000Z'],
    ['31/12/2016', '2016-12-31'], ['1-2-2003', '2003-02-01'], ['1.2.69', '1969-02-01'], ['1/2/68', '2068-02-01'], ['31/12/2016 5:07 pm', '2016-12-31T17:07:00.000Z'], ['31/12/2016, 12:07 a. m.', '2016-12-31T00:07:00.000Z'],
    ['September 9, 2019', '2019-09-09'], ['Sep 9 2019', '2019-09-09'], ['9 Sept. 2019', '2019-09-09'], ['9th of March 2019', '2019-03-09'], ['9-Mar-19', '2019-03-09'], ['March 2019', '2019-03-01'], ['mar 2019', '2019-03-01'], ['Mar 5, 2019', '2019-03-05'],
    ['9 de septiembre de 2019', '2019-09-09'], ['lunes, 9 de enero del 2017', '2017-01-09'], ['miércoles 3 ago 2022', '2022-08-03'], ['mar. 5 mar 2019', '2019-03-05'], ['Mon, 09 Sep 2019 10:00:00 GMT', '2019-09-09T10:00:00.000Z'],
    ['29/02/2020', '2020-02-29'],
  ])('%s is %s', (text, iso) => expect(read(text)).toBe(iso));

  test.each(['', 'soon', '2017-02-30', '29/02/2019', '2017-13-01', '31/31/2016', '9 Septober 2019', '12', '3.14', '1.2.3.4', '2017-07-31x', '2017-07-31 25:00', '2017-07-31 1', '12345678901', '00000000', '5/6', '192.168.10.10', '999', `2017-07-31${' '.repeat(80)}`, '10:20', '1,5', 'May'])('%j is none', (text) => expect(read(text)).toBeNull());
});

test('which number is the day is said by the column', () => {
  expect(dayOrderOf(['01/02/2003', '25/02/2003', '03/04/2003'])).toBe('dmy');
  expect(dayOrderOf(['01/02/2003', '02/25/2003'])).toBe('mdy');
  expect(dayOrderOf(['13/01/2003', '01/14/2003', '01/15/2003'])).toBe('mdy');
  expect(dayOrderOf(['01/02/2003', 'x'])).toBe('dmy');
  expect(read('01/02/2003', 'mdy')).toBe('2003-01-02');
  expect(read('25/02/2003', 'mdy')).toBeNull();
});

test('every day between 1600 and 2400 is read as it is written, in every way', () => {
  const random = seededRandom(7);
  for (let trial = 0; trial < 2000; trial++) {
    const ms = Date.UTC(1600 + Math.floor(random() * 800), Math.floor(random() * 12), 1 + Math.floor(random() * 31)), iso = isoText(ms);
    const [year, month, day] = iso.split('-') as [string, string, string];
    const written = [iso, `${day}/${month}/${year}`, `${Number(month)}/${Number(day)}/${year}`, ...['en-US', 'en-GB', 'es-ES'].map((locale) => new Date(ms).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' }))];
    expect(written.map((text, at) => read(text, at === 2 ? 'mdy' : 'dmy'))).toEqual(written.map(() => iso));
  }
});
