import { genreName } from '../../domain/catalogue/genres.ts';
import type { MethodName } from '../../domain/content/methods.ts';
import type { FactName } from '../../domain/content/workFacts.ts';
import { language, t } from '../../i18n/i18n.svelte.ts';
import { languageName } from '../../domain/names/languages.ts';
import { countryLabel } from '../catalogue/formatFacts.ts';

/** Reasons that fit a card. */
const most = 4;

/** A shared fact as it stands in a list: `crime`, `in Spanish`, `2010s`, `“heat”`. */
export function factText({ field, name }: FactName): string {
  switch (field) {
    case 'genre': return inSentence(genreName(name, language()));
    case 'country': return countryLabel(name);
    case 'language': return t('similar.inLanguage', { language: languageName(name, language()) });
    case 'decade': return t('similar.decade', { decade: name.replace(/s$/, '') });
    case 'title': return t('similar.titleWord', { word: name });
    case 'keyword': case 'cast': case 'director': case 'collection': case 'company': return name;
  }
}

/** Shared by so many titles that it is said last, and only where there is room. */
const isBroad = ({ field }: FactName): boolean => field === 'decade' || field === 'language' || field === 'country';

/** Why a title is there, in words: the strongest facts it shares, what is particular before what is broad, or that it shares none by name. */
export function reasonText(reasons: readonly FactName[], method: MethodName): string {
  // A keyword may say the same as a word of the title.
  const different = reasons.filter(({ name }, index) => reasons.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) === index);
  const facts = [...different.filter((fact) => !isBroad(fact)), ...different.filter(isBroad)].slice(0, most).map(factText);
  if (facts.length > 0) return t('similar.shares', { facts: facts.join(', ') });
  return t(method === 'blend' || method === 'text' || method === 'tfidf' ? 'similar.sharesStory' : 'similar.sharesFigures');
}

/** `Science fiction` → `science fiction`; `TV movie` and `LGBTQ` stay. */
function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLocaleLowerCase(language()) + name.slice(1) : name;
}
