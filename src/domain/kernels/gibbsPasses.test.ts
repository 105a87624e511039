import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { changePeople, changeTitles, drawLinked, sumByPerson } from './gibbsPasses.ts';

const random = seededRandom(12), people = 9, titles = 7;
const rated = Array.from({ length: people }, () => Array.from({ length: titles }, (_, title) => title).filter(() => random() < 0.5));
const starts = Int32Array.from([0, ...rated.map((_, at) => rated.slice(0, at + 1).flat().length)]), titleOf = Int32Array.from(rated.flat());
const some = (length: number) => Float64Array.from({ length }, () => random() - 0.5);

test('sums by person are those of a plain loop', () => {
  const v = some(titles), errors = some(titleOf.length), squares = new Float64Array(people), products = new Float64Array(people);
  sumByPerson(starts, titleOf, v, errors, squares, products);
  rated.forEach((list, person) => {
    expect(squares[person]).toBeCloseTo(list.reduce((sum, title) => sum + v[title]! ** 2, 0), 12);
    expect(products[person]).toBeCloseTo(list.reduce((sum, title, at) => sum + v[title]! * errors[starts[person]! + at]!, 0), 12);
  });
});

test('changes of people and titles reach every error, and the sums of titles are of the changed errors', () => {
  const u = some(people), v = some(titles), by = some(people), of = some(titles), before = some(titleOf.length), errors = before.slice(), squares = new Float64Array(titles), products = new Float64Array(titles);
  changePeople(starts, titleOf, by, u, v, errors, squares, products);
  const expectedSquares = new Float64Array(titles), expectedProducts = new Float64Array(titles);
  rated.forEach((list, person) => list.forEach((title, at) => {
    const place = starts[person]! + at;
    expect(errors[place]).toBeCloseTo(before[place]! - by[person]! * v[title]!, 12);
    expectedSquares[title]! += u[person]! ** 2;
    expectedProducts[title]! += u[person]! * errors[place]!;
  }));
  expectedSquares.forEach((value, title) => expect(squares[title]).toBeCloseTo(value, 12));
  expectedProducts.forEach((value, title) => expect(products[title]).toBeCloseTo(value, 12));
  const between = errors.slice();
  changeTitles(starts, titleOf, of, u, errors);
  rated.forEach((list, person) => list.forEach((title, at) => expect(errors[starts[person]! + at]).toBeCloseTo(between[starts[person]! + at]! - u[person]! * of[title]!, 12)));
});

test('without noise a linked value is the ridge estimate, one after the other', () => {
  const owners = Int32Array.of(0, 1, 1, 2), linkStarts = Int32Array.of(0, 2, 4), share = Float64Array.of(0.5, 1, 2), squares = Float64Array.of(3, 1, 2), products = Float64Array.of(0.4, -1, 0.3), kept = products.slice(), change = new Float64Array(3), values = Float64Array.of(0.2, -0.1);
  drawLinked({ starts: linkStarts, owners, share, squares, products, change }, values, 2, 0.7, () => 0);
  const left = kept.slice(), moved = [0, 0, 0], expected = [0.2, -0.1];
  [[0, 1], [1, 2]].forEach((list, other) => {
    const square = list.reduce((sum, owner) => sum + share[owner]! ** 2 * squares[owner]!, 0), product = list.reduce((sum, owner) => sum + share[owner]! * left[owner]!, 0);
    const next = (2 * (product + expected[other]! * square)) / (2 * square + 0.7), by = next - expected[other]!;
    expected[other] = next;
    for (const owner of list) { left[owner]! -= by * share[owner]! * squares[owner]!; moved[owner]! += by * share[owner]!; }
  });
  expected.forEach((value, at) => expect(values[at]).toBeCloseTo(value, 12));
  moved.forEach((value, at) => expect(change[at]).toBeCloseTo(value, 12));
  left.forEach((value, at) => expect(products[at]).toBeCloseTo(value, 12));
});
