import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import WeightSlider from './WeightSlider.svelte';

test('a slider says its value in words and tells every move', async () => {
  const oninput = vi.fn();
  render(WeightSlider, { label: 'Weight', value: -20, min: -100, max: 100, step: 5, text: 'unlike it', low: 'unlike', high: 'like', oninput });
  const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'Weight' });
  expect([slider.getAttribute('aria-valuetext'), slider.min, slider.max, slider.step, slider.value]).toEqual(['unlike it', '-100', '100', '5', '-20']);
  await fireEvent.input(slider, { target: { value: '35' } });
  expect(oninput).toHaveBeenCalledWith(35);
});
