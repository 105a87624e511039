import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ensureMessages, setLanguage } from '../i18n/i18n.svelte.ts';
import StarRating from './StarRating.svelte';

beforeAll(() => ensureMessages('rating'));
afterEach(async () => {
  vi.useRealTimers();
  await setLanguage('en');
});
const slider = (): HTMLInputElement => screen.getByRole('slider');
const spoken = (): string | null => slider().getAttribute('aria-valuetext');
const show = (value: number | null) => {
  const onchange = vi.fn<(stars: number | null) => void>();
  return { onchange, ...render(StarRating, { name: 'Heat', value, onchange }) };
};

test('the slider says what is rated and how, in both languages', async () => {
  const { rerender } = show(4.5);
  expect([slider().getAttribute('aria-label'), spoken()]).toEqual(['Your rating of Heat', '4.5 of 5 stars']);
  await rerender({ value: null });
  expect(spoken()).toBe('not rated');
  await setLanguage('es');
  await rerender({ value: 3.5 });
  expect([slider().getAttribute('aria-label'), spoken()]).toEqual(['Tu nota para Heat', '3,5 de 5 estrellas']);
});

test('a digit rates at once', async () => {
  const { onchange } = show(null);
  await fireEvent.keyDown(slider(), { key: '4' });
  expect(onchange.mock.calls).toEqual([[4]]);
});

test('arrows speak at every half and tell where they stop', async () => {
  vi.useFakeTimers();
  const { onchange } = show(3);
  await fireEvent.keyDown(slider(), { key: 'ArrowRight' });
  await fireEvent.keyDown(slider(), { key: 'ArrowRight' });
  expect(spoken()).toBe('4 of 5 stars');
  expect(onchange).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(500);
  expect(onchange.mock.calls).toEqual([[4]]);
});

test('what the arrows chose is told when the slider is left, even with the screen', async () => {
  vi.useFakeTimers();
  const { onchange, unmount } = show(3);
  await fireEvent.keyDown(slider(), { key: 'ArrowLeft' });
  await fireEvent.blur(slider());
  expect(onchange.mock.calls).toEqual([[2.5]]);
  await fireEvent.keyDown(slider(), { key: 'PageUp' });
  unmount();
  expect(onchange).toHaveBeenLastCalledWith(4);
});

test('what the arrows chose is told before the page is left', async () => {
  vi.useFakeTimers();
  const { onchange } = show(3);
  await fireEvent.keyDown(slider(), { key: 'ArrowRight' });
  window.dispatchEvent(new Event('pagehide'));
  expect(onchange.mock.calls).toEqual([[3.5]]);
});

test('a reader that sets the slider itself rates too, and 0 means not rated', async () => {
  vi.useFakeTimers();
  const { onchange } = show(2);
  await fireEvent.input(slider(), { target: { value: '4.5' } });
  await vi.advanceTimersByTimeAsync(500);
  await fireEvent.input(slider(), { target: { value: '0' } });
  await vi.advanceTimersByTimeAsync(500);
  expect(onchange.mock.calls).toEqual([[4.5], [null]]);
});

test('Delete and the button take the rating back; there is no button where there is no rating', async () => {
  const { onchange, rerender } = show(2);
  await fireEvent.keyDown(slider(), { key: 'Delete' });
  await fireEvent.click(screen.getByRole('button', { name: 'Remove your rating of Heat' }));
  expect(onchange.mock.calls).toEqual([[null], [null]]);
  await rerender({ value: null });
  expect(screen.queryByRole('button')).toBeNull();
});

test('a press on the stars rates by its place, and one that ends as a scroll does not', async () => {
  const { onchange, container } = show(null);
  const stars = container.querySelector<HTMLElement>('.stars')!;
  stars.getBoundingClientRect = () => ({ left: 100, width: 200 }) as DOMRect;
  await fireEvent.pointerDown(stars, { button: 0, clientX: 110, pointerId: 1 });
  await fireEvent.pointerCancel(stars, { pointerId: 1 });
  await fireEvent.pointerUp(stars, { clientX: 110, pointerId: 1 });
  expect(onchange).not.toHaveBeenCalled();
  await fireEvent.pointerDown(stars, { button: 0, clientX: 110, pointerId: 1 });
  await fireEvent.pointerMove(stars, { clientX: 270, pointerId: 1 });
  await fireEvent.pointerUp(stars, { clientX: 270, pointerId: 1 });
  expect(onchange.mock.calls).toEqual([[4.5]]);
  expect(document.activeElement).toBe(slider());
});

test('a choice shows until it stands, and goes back when it is refused', async () => {
  let refuse: (why: Error) => void = () => undefined;
  const onchange = vi.fn(() => new Promise<void>((_, reject) => { refuse = reject; }).catch(() => undefined));
  render(StarRating, { name: 'Heat', value: 1, onchange });
  await fireEvent.keyDown(slider(), { key: '5' });
  expect(spoken()).toBe('5 of 5 stars');
  refuse(new Error('no room'));
  await vi.waitFor(() => expect(spoken()).toBe('1 of 5 stars'));
});

test('the keys of the slider stay with it, others go on', async () => {
  show(3);
  const outside = vi.fn();
  document.addEventListener('keydown', outside, { once: true });
  await fireEvent.keyDown(slider(), { key: 'ArrowDown' });
  expect(outside).not.toHaveBeenCalled();
  await fireEvent.keyDown(slider(), { key: 'Escape' });
  expect(outside).toHaveBeenCalledOnce();
});
