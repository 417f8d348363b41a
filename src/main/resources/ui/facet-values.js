// The values of a facet as checkboxes with counts: chosen ones first, those that would find nothing left out.

import {html, nothing} from './lit/lit-html.js';
import {repeat} from './lit/directives/repeat.js';
import {live} from './lit/directives/live.js';
import {number, say} from './strings.js';
import {labelOf} from './value-label.js';

const FEW = 8;
const LEAST_SHARE = 3;

/** Lists that a person opened to show all their values in this visit. */
const opened = new Set();

/** The values of a tree that a facet's filter takes, at any depth, each once, by count. */
export function valuesOf(values, facet) {
  const found = new Map();
  const open = [...values];
  while (open.length) {
    const value = open.pop();
    if (value.facet === facet) {
      found.set(value.value, value);
    }
    open.push(...value.children ?? []);
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** The values worth showing, chosen ones first. */
export function worthShowing(values, chosen) {
  const isChosen = value => chosen.includes(value.value);
  return [
    ...values.filter(isChosen),
    ...values.filter(value => !isChosen(value) && value.count > 0),
  ];
}

/** The first values of a list, or all; `group` makes ids differ where a value stands in several lists. */
export function valueList({group, values, address, largest, toggle, changed}) {
  const isChosen = value => address.filters[value.facet].includes(value.value);
  const all = opened.has(group);
  const shown = all ? values : values.slice(0, Math.max(FEW, values.filter(isChosen).length));
  const hidden = values.length - shown.length;
  return html`
    <ul class="values" role="list">
      ${repeat(shown, value => `${value.facet}-${value.value}`, value => html`
        <li>${row({group, value, address, largest, toggle})}</li>`)}
    </ul>
    ${hidden > 0 || all && values.length > FEW ? html`
      <button type="button" class="more" aria-expanded=${all} @click=${() => {
        if (!opened.delete(group)) {
          opened.add(group);
        }
        changed();
      }}>${all ? say('facet.fewer') : say('facet.more', {n: hidden})}</button>` : nothing}`;
}

function row({group, value, address, largest, toggle}) {
  const {facet} = value;
  const chosen = address.filters[facet];
  return facet === 'category'
    ? categoryRow({category: value, chosen, toggle})
    : valueRow({id: `${group}-${value.value}`, facet, value, chosen, largest, toggle});
}

/** A category as a whole. */
export function categoryRow({category, chosen, toggle}) {
  return valueRow({
    id: `whole-${category.value}`, facet: 'category', value: category, chosen, largest: 0, toggle,
    label: say('facet.whole', {category: labelOf(category)}),
  });
}

/**
 * The values of one facet: those found where a person looks for some, else `listed`, which is a template. Long
 * lists have a field to find values in.
 */
export function findable({finder, facet, distinct, listed, address, largest, toggle, changed}) {
  const found = finder.found();
  const {stalled, trouble} = finder.state();
  const trying = finder.looks();
  return html`
    ${distinct > FEW || trying ? finder.template(distinct) : nothing}
    <div id="values-${facet}" class=${trying && stalled ? 'stalled' : ''} aria-busy=${trying && stalled}>
      ${!found
        ? listed
        : found.values.length
          ? valueList({group: facet, values: found.values, address, largest, toggle, changed})
          : nothing}
      ${trying && trouble
        ? html`<p class="none">${trouble.detail || say('problem.offlineDetail')}</p>`
        : found && !found.distinct ? html`<p class="none">${say('facet.find.none')}</p>` : nothing}
    </div>`;
}

/** One value; its bar is a share of `largest`, 0 for none. */
export function valueRow({id, facet, value, chosen, largest, toggle, label = labelOf(value)}) {
  const on = chosen.includes(value.value);
  return html`
    <label class="value ${on ? 'on' : ''} ${largest ? '' : 'bare'}">
      <input type="checkbox" id=${id} .checked=${live(on)} @change=${() => toggle(facet, value.value)}>
      <span class="name">${label}</span>
      ${largest ? html`
        <svg class="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect width=${value.count && Math.min(100, Math.max(LEAST_SHARE, 100 * value.count / largest))} height="4"/>
        </svg>` : nothing}
      <span class="count"><span class="unseen">: </span>${number(value.count)}</span>
    </label>`;
}
