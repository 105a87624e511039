/** What should have stood in a place of a recipe; each has its words in every language (`exploreAlerts.expected_…`). */
export const recipeExpectations = [
  'recipe', 'version', 'olderVersion', 'record', 'list', 'step', 'text', 'name', 'columnOrNull', 'rowChoice', 'filling', 'fillValue', 'values', 'delimiter', 'type', 'groups', 'limit', 'limits',
  'json', 'end', 'key', 'colon', 'commaOrBrace', 'commaOrBracket', 'closingQuote', 'value',
] as const;
export type RecipeExpectation = (typeof recipeExpectations)[number];

/** The first thing in a recipe that cannot be used. */
export interface RecipeFault {
  /** `steps[2].column`, or a line and column from 1 where it is not even JSON; '' is the file itself. */
  readonly where: string | { readonly line: number; readonly column: number };
  /** As it stands there, cut short; null: nothing. */
  readonly found: string | null;
  readonly expected: RecipeExpectation;
}
