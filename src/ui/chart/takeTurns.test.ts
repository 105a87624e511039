import { expect, test, vi } from 'vitest';
import { takeTurn } from './takeTurns.ts';

test('tasks run in turn, one a frame, and those called off never', () => {
  vi.useFakeTimers();
  const ran: string[] = [];
  takeTurn(() => ran.push('a'));
  const callOff = takeTurn(() => ran.push('b'));
  takeTurn(() => ran.push('c'));
  expect(ran).toEqual([]);
  callOff();
  vi.advanceTimersByTime(1);
  expect(ran).toEqual(['a']);
  vi.advanceTimersByTime(16);
  expect(ran).toEqual(['a', 'c']);
  vi.advanceTimersByTime(100);
  takeTurn(() => ran.push('d'));
  vi.advanceTimersByTime(1);
  expect(ran).toEqual(['a', 'c', 'd']);
  vi.advanceTimersByTime(100); // to the end of the queue, which outlives the test
  vi.useRealTimers();
});

test('a task that throws holds up nobody', () => {
  vi.useFakeTimers();
  const ran: string[] = [];
  takeTurn(() => { throw new Error('no canvas'); });
  takeTurn(() => ran.push('next'));
  expect(() => vi.advanceTimersByTime(1)).toThrow('no canvas');
  vi.advanceTimersByTime(16);
  expect(ran).toEqual(['next']);
  vi.advanceTimersByTime(100);
  vi.useRealTimers();
});
