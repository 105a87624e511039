import { beforeEach, expect, test, vi } from 'vitest';
import { onceAFrame } from './onceAFrame.ts';

let frames: FrameRequestCallback[] = [];
beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => { if (id > 0) frames[id - 1] = () => undefined; });
});

test('many values within a frame are one, the newest', () => {
  const receive = vi.fn();
  const sender = onceAFrame<number>(receive);
  sender.send(1);
  sender.send(2);
  expect([receive.mock.calls.length, frames.length]).toEqual([0, 1]);
  frames[0]?.(0);
  expect(receive.mock.calls).toEqual([[2]]);
  sender.send(3);
  expect(frames).toHaveLength(2);
});

test('the last value need not wait for its frame, and comes once', () => {
  const receive = vi.fn();
  const sender = onceAFrame<number>(receive);
  sender.send(1);
  sender.flush();
  frames[0]?.(0);
  sender.flush();
  expect(receive.mock.calls).toEqual([[1]]);
  sender.send(2);
  sender.cancel();
  frames[1]?.(0);
  expect(receive.mock.calls).toEqual([[1]]);
});
