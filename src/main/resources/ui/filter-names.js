// What to call a filter's value: an address has ids, people read names.

import {say} from './strings.js';
import {valuesOf} from './facet-values.js';
import {labelOf} from './value-label.js';
import {yearLabel} from './year-values.js';

/** Such as "Company: JD.com"; years speak for themselves. */
export function filterLabel(facet, value, facets) {
  return facet === 'year'
    ? yearLabel(value)
    : say('chip.label', {facet: say(`facet.${facet}`), value: valueName(facet, value, facets)});
}

export function valueName(facet, value, facets) {
  const values = facets?.[facet === 'category' ? 'technology' : facet]?.values ?? [];
  const found = valuesOf(values, facet).find(one => one.value === value);
  return labelOf(found ?? {facet, value});
}
