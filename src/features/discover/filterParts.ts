// Loaded beside the catalogue: the first answer needs none of it, and the names of languages and countries weigh as much as the rest of the screen.
export { default as ActiveFilters } from './ActiveFilters.svelte';
export { default as EmptyResults } from './EmptyResults.svelte';
export { default as FilterPanel } from './FilterPanel.svelte';
