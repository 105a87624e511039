import { fireEvent, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showToast } from './toast.ts';
import { hideMessage } from './toastHost.svelte.ts';

const undo = vi.fn();
const message = { text: 'Heat is off the watchlist', action: { label: 'Undo', run: undo }, closeLabel: 'Close' };

beforeEach(async () => {
  undo.mockClear();
  await showToast(message);
  await tick();
});
afterEach(() => {
  vi.useRealTimers();
  hideMessage();
});

test('a message is spoken politely and offers the way back', async () => {
  expect(screen.getByRole('status').textContent).toBe('Heat is off the watchlist');
  await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledTimes(1);
  expect([screen.getByRole('status').textContent, screen.queryByRole('button')]).toEqual(['', null]);
});

test('Ctrl+Z takes it back, but not while a person writes', async () => {
  const field = document.body.appendChild(document.createElement('textarea'));
  await fireEvent.keyDown(field, { key: 'z', ctrlKey: true });
  expect(undo).not.toHaveBeenCalled();
  await fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  expect(undo).toHaveBeenCalledTimes(1);
  field.remove();
});

test('it leaves by itself, but neither under the focus nor under the pointer', async () => {
  vi.useFakeTimers();
  await showToast({ ...message, text: 'again' });
  await tick();
  const button = screen.getByRole('button', { name: 'Undo' });
  await fireEvent.focusIn(button);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(screen.getByRole('status').textContent).toBe('again');
  await fireEvent.focusOut(button);
  await fireEvent.pointerEnter(button.parentElement as Element);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(screen.getByRole('status').textContent).toBe('again');
  await fireEvent.pointerLeave(button.parentElement as Element);
  await vi.advanceTimersByTimeAsync(11_000);
  expect(screen.getByRole('status').textContent).toBe('');
});

test('the focus goes back to where it came from', async () => {
  const origin = document.body.appendChild(document.createElement('button'));
  origin.focus();
  const undoButton = screen.getByRole('button', { name: 'Undo' });
  await fireEvent.focusIn(undoButton, { relatedTarget: origin });
  undoButton.focus();
  await fireEvent.click(undoButton);
  expect(document.activeElement).toBe(origin);
  origin.remove();
});
