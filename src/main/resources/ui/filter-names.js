// What to call a filter's value: an address has ids, people read names.

import {currentLanguage, nameOf, say} from './strings.js';
import {valuesOf} from './facet-values.js';
import {yearLabel} from './years.js';

/** Such as "Company: JD.com"; years speak for themselves. */
export function filterLabel(facet, value, facets) {
  return facet === 'year'
    ? yearLabel(value)
    : say('chip.label', {facet: say(`facet.${facet}`), value: valueName(facet, value, facets)});
}

export function valueName(facet, value, facets) {
  const values = facets?.[facet === 'category' ? 'technology' : facet]?.values ?? [];
  const found = valuesOf(values, facet).find(one => one.value === value);
  if (facet === 'lang') {
    return new Intl.DisplayNames(currentLanguage(), {type: 'language'}).of(value);
  }
  return found ? nameOf(found.names ?? {}) || value : value;
}

/** What to call a value that an answer has. */
export function labelOf({value, names}) {
  return nameOf(names ?? {}) || value;
}
