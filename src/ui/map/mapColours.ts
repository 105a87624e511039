import { chartColours } from '../chart/chartColours.ts';
import type { MapColours } from './drawMap.ts';
import type { MapGroup } from './mapSpec.ts';

/** Reads the theme's tokens where they stand at `element`. */
export function mapColours(element: Element, groups: readonly MapGroup[]): MapColours {
  const { ink, muted, surface, mark, font } = chartColours(element);
  const style = getComputedStyle(element);
  const token = (name: string, otherwise: string): string => style.getPropertyValue(name).trim() || otherwise;
  return { ink, muted, surface, font, centre: mark, focus: token('--focus', '#1e4fbf'), groups: groups.map((group) => token(group.token, muted)) };
}
