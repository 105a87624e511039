import type { Share } from '../../../domain/sentiment/evaluation/wilson.ts';

/** The stretch of accuracies that a plot shows, 0–1, in whole hundredths (steps of five where it is wide), with every interval inside. */
export function intervalScale(shares: readonly Pick<Share, 'low' | 'high'>[]): { readonly from: number; readonly to: number } {
  const low = Math.min(1, ...shares.map((share) => share.low)), high = Math.max(0, ...shares.map((share) => share.high));
  const step = high - low > 0.15 ? 5 : 1;
  const from = Math.max(0, Math.floor((low * 100 + 1e-9) / step) * step), to = Math.min(100, Math.ceil((high * 100 - 1e-9) / step) * step);
  return { from: from / 100, to: Math.max(from + step, to) / 100 };
}
