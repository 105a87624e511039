import { unknown, type FacetName } from '../../contracts/catalogue.ts';
import { genreName } from '../../domain/catalogue/genres.ts';
import { platforms } from '../../domain/catalogue/schema.ts';
import { countryLabel, languageLabel } from '../catalogue/formatFacts.ts';
import { language, t } from '../../i18n/i18n.svelte.ts';

/** How a facet's value is shown: `netflix` → Netflix, `1990` → 1990s, `es` → Spanish. */
export function facetLabel(facet: FacetName, value: string): string {
  if (value === unknown) return t('common.unknown');
  switch (facet) {
    case 'platforms': {
      const platform = platforms.find((one) => one === value);
      return platform ? t(`common.platform_${platform}`) : value;
    }
    case 'types': return value === 'series' ? t('common.series') : t('common.movie');
    case 'genres': return genreName(value, language());
    case 'decades': return t('discover.decade', { decade: value });
    case 'languages': return languageLabel(value);
    case 'countries': return countryLabel(value);
    case 'ratings': return value;
  }
}
