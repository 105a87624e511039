import { beforeEach, expect, test } from 'vitest';
import { createGestures, type Gestures } from './gestures.ts';

let done: unknown[] = [];
let gestures: Gestures;
const element = { getBoundingClientRect: () => ({ left: 100, top: 50 }), setPointerCapture: () => undefined };
const pointer = (x: number, y: number, more: Partial<PointerEvent> = {}): PointerEvent => ({ clientX: x, clientY: y, pointerId: 1, button: 0, pointerType: 'mouse', ctrlKey: false, metaKey: false, currentTarget: element, ...more }) as unknown as PointerEvent;

beforeEach(() => {
  done = [];
  const note = (name: string) => (...values: unknown[]) => { done.push([name, ...values]); };
  gestures = createGestures({ pan: note('pan'), zoom: note('zoom'), hover: note('hover'), leave: note('leave'), press: note('press'), drag: note('drag') });
});
const named = (name: string): unknown[] => done.filter((one) => (one as unknown[])[0] === name);

test('a mouse that moves hovers, in pixels of the element', () => {
  gestures.onpointermove(pointer(130, 70));
  expect(done).toEqual([['hover', 30, 20]]);
});

test('a press that stays is a press, one that moves is a drag', () => {
  gestures.onpointerdown(pointer(120, 60));
  gestures.onpointermove(pointer(122, 61));
  gestures.onpointerup(pointer(122, 61, { ctrlKey: true }));
  expect(named('press')).toEqual([['press', 22, 11, 'mouse', true]]);
  expect(named('pan')).toEqual([]);

  done = [];
  gestures.onpointerdown(pointer(120, 60));
  gestures.onpointermove(pointer(140, 60));
  gestures.onpointermove(pointer(145, 50));
  gestures.onpointerup(pointer(145, 50));
  expect(named('pan')).toEqual([['pan', 20, 0], ['pan', 5, -10]]);
  expect([named('press'), named('drag').at(-1)]).toEqual([[], ['drag', false]]);
});

test('two fingers that part zoom in about their middle and press nothing', () => {
  gestures.onpointerdown(pointer(200, 100, { pointerId: 1, pointerType: 'touch' }));
  gestures.onpointerdown(pointer(300, 100, { pointerId: 2, pointerType: 'touch' }));
  gestures.onpointermove(pointer(400, 100, { pointerId: 2, pointerType: 'touch' }));
  expect(named('zoom')).toEqual([['zoom', 2, 200, 50]]);
  gestures.onpointerup(pointer(400, 100, { pointerId: 2, pointerType: 'touch' }));
  gestures.onpointerup(pointer(200, 100, { pointerId: 1, pointerType: 'touch' }));
  expect(named('press')).toEqual([]);
});

test('a gesture that the browser takes over ends without a press', () => {
  gestures.onpointerdown(pointer(120, 60, { pointerType: 'touch' }));
  gestures.onpointercancel(pointer(120, 90, { pointerType: 'touch' }));
  gestures.onpointerup(pointer(120, 90, { pointerType: 'touch' }));
  expect(named('press')).toEqual([]);
});
