// What the results can be narrowed by, with how many talks each choice would bring.

import {html, nothing} from './lit/lit-html.js';
import {findBox, listOf, matches, valueList, worthShowing} from './facet-values.js';
import {technologyTree} from './technology-tree.js';
import {years} from './years.js';
import {toggled, withFilter} from './address.js';
import {say} from './strings.js';

export function facetPanel({facets, address, choose, changed}) {
  const toggle = (facet, value) => choose(toggled(address, facet, value));
  return html`
    <section aria-labelledby="facet-company"><h2 id="facet-company">${say('facet.company')}</h2>
      ${companies({facet: facets.company, chosen: address.filters.company, toggle, changed})}
    </section>
    <section aria-labelledby="facet-year"><h2 id="facet-year">${say('facet.year')}</h2>
      ${years({
        values: facets.year.values,
        chosen: address.filters.year,
        choose: values => choose(withFilter(address, 'year', values)),
      })}
    </section>
    <section aria-labelledby="facet-technology"><h2 id="facet-technology">${say('facet.technology')}</h2>
      ${facets.technology.values.length
        ? technologyTree({facet: facets.technology, address, toggle, changed})
        : html`<p class="none">${say('facet.none')}</p>`}
    </section>`;
}

function companies({facet, chosen, toggle, changed}) {
  const worth = worthShowing(facet.values, chosen);
  const found = worth.filter(value => matches(value, listOf('company').find));
  const largest = Math.max(1, ...facet.values.map(value => value.count));
  return html`
    ${found.length
      ? valueList({group: 'company', facet: 'company', values: found, chosen, largest, toggle, changed})
      : html`<p class="none">${say('facet.none')}</p>`}
    ${worth.length ? findBox({
      name: 'company', count: worth.length, changed,
      label: say('facet.find.company', {n: facet.distinct || worth.length}),
    }) : nothing}`;
}
