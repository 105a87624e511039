import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import Chart from './Chart.svelte';
import type { PointsSpec } from './chartSpec.ts';
import { fetchDrawer } from './drawer.ts';

const drawing = vi.hoisted(() => ({ drawn: [] as unknown[], redrawn: [] as unknown[], shown: [] as unknown[], destroyed: 0 }));
vi.mock('./drawChart.ts', () => ({
  drawChart: (_: unknown, spec: unknown) => {
    drawing.drawn.push(spec);
    return { redraw: (next: unknown) => { drawing.redrawn.push(next); }, show: (stop: unknown) => { drawing.shown.push(stop); }, png: () => Promise.resolve(new Blob()), destroy: () => { drawing.destroyed++; } };
  },
}));

const spec: PointsSpec = { kind: 'bar', summary: 'Films by month: 2 values.', xLabel: 'Month', yLabel: 'Films', formatY: (value) => `${value} films`, points: [{ label: 'January', y: 3 }, { label: 'February', y: 5 }] };
beforeEach(() => Object.assign(drawing, { drawn: [], redrawn: [], shown: [], destroyed: 0 }));

test('the picture has its sentence for who cannot see it, and its figures behind it', async () => {
  render(Chart, { spec, name: 'months', title: 'Films by month' });
  expect(screen.getByRole('img', { name: 'Films by month: 2 values.' })).toBeTruthy();
  const details = screen.getByText('Show the figures').closest('details');
  if (!details) throw new Error('no figures');
  details.open = true;
  await fireEvent(details, new Event('toggle'));
  expect((await screen.findAllByRole('rowheader')).map((cell) => cell.textContent.trim())).toEqual(['January', 'February']);
  expect(screen.getByRole('cell', { name: '5 films' })).toBeTruthy();
});

test('new figures and a new theme redraw the same chart, leaving destroys it', async () => {
  const { rerender, unmount } = render(Chart, { spec, name: 'months', title: 'Films by month' });
  await waitFor(() => expect(drawing.drawn).toEqual([spec]));
  const next = { ...spec, points: [{ label: 'March', y: 1 }] };
  await rerender({ spec: next });
  await waitFor(() => expect(drawing.redrawn.at(-1)).toBe(next));
  const before = drawing.redrawn.length;
  document.documentElement.dataset['theme'] = 'dark';
  await waitFor(() => expect(drawing.redrawn.length).toBe(before + 1));
  expect(drawing.drawn).toHaveLength(1);
  unmount();
  expect(drawing.destroyed).toBe(1);
  document.documentElement.dataset['theme'] = 'light';
  await Promise.resolve();
  expect(drawing.redrawn.length).toBe(before + 1);
});

test('arrow keys walk the points, each is shown and read aloud, and Escape leaves', async () => {
  render(Chart, { spec, name: 'months', title: 'Films by month' });
  const walk = await screen.findByRole('application', { name: 'Points of “Films by month”' });
  expect(walk.getAttribute('aria-describedby')).toBeTruthy();
  walk.focus();
  await fireEvent.keyDown(walk, { key: 'ArrowRight' });
  expect(screen.getByText('January. Films: 3 films. 1 of 2').getAttribute('aria-live')).toBe('polite');
  await fireEvent.keyDown(walk, { key: 'End' });
  expect(screen.getByText('February. Films: 5 films. 2 of 2')).toBeTruthy();
  await fireEvent.keyDown(walk, { key: 'Escape' });
  expect(drawing.shown).toEqual([0, 1, null]);
  expect(document.activeElement).not.toBe(walk);
  expect(screen.queryByText(/of 2$/)).toBeNull();
});

test('new points are walked from their first', async () => {
  const { rerender } = render(Chart, { spec, name: 'months', title: 'Films by month' });
  const walk = await screen.findByRole('application');
  await fireEvent.keyDown(walk, { key: 'End' });
  await rerender({ spec: { ...spec, points: [{ label: 'March', y: 1 }] } });
  expect(screen.queryByText(/of 1$/)).toBeNull();
  await fireEvent.keyDown(walk, { key: 'ArrowRight' });
  expect(screen.getByText('March. Films: 1 films. 1 of 1')).toBeTruthy();
});

test('several changes at once are one redrawing, of the last', async () => {
  const { rerender } = render(Chart, { spec, name: 'months', title: 'Films by month' });
  await waitFor(() => expect(drawing.drawn).toHaveLength(1));
  const [first, second] = [1, 2].map((y) => ({ ...spec, points: [{ label: 'March', y }] }));
  await rerender({ spec: first });
  await rerender({ spec: second });
  expect(drawing.redrawn).toEqual([]); // in a task of its own
  await waitFor(() => expect(drawing.redrawn).toEqual([second]));
});

test('what is not near the view is drawn before the page is printed', async () => {
  await fetchDrawer();
  vi.stubGlobal('IntersectionObserver', class { observe(): void { /* never near */ } disconnect(): void { /* never near */ } });
  const { unmount } = render(Chart, { spec, name: 'months', title: 'Films by month', lazy: true });
  window.dispatchEvent(new Event('beforeprint'));
  window.dispatchEvent(new Event('beforeprint'));
  expect(drawing.drawn).toEqual([spec]);
  unmount();
  window.dispatchEvent(new Event('beforeprint'));
  expect(drawing.drawn).toHaveLength(1);
  vi.unstubAllGlobals();
});

test('a lazy chart is drawn when it comes near the view', async () => {
  let seen: (entries: { isIntersecting: boolean }[]) => void = () => undefined;
  vi.stubGlobal('IntersectionObserver', class { constructor(callback: typeof seen) { seen = callback; } observe(): void { /* by hand */ } disconnect(): void { /* by hand */ } });
  render(Chart, { spec, name: 'months', title: 'Films by month', lazy: true });
  seen([{ isIntersecting: false }]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(drawing.drawn).toEqual([]);
  seen([{ isIntersecting: true }]);
  await waitFor(() => expect(drawing.drawn).toEqual([spec]));
  vi.unstubAllGlobals();
});
