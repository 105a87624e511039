import type { Component } from 'svelte';
import type { MessageKey, Screen } from '../../i18n/messages.ts';
import DiscoverScreen from '../discover/DiscoverScreen.svelte';
import { matchPath } from './place.ts';

/** What a screen is given. */
export interface ScreenProps {
  /** Variable segments of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
}

export interface Route {
  readonly pattern: string;
  /** The strings it needs. */
  readonly screen: Screen;
  /** Strings of other screens, of which it shows a part. */
  readonly also?: readonly Screen[];
  /** In the main navigation and the palette, under this name; absent for screens that need a parameter. */
  readonly nav?: MessageKey;
  readonly load: () => Promise<{ default: Component<ScreenProps> }>;
}

/** Every screen, one line each, in the order of the navigation. */
export const routes: readonly Route[] = [
  { pattern: '/', screen: 'discover', nav: 'common.navDiscover', load: () => Promise.resolve({ default: DiscoverScreen }) },
  { pattern: '/for-you', screen: 'forYou', also: ['similar', 'rating'], nav: 'common.navForYou', load: () => import('../forYou/ForYouScreen.svelte') },
  { pattern: '/for-you/start', screen: 'start', also: ['forYou', 'rating', 'similar', 'queries'], load: () => import('../forYou/start/StartScreen.svelte') },
  { pattern: '/for-you/taste', screen: 'tasteTraits', also: ['forYou', 'rating', 'similar'], load: () => import('../forYou/taste/TasteScreen.svelte') },
  { pattern: '/for-you/model', screen: 'tasteModel', also: ['forYou'], load: () => import('../forYou/model/TasteModelScreen.svelte') },
  { pattern: '/yours', screen: 'yours', also: ['personal', 'forYou'], load: () => import('../yours/YoursScreen.svelte') },
  { pattern: '/people', screen: 'people', nav: 'common.navPeople', load: () => import('../people/PeopleScreen.svelte') },
  { pattern: '/queries', screen: 'queries', nav: 'common.navQueries', load: () => import('../queries/QueriesScreen.svelte') },
  { pattern: '/queries/:name', screen: 'queries', also: ['similar'], load: () => import('../queries/QueryScreen.svelte') },
  { pattern: '/explore', screen: 'explore', nav: 'common.navExplore', load: () => import('../explore/ExploreScreen.svelte') },
  { pattern: '/explore/:dataset', screen: 'explore', also: ['exploreAlerts'], load: () => import('../explore/DatasetScreen.svelte') },
  { pattern: '/explore/kept/:kept', screen: 'explore', also: ['exploreAlerts'], load: () => import('../explore/DatasetScreen.svelte') },
  { pattern: '/mixer', screen: 'mixer', also: ['similar', 'queries'], nav: 'common.navMixer', load: () => import('../mixer/MixerScreen.svelte') },
  { pattern: '/sentiment', screen: 'sentiment', nav: 'common.navSentiment', load: () => import('../sentiment/SentimentScreen.svelte') },
  { pattern: '/sentiment/batch', screen: 'sentimentBatch', also: ['sentiment'], load: () => import('../sentiment/batch/BatchScreen.svelte') },
  { pattern: '/title/:id', screen: 'title', also: ['similar', 'rating'], load: () => import('../title/TitleScreen.svelte') },
  { pattern: '/map/:id', screen: 'map', also: ['similar', 'queries'], load: () => import('../map/MapScreen.svelte') },
  { pattern: '/sentiment/model', screen: 'sentimentModel', load: () => import('../sentiment/model/ModelScreen.svelte') },
  { pattern: '/person/:name', screen: 'person', load: () => import('../person/PersonScreen.svelte') },
  { pattern: '/data', screen: 'data', nav: 'common.navData', load: () => import('../data/DataScreen.svelte') },
  { pattern: '/about', screen: 'about', nav: 'common.navAbout', load: () => import('../about/AboutScreen.svelte') },
];

/** The route of a path with its parameters, null when no screen has it. */
export function findRoute(path: string): { readonly route: Route; readonly params: Readonly<Record<string, string>> } | null {
  for (const route of routes) {
    const params = matchPath(route.pattern, path);
    if (params) return { route, params };
  }
  return null;
}
