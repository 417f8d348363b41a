// Technologies under their categories. A category can be chosen as a whole.

import {html, nothing} from './lit/lit-html.js';
import {repeat} from './lit/directives/repeat.js';
import {findBox, listOf, matches, valueList, valueRow, worthShowing} from './facet-values.js';
import {nameOf, number, say} from './strings.js';

const NAME = 'technology';

/** Categories that a person opened or closed in this visit. */
const opened = new Map();

export function technologyTree({facet, address, toggle, changed}) {
  const chosen = address.filters.technology;
  const chosenCategories = address.filters.category;
  const list = listOf(NAME);
  const technologies = distinct(facet.values.flatMap(category => category.children));
  const largest = Math.max(1, ...technologies.map(value => value.count));
  const found = worthShowing(technologies, chosen).filter(value => matches(value, list.find));
  const categories = worthShowing(facet.values, chosenCategories)
    .concat(facet.values.filter(category => category.count === 0 && holds(category, chosen)));
  return html`
    ${list.find.trim()
      ? found.length
        ? valueList({group: NAME, facet: NAME, values: found, chosen, largest, toggle, changed})
        : html`<p class="none">${say('facet.none')}</p>`
      : repeat(categories, category => category.value, (category, index) => {
        const whole = chosenCategories.includes(category.value);
        const byDefault = whole || holds(category, chosen) || index === 0 && !chosen.length && !chosenCategories.length;
        const values = worthShowing(category.children, chosen);
        return html`
          <details ?open=${opened.get(category.value) ?? byDefault}
            @toggle=${event => opened.set(category.value, event.target.open)}>
            <summary id="category-${category.value}"><span class="name">${nameOf(category.names ?? {}) || category.value}</span>
              <span class="count"><span class="unseen">: </span>${number(category.count)}</span></summary>
            ${valueRow({
              id: `whole-${category.value}`, facet: 'category', value: category, chosen: chosenCategories,
              largest: 0, toggle, label: say('facet.whole', {category: nameOf(category.names ?? {}) || category.value}),
            })}
            ${valueList({group: `in-${category.value}`, facet: NAME, values, chosen, largest, toggle, changed})}
          </details>`;
      })}
    ${technologies.length ? findBox({
      name: NAME, count: technologies.length, changed,
      label: say('facet.find.technology', {n: facet.distinct || technologies.length}),
    }) : nothing}`;
}

function holds(category, chosen) {
  return category.children.some(value => chosen.includes(value.value));
}

function distinct(values) {
  return [...new Map(values.map(value => [value.value, value])).values()].sort((a, b) => b.count - a.count);
}
