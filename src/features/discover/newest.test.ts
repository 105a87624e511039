import { expect, test, vi } from 'vitest';
import { createNewest } from './newest.ts';

/** A slow answerer whose answers are given by hand. */
function answerer() {
  const asked: { question: string; resolve: (answer: string) => void; reject: (error: Error) => void }[] = [];
  const ask = (question: string): Promise<string> => new Promise((resolve, reject) => asked.push({ question, resolve, reject }));
  return { asked, ask };
}

test('of the questions put while one is pending only the newest is asked', async () => {
  const { asked, ask } = answerer(), answered = vi.fn();
  const newest = createNewest(ask, answered, vi.fn());
  for (const question of ['a', 'al', 'ali', 'alie']) newest.put(question);
  expect(asked.map(({ question }) => question)).toEqual(['a']);
  asked[0]!.resolve('A');
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]!.question).toBe('alie');
  asked[1]!.resolve('ALIE');
  await vi.waitFor(() => expect(answered).toHaveBeenCalledWith('ALIE', 'alie'));
  expect(answered).toHaveBeenCalledTimes(1);
});

test('a failure that was overtaken is not shown', async () => {
  const { asked, ask } = answerer(), failed = vi.fn(), answered = vi.fn();
  const newest = createNewest(ask, answered, failed);
  newest.put('a');
  newest.put('b');
  asked[0]!.reject(new Error('too late'));
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  asked[1]!.reject(new Error('shown'));
  await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(1));
  expect(failed.mock.calls[0]![0]).toHaveProperty('message', 'shown');
  expect(answered).not.toHaveBeenCalled();
});

test('nothing is told after dropping', async () => {
  const { asked, ask } = answerer(), answered = vi.fn();
  const newest = createNewest(ask, answered, vi.fn());
  newest.put('a');
  newest.drop();
  asked[0]!.resolve('A');
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(answered).not.toHaveBeenCalled();
});
