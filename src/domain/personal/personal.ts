import type { WorkId } from '../catalogue/works.ts';

/** Everything that a person keeps about works, by profile. Times are milliseconds since 1970. */

/** A work as this person sees it: one record a profile and work, absent when nothing is said. */
export interface WorkNote {
  readonly profile: string;
  readonly work: WorkId;
  /** 0.5–5 in halves; null = not rated. */
  readonly stars: number | null;
  readonly ratedAt: number | null;
  /** Said to be seen; what is rated counts as seen as well. */
  readonly seenAt: number | null;
  /** Put on the watchlist. */
  readonly wantedAt: number | null;
  /** "Not interested". */
  readonly dismissedAt: number | null;
  /** Rated, but left out of what the recommendations learn from. */
  readonly isIgnored: boolean;
  /** Short words of their own, in the order given. */
  readonly tags: readonly string[];
  readonly note: string;
  /** Of the last change: the newer of two wins. */
  readonly changedAt: number;
}

export interface Profile {
  /** `main`, or made of letters and digits. */
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
}

/** Settings that belong to the person and not to the device. */
export interface PersonalSettings {
  /** Platforms that they have, as keys of the catalogue; null = never said. */
  readonly platforms: readonly string[] | null;
  readonly activeProfile: string;
  /** Of the last export, null = never. */
  readonly backedUpAt: number | null;
}
