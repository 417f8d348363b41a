// Where nothing is found: what to ask instead, each as an address and what to call it.

import {filterList, parse, toggled, withoutFilters} from './address.js';
import {filterLabel} from './filter-names.js';
import {say} from './strings.js';

const FEW = 4;

export function waysOn(address, {understanding, facets}) {
  const words = known => understanding.units.filter(unit => (unit.known !== false) === known).map(unit => unit.text);
  const known = words(true);
  const unknown = words(false);
  const filters = filterList(address);
  const asking = q => ({to: {...address, q, page: 1}, label: say('none.known', {words: q})});
  return [
    ...(unknown.length && known.length ? [asking(known.join(' '))] : []),
    ...(!unknown.length && known.length > 1 ? known.slice(0, FEW).map(asking) : []),
    ...filters.map(([facet, value]) => ({
      to: toggled(address, facet, value),
      label: say('none.drop', {label: filterLabel(facet, value, facets)}),
    })),
    ...(filters.length > 1 ? [{to: withoutFilters(address), label: say('none.dropAll')}] : []),
    ...(address.page > 1 ? [{to: {...address, page: 1}, label: say('none.firstPage')}] : []),
    {to: parse('/'), label: say('none.browse')},
  ];
}
