import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeAll, expect, test, vi } from 'vitest';
import { ensureMessages } from '../../i18n/i18n.svelte.ts';
import RangeBrush from './RangeBrush.svelte';

beforeAll(() => ensureMessages('chart'));

const years = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => Date.UTC(from + index, 0));
const brush = (props: object = {}) => {
  const onchange = vi.fn();
  render(RangeBrush, { label: 'Runtime', edges: [0, 10, 20, 30, 40, 50], range: [1, 3], onchange, format: (value: number) => `${value} min`, ...props });
  return onchange;
};

test('two handles and the range itself are sliders that say their values', () => {
  brush();
  expect(screen.getAllByRole('slider').map((slider) => [slider.getAttribute('aria-label'), slider.getAttribute('aria-valuetext'), slider.getAttribute('aria-valuenow')])).toEqual([
    ['Runtime: move the range', '10 min to 30 min', '10'], ['Runtime: from', '10 min', '10'], ['Runtime: to', '30 min', '30'],
  ]);
});

test('keys move either end or both, and everything is no range', async () => {
  const onchange = brush();
  await fireEvent.keyDown(screen.getByRole('slider', { name: 'Runtime: from' }), { key: 'ArrowRight' });
  await fireEvent.keyDown(screen.getByRole('slider', { name: 'Runtime: to' }), { key: 'End' });
  await fireEvent.keyDown(screen.getByRole('slider', { name: 'Runtime: move the range' }), { key: 'ArrowLeft' });
  expect(onchange.mock.calls).toEqual([[[2, 3]], [[1, 5]], [[0, 2]]]);
});

test('widening a range to both ends lifts it', async () => {
  const onchange = brush({ range: [0, 3] });
  await fireEvent.keyDown(screen.getByRole('slider', { name: 'Runtime: to' }), { key: 'End' });
  expect(onchange).toHaveBeenCalledWith(null);
});

test('a number that is written goes to the nearest step, an empty field to the end', async () => {
  const onchange = brush();
  const from = screen.getByLabelText<HTMLInputElement>('Runtime: from', { selector: 'input' }), to = screen.getByLabelText<HTMLInputElement>('Runtime: to', { selector: 'input' });
  expect([from.type, from.value, to.value, from.min, from.max]).toEqual(['number', '10', '30', '0', '50']);
  await fireEvent.change(to, { target: { value: '41' } });
  await fireEvent.change(from, { target: { value: '' } });
  expect(onchange.mock.calls).toEqual([[[1, 4]], [[0, 3]]]);
});

test('whole numbers are told by the first and the last one within', async () => {
  const onchange = brush({ edges: [0.5, 1.5, 2.5, 3.5, 4.5, 5.5] });
  const from = screen.getByLabelText<HTMLInputElement>('Runtime: from', { selector: 'input' }), to = screen.getByLabelText<HTMLInputElement>('Runtime: to', { selector: 'input' });
  expect([from.value, to.value, from.min, to.max, screen.getByRole('slider', { name: 'Runtime: move the range' }).getAttribute('aria-valuetext')]).toEqual(['2', '3', '1', '5', '2 min to 3 min']);
  await fireEvent.change(to, { target: { value: '5' } });
  await fireEvent.change(from, { target: { value: '3' } });
  expect(onchange.mock.calls).toEqual([[[1, 5]], [[2, 3]]]);
});

test('dates are written as dates', async () => {
  const onchange = brush({ edges: years(1990, 2000), kind: 'date', range: [2, 5] });
  const from = screen.getByLabelText<HTMLInputElement>('Runtime: from', { selector: 'input' });
  expect([from.type, from.value]).toEqual(['date', '1992-01-01']);
  await fireEvent.change(from, { target: { value: '1993-02-01' } });
  expect(onchange).toHaveBeenCalledWith([3, 5]);
});

test('one button lifts the range, where there is one', async () => {
  const onchange = brush();
  await fireEvent.click(screen.getByRole('button', { name: 'Clear the range of Runtime' }));
  expect(onchange).toHaveBeenCalledWith(null);
});

test('a pointer draws a new range, moves the whole of it or one end', async () => {
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => { callback(0); return 0; });
  const onchange = brush();
  const track = screen.getAllByRole('slider')[0]?.parentElement, room = track?.parentElement;
  if (!track || !room) throw new Error('no track');
  track.getBoundingClientRect = () => ({ left: 0, width: 500 }) as DOMRect;
  room.setPointerCapture = () => undefined;
  const dragFrom = async (target: Element, from: number, to: number): Promise<unknown> => {
    await fireEvent.pointerDown(target, { clientX: from, button: 0 });
    await fireEvent.pointerMove(room, { clientX: to });
    await fireEvent.pointerUp(room, { clientX: to });
    return onchange.mock.lastCall?.[0];
  };
  expect(await dragFrom(room, 410, 190)).toEqual([2, 4]);
  expect(await dragFrom(room, 100, 290)).toEqual([1, 3]);
  expect(await dragFrom(screen.getByRole('slider', { name: 'Runtime: move the range' }), 150, 260)).toEqual([2, 4]);
  expect(await dragFrom(screen.getByRole('slider', { name: 'Runtime: to' }), 300, 500)).toEqual([1, 5]);
  vi.unstubAllGlobals();
});
