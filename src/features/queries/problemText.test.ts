import { expect, test } from 'vitest';
import { problemText } from './problemText.ts';

const problem = (message: string) => ({ parameter: 'scored', message, accepted: [] });

test('a field is called by its label, and its help is not said twice', () => {
  expect(problemText(problem("scored cannot be '9': give a number from 0 to 5. On a scale of 5."), 'Score above', 'On a scale of 5.')).toBe("Score above: cannot be '9': give a number from 0 to 5.");
});

test('other messages stay as they are', () => {
  expect(problemText(problem("No film 'scored x'."), 'Score above', 'On a scale of 5.')).toBe("No film 'scored x'.");
});
