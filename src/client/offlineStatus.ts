import type { KeptArtefact } from '../contracts/catalogue.ts';

/** Screens whose work without network depends on what is kept. */
export type OfflineScreen = 'discover' | 'title' | 'similar' | 'person' | 'queries' | 'data' | 'sentiment' | 'forYou' | 'tasteModel' | 'explore';

export interface OfflineStatus {
  readonly files: readonly KeptArtefact[];
  readonly keptBytes: number;
  readonly totalBytes: number;
  /** Whether a service worker answers for this page: without it the page itself does not open offline. */
  readonly opensOffline: boolean;
  readonly screens: Readonly<Record<OfflineScreen, boolean>>;
}

const first = ['movies/search', 'streaming/search'], facts = ['movies/facts', 'streaming/facts'], people = ['movies/people', 'streaming/people'];
const needs: Readonly<Record<OfflineScreen, readonly string[]>> = {
  discover: first,
  title: [...first, ...facts, ...people, 'movies/keywords'],
  similar: [...first, ...facts, ...people, 'movies/keywords', 'content/vectors'],
  person: [...first, 'movies/facts', ...people],
  queries: [...first, ...facts, ...people],
  data: ['report', 'content/card'],
  forYou: [...first, ...facts, ...people, 'movies/keywords', 'content/vectors', 'taste/model'],
  tasteModel: [...first, 'taste/card'],
  sentiment: ['sentiment/butaca'],
  explore: [...first, ...facts, ...people, 'movies/keywords', 'published/all', 'ratings/all', 'explore/review-texts'],
};

export function offlineStatusOf(files: readonly KeptArtefact[], opensOffline: boolean): OfflineStatus {
  const kept = new Set(files.filter((file) => file.kept).map(({ name }) => name));
  const bytes = (some: readonly KeptArtefact[]) => some.reduce((sum, file) => sum + file.bytes, 0);
  const works = (screen: OfflineScreen) => needs[screen].every((name) => kept.has(name));
  return {
    files, opensOffline, keptBytes: bytes(files.filter((file) => file.kept)), totalBytes: bytes(files),
    screens: Object.fromEntries((Object.keys(needs) as OfflineScreen[]).map((screen) => [screen, works(screen)])) as Record<OfflineScreen, boolean>,
  };
}

/** What a screen's files weigh that are not kept yet. */
export function missingBytes(files: readonly KeptArtefact[], screen: OfflineScreen): number {
  return files.reduce((sum, { name, bytes, kept }) => sum + (!kept && needs[screen].includes(name) ? bytes : 0), 0);
}
