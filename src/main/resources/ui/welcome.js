// Above the newest talks, before anything is asked: what is here, and names to begin with.

import {html, nothing} from './lit/lit-html.js';
import {href, toggled} from './address.js';
import {valuesOf} from './facet-values.js';
import {nameOf, say} from './strings.js';

const COMPANIES = 5;
const TECHNOLOGIES = 7;

export function welcome({answer, address}) {
  const {company, technology, year} = answer.facets;
  const years = year.values.map(value => value.value);
  const technologies = valuesOf(technology.values, 'technology');
  return html`
    <div class="welcome">
      <h2>${say('welcome.title')}</h2>
      <p>${say('welcome.holds', {n: answer.total, companies: company.distinct, technologies: technology.distinct || technologies.length})}${years.length > 1 ? say('welcome.years', {from: years[0], to: years.at(-1)}) : nothing}</p>
      <ul class="names" role="list" aria-label=${say('welcome.begin')}>
        ${[
          ...company.values.slice(0, COMPANIES).map(value => ['company', value]),
          ...technologies.slice(0, TECHNOLOGIES).map(value => ['technology', value]),
        ].map(([facet, value]) => html`
          <li><a class="entity ${facet}" href=${href(toggled(address, facet, value.value))}>${nameOf(value.names ?? {}) || value.value}</a></li>`)}
      </ul>
    </div>`;
}
