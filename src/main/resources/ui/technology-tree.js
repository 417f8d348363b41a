// Technologies under their categories, which stand under others. A category can be chosen as a whole.

import {html, nothing} from './lit/lit-html.js';
import {repeat} from './lit/directives/repeat.js';
import {categoryRow, findable, valueList, valuesOf, worthShowing} from './facet-values.js';
import {nameOf, number, say} from './strings.js';

const NAME = 'technology';

/** Categories that a person opened or closed in this visit. */
const opened = new Map();

export function technologyTree({facet, finder, address, toggle, changed}) {
  const technologies = valuesOf(facet.values, NAME);
  const largest = Math.max(1, ...technologies.map(value => value.count));
  const listed = facet.values.length
    ? level({
      values: facet.values, group: 'in-no-category',
      openFirst: !address.filters.technology.length && !address.filters.category.length,
      address, largest, toggle, changed,
    })
    : html`<p class="none">${say('facet.none')}</p>`;
  return findable({finder, facet: NAME, distinct: facet.distinct, listed, address, largest, toggle, changed});
}

/** What stands in one category, or in none: categories, then technologies. */
function level({values, group, openFirst, address, largest, toggle, changed}) {
  const technologies = worthShowing(values.filter(value => value.facet === NAME), address.filters.technology);
  return html`
    ${repeat(categoriesAmong(values, address), category => category.value, (category, index) =>
      branch({category, openFirst: openFirst && index === 0, address, largest, toggle, changed}))}
    ${technologies.length
      ? valueList({group, values: technologies, address, largest, toggle, changed})
      : nothing}`;
}

function branch({category, openFirst, address, largest, toggle, changed}) {
  const chosenCategories = address.filters.category;
  const name = nameOf(category.names ?? {}) || category.value;
  const byDefault = openFirst || chosenCategories.includes(category.value) || holdsChosen(category, address);
  const isOpen = opened.get(category.value) ?? byDefault;
  return html`
    <details ?open=${isOpen} @toggle=${({target}) => {
      opened.set(category.value, target.open);
      if (target.open !== isOpen) {
        changed();
      }
    }}>
      <summary id="category-${category.value}"><span class="name">${name}</span>
        <span class="count"><span class="unseen">: </span>${number(category.count)}</span></summary>
      ${isOpen ? html`
        ${categoryRow({category, chosen: chosenCategories, toggle})}
        ${level({values: category.children, group: `in-${category.value}`, openFirst: false, address, largest, toggle, changed})}` : nothing}
    </details>`;
}

/** Those worth showing, and those without a talk that hold what is chosen. */
function categoriesAmong(values, address) {
  const categories = values.filter(value => value.facet === 'category');
  const shown = worthShowing(categories, address.filters.category);
  return shown.concat(categories.filter(value => !shown.includes(value) && holdsChosen(value, address)));
}

function holdsChosen(category, {filters}) {
  return valuesOf(category.children, NAME).some(value => filters.technology.includes(value.value))
    || valuesOf(category.children, 'category').some(value => filters.category.includes(value.value));
}
