import type { WantedTitles } from '../../client/taste.ts';
import { platforms, type Platform } from '../../domain/catalogue/schema.ts';
import { isSeen } from '../../domain/personal/noteChange.ts';
import type { WorkId } from '../../domain/catalogue/works.ts';
import type { WorkNote } from '../../domain/personal/personal.ts';
import { ratingsOf } from '../rating/ratingsOf.ts';
import type { ForYouView, Range } from './forYouView.ts';

/** The question that a view asks for a person with these notes; null where no platform can be right: theirs and the chosen ones have none in common. */
export function wantedTitles(notes: ReadonlyMap<WorkId, WorkNote>, mine: readonly string[] | null, view: ForYouView): WantedTitles | null {
  const platformsAsked = platformsOf(view, mine);
  if (platformsAsked?.length === 0) return null;
  const all = [...notes.values()], works = (some: (note: WorkNote) => boolean): WorkId[] => all.filter(some).map(({ work }) => work);
  return {
    ratings: ratingsOf(notes), steering: view.steering, k: view.shown,
    filter: {
      ...(platformsAsked && { platforms: platformsAsked }),
      ...(view.types.length > 0 && { types: view.types }), ...(view.genres.length > 0 && { genres: view.genres }), ...(view.languages.length > 0 && { languages: view.languages }),
      ...rangeOf('years', view.years), ...rangeOf('runtimeMin', view.length),
    },
    // What is rated but left out of the ratings would else be recommended.
    exclude: works((note) => note.dismissedAt !== null || note.stars !== null || (view.hidesSeen && isSeen(note)) || (view.watchlist === 'hidden' && note.wantedAt !== null)),
    ...(view.watchlist === 'only' && { among: works(({ wantedAt }) => wantedAt !== null) }),
  };
}

/** Null: any. */
function platformsOf({ platforms: chosen, onMine }: ForYouView, mine: readonly string[] | null): readonly Platform[] | null {
  const theirs = onMine && mine !== null ? platforms.filter((platform) => mine.includes(platform)) : null;
  if (theirs === null) return chosen.length > 0 ? chosen : null;
  return chosen.length > 0 ? theirs.filter((platform) => chosen.includes(platform)) : theirs;
}

function rangeOf<K extends string>(key: K, { from, to }: Range): { readonly [P in K]?: { readonly from?: number; readonly to?: number } } {
  return from === null && to === null ? {} : { [key]: { ...(from !== null && { from }), ...(to !== null && { to }) } } as { readonly [P in K]: { readonly from?: number } };
}
