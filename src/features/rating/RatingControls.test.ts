import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { memoryPersonal } from '../../client/personal/memoryPersonal.fixture.ts';
import type { PersonalClient } from '../../client/personal/personal.ts';
import { ensureMessages, setLanguage } from '../../i18n/i18n.svelte.ts';
import { hideMessage } from '../../ui/toastHost.svelte.ts';
import { providePersonal } from '../shell/personal.ts';
import RatingControls from './RatingControls.svelte';

let own: PersonalClient;
beforeAll(() => ensureMessages('rating'));
beforeEach(async () => {
  own = memoryPersonal();
  providePersonal(own);
  await vi.waitFor(() => expect(own.state.get().status).toBe('ready'));
});
afterEach(async () => {
  hideMessage();
  await setLanguage('en');
});
const show = (compact = false) => render(RatingControls, { work: '949', title: 'Heat', compact });
const note = () => own.state.get().notes.get('949');
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const pressed = (name: string): string | null => button(name).getAttribute('aria-pressed');

test('stars are kept and count as seen; the way back is offered when they are taken back', async () => {
  show();
  await fireEvent.keyDown(screen.getByRole('slider', { name: 'Your rating of Heat' }), { key: '4' });
  await waitFor(() => expect(note()?.stars).toBe(4));
  expect([pressed('Heat: seen'), (button('Heat: seen') as HTMLButtonElement).disabled]).toEqual(['true', true]);
  await fireEvent.click(button('Remove your rating of Heat'));
  await waitFor(() => expect(note()).toBeUndefined());
  expect(await screen.findByText('Your rating of Heat is removed.')).toBeTruthy();
  await fireEvent.click(button('Undo'));
  await waitFor(() => expect(note()?.stars).toBe(4));
});

test('the watchlist is a switch; leaving it by rating can be undone as a whole', async () => {
  show();
  await fireEvent.click(button('Heat: on the watchlist'));
  await waitFor(() => expect(pressed('Heat: on the watchlist')).toBe('true'));
  await fireEvent.keyDown(screen.getByRole('slider'), { key: '5' });
  expect(await screen.findByText('Heat is rated and off the watchlist.')).toBeTruthy();
  expect(pressed('Heat: on the watchlist')).toBe('false');
  await fireEvent.click(button('Undo'));
  await waitFor(() => expect([note()?.stars, typeof note()?.wantedAt]).toEqual([null, 'number']));
});

test('"not interested" can be taken back from the message and from the button', async () => {
  show();
  await fireEvent.click(button('Heat: not interested'));
  expect(await screen.findByText('Heat will not be recommended.')).toBeTruthy();
  await fireEvent.click(button('Undo'));
  await waitFor(() => expect(pressed('Heat: not interested')).toBe('false'));
});

test('a note and tags are kept when they are left, and a tag goes with a way back', async () => {
  show();
  await fireEvent.input(screen.getByLabelText('Note on Heat'), { target: { value: 'the diner' } });
  expect(note()).toBeUndefined();
  await fireEvent.change(screen.getByLabelText('Note on Heat'));
  await waitFor(() => expect(note()?.note).toBe('the diner'));
  const field = screen.getByLabelText('Add a tag to Heat');
  await fireEvent.input(field, { target: { value: 'heist, rewatch,' } });
  await waitFor(() => expect(note()?.tags).toEqual(['heist', 'rewatch']));
  await fireEvent.click(button('Remove the tag heist'));
  await waitFor(() => expect(note()?.tags).toEqual(['rewatch']));
  expect(within(screen.getByRole('list', { name: 'Tags' })).getAllByRole('listitem')).toHaveLength(1);
  await fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(note()?.tags).toEqual(['heist', 'rewatch']));
});

test('what was being written is kept when the screen closes', async () => {
  const { unmount } = show();
  await fireEvent.input(screen.getByLabelText('Note on Heat'), { target: { value: 'half a sentence' } });
  unmount();
  await waitFor(() => expect(note()?.note).toBe('half a sentence'));
});

test('a card has stars and marks only, each with the title in its name, in Spanish too', async () => {
  await setLanguage('es');
  show(true);
  expect(screen.getAllByRole('button').map((one) => one.getAttribute('aria-label'))).toEqual(['Heat: vista', 'Heat: en tu lista por ver', 'Heat: no me interesa']);
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('what cannot be kept says so, with the way to the person’s data', async () => {
  providePersonal(new Proxy(own, { get: (client, name: keyof PersonalClient) => (name === 'change' ? () => Promise.reject(new Error('disk full')) : client[name]) }));
  show();
  await fireEvent.keyDown(screen.getByRole('slider'), { key: '4' });
  expect((await screen.findByRole('alert')).textContent).toContain('disk full');
  expect(screen.getByRole('link', { name: 'Your data' }).getAttribute('href')).toBe('#/yours');
  await waitFor(() => expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('not rated'));
});
