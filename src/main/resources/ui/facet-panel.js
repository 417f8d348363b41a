// What the results can be narrowed by, with how many talks each choice would bring.

import {html, nothing} from './lit/lit-html.js';
import {findable, valueList, worthShowing} from './facet-values.js';
import {technologyTree} from './technology-tree.js';
import {years} from './years.js';
import {toggled, withFilter} from './address.js';
import {say} from './strings.js';

/** Those of few values, which need no field to find one in. */
const SMALL = ['lang', 'kind'];

export function facetPanel({facets, finders, address, choose, changed}) {
  const toggle = (facet, value) => choose(toggled(address, facet, value));
  const values = name => plain({name, facet: facets[name], finder: finders[name], address, toggle, changed});
  const here = name => facets[name].distinct || finders[name].looks();
  return html`
    ${section('company', values('company'))}
    ${section('year', years({
      values: facets.year.values,
      chosen: address.filters.year,
      choose: chosen => choose(withFilter(address, 'year', chosen)),
      changed,
    }))}
    ${section('technology', technologyTree({facet: facets.technology, finder: finders.technology, address, toggle, changed}))}
    ${here('event') ? section('event', values('event')) : nothing}
    ${here('speaker') ? section('speaker', values('speaker')) : nothing}
    ${SMALL.filter(name => facets[name].distinct > 1 || address.filters[name].length).map(name =>
      section(name, listed({name, facet: facets[name], address, toggle, changed})))}`;
}

function section(name, body) {
  return html`
    <section aria-labelledby="facet-${name}"><h2 id="facet-${name}">${say(`facet.${name}`)}</h2>${body}</section>`;
}

/** A facet whose values stand side by side. */
function plain({name, facet, finder, address, toggle, changed}) {
  const largest = most(facet);
  return findable({
    finder, facet: name, distinct: facet.distinct, address, largest, toggle, changed,
    listed: listed({name, facet, address, toggle, changed}),
  });
}

function listed({name, facet, address, toggle, changed}) {
  const values = worthShowing(facet.values, address.filters[name]);
  return values.length
    ? valueList({group: name, values, address, largest: most(facet), toggle, changed})
    : html`<p class="none">${say('facet.none')}</p>`;
}

function most({values}) {
  return Math.max(1, ...values.map(value => value.count));
}
