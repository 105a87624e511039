import { createRawSnippet } from 'svelte';
import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import DropZone from './DropZone.svelte';

const words = { lead: 'Drop it', formats: 'CSV', choose: 'Choose', pasteInstead: 'Paste instead', pasteLabel: 'Text', pasteUse: 'Use it', pastedName: 'pasted.csv' };
const shown = (): File[] => {
  const files: File[] = [];
  render(DropZone, { words, accept: '.csv', onfile: (file: File) => files.push(file), note: createRawSnippet(() => ({ render: () => '<p>Sent nowhere.</p>' })) });
  return files;
};
const carrying = (type: string, data: object): Event => Object.assign(new Event(type, { bubbles: true, cancelable: true }), data);

test('a file that is dropped anywhere is taken, other things are left to the page', () => {
  const files = shown(), file = new File(['a,b'], 'x.csv');
  const over = carrying('dragover', { dataTransfer: { types: ['text/plain'] } }), drop = carrying('drop', { dataTransfer: { types: ['text/plain'], files: [] } });
  for (const event of [over, drop]) window.dispatchEvent(event);
  expect([over.defaultPrevented, drop.defaultPrevented, files.length]).toEqual([false, false, 0]);
  window.dispatchEvent(carrying('drop', { dataTransfer: { types: ['Files'], files: [file] } }));
  expect(files).toEqual([file]);
});

test('what is pasted becomes a file, unless somebody is writing', async () => {
  const files = shown(), clipboardData = { files: [], getData: () => 'a,b\n1,2' };
  document.body.dispatchEvent(carrying('paste', { clipboardData }));
  screen.getByLabelText('Text').dispatchEvent(carrying('paste', { clipboardData }));
  expect(files.map(({ name }) => name)).toEqual(['pasted.csv']);
  expect(await files[0]?.text()).toBe('a,b\n1,2');
});

test('text can be written instead, and blanks alone are nothing', async () => {
  const files = shown(), use = screen.getByRole('button', { name: 'Use it' });
  expect((use as HTMLButtonElement).disabled).toBe(true);
  await fireEvent.input(screen.getByLabelText('Text'), { target: { value: 'a;b' } });
  await fireEvent.click(use);
  expect(await files[0]?.text()).toBe('a;b');
});

test('the formats describe the button, and a screen adds what it likes', () => {
  shown();
  const described = screen.getByRole('button', { name: 'Choose' }).getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(described)?.textContent).toBe('CSV');
  expect(screen.getByText('Sent nowhere.')).toBeTruthy();
});
