// What the results can be narrowed by, with how many talks each choice would bring.

import {html, nothing} from './lit/lit-html.js';
import {findable, valueList, worthShowing} from './facet-values.js';
import {technologyTree} from './technology-tree.js';
import {years} from './years.js';
import {toggled, withFilter} from './address.js';
import {say} from './strings.js';

export function facetPanel({facets, finders, address, choose, changed}) {
  const toggle = (facet, value) => choose(toggled(address, facet, value));
  return html`
    <section aria-labelledby="facet-company"><h2 id="facet-company">${say('facet.company')}</h2>
      ${plain({name: 'company', facet: facets.company, finder: finders.company, address, toggle, changed})}
    </section>
    <section aria-labelledby="facet-year"><h2 id="facet-year">${say('facet.year')}</h2>
      ${years({
        values: facets.year.values,
        chosen: address.filters.year,
        choose: values => choose(withFilter(address, 'year', values)),
      })}
    </section>
    <section aria-labelledby="facet-technology"><h2 id="facet-technology">${say('facet.technology')}</h2>
      ${technologyTree({facet: facets.technology, finder: finders.technology, address, toggle, changed})}
    </section>
    ${facets.speaker.distinct || finders.speaker.looks() ? html`
      <section aria-labelledby="facet-speaker"><h2 id="facet-speaker">${say('facet.speaker')}</h2>
        ${plain({name: 'speaker', facet: facets.speaker, finder: finders.speaker, address, toggle, changed})}
      </section>` : nothing}`;
}

/** A facet whose values stand side by side. */
function plain({name, facet, finder, address, toggle, changed}) {
  const values = worthShowing(facet.values, address.filters[name]);
  const largest = Math.max(1, ...facet.values.map(value => value.count));
  const listed = values.length
    ? valueList({group: name, values, address, largest, toggle, changed})
    : html`<p class="none">${say('facet.none')}</p>`;
  return findable({finder, facet: name, distinct: facet.distinct, listed, address, largest, toggle, changed});
}
