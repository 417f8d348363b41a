// The values of a facet as checkboxes with counts: chosen ones first, those that would find nothing left out.

import {html, nothing} from './lit/lit-html.js';
import {repeat} from './lit/directives/repeat.js';
import {live} from './lit/directives/live.js';
import {nameOf, number, say} from './strings.js';

const FEW = 8;
const LEAST_SHARE = 3;

/**
 * What a person did to each facet's list in this visit: `find`, the text to find in it; `all`, whether it shows all.
 */
const lists = new Map();

export function listOf(name) {
  if (!lists.has(name)) {
    lists.set(name, {find: '', all: false});
  }
  return lists.get(name);
}

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

export function matches(value, text) {
  const wanted = text.trim().toLowerCase();
  return [value.value, value.names?.zh, value.names?.en].some(name => name?.toLowerCase().includes(wanted));
}

/** The first values of a list, or all; `group` makes ids differ where a value stands in several lists. */
export function valueList({group, facet, values, chosen, largest, toggle, changed}) {
  const list = listOf(group);
  const shown = list.all ? values : values.slice(0, Math.max(FEW, chosen.length));
  const hidden = values.length - shown.length;
  return html`
    <ul class="values" role="list">
      ${repeat(shown, value => value.value, value => html`
        <li>${valueRow({id: `${group}-${value.value}`, facet, value, chosen, largest, toggle})}</li>`)}
    </ul>
    ${hidden > 0 || list.all && values.length > FEW ? html`
      <button type="button" class="more" aria-expanded=${list.all} @click=${() => {
        list.all = !list.all;
        changed();
      }}>${list.all ? say('facet.fewer') : say('facet.more', {n: hidden})}</button>` : nothing}`;
}

/** The box that finds values in a list; only long lists have one. */
export function findBox({name, count, label, changed}) {
  const list = listOf(name);
  if (count <= FEW && !list.find) {
    return nothing;
  }
  return html`
    <input class="find" id="find-${name}" type="search" autocomplete="off" spellcheck="false"
      aria-label=${label} placeholder=${label} .value=${live(list.find)}
      @input=${event => {
        list.find = event.target.value;
        changed();
      }}>`;
}

/** One value; its bar is a share of `largest`, 0 for none. */
export function valueRow({id, facet, value, chosen, largest, toggle, label = nameOf(value.names ?? {}) || value.value}) {
  const on = chosen.includes(value.value);
  return html`
    <label class="value ${on ? 'on' : ''} ${largest ? '' : 'bare'}">
      <input type="checkbox" id=${id} .checked=${live(on)} @change=${() => toggle(facet, value.value)}>
      <span class="name">${label}</span>
      ${largest ? html`
        <svg class="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect width=${value.count && Math.max(LEAST_SHARE, 100 * value.count / largest)} height="4"/>
        </svg>` : nothing}
      <span class="count"><span class="unseen">: </span>${number(value.count)}</span>
    </label>`;
}
