// Above a view of what is found: its name, the filters in force, how many talks it is about, and its settings.

import {html, nothing} from './lit/lit-html.js';
import {viewHref} from './address.js';
import {chips} from './chips.js';
import {filterButton} from './filter-button.js';
import {say} from './strings.js';
import {understood} from './understood.js';

/** `total` is undefined until it is known. */
export function viewHead({address, results, narrow, does}, total, settings) {
  const {answer, trouble} = results;
  return html`
    <h2 id="view-title">${say(`${address.view}.heading`)}</h2>
    <p class="lead">${say(`${address.view}.lead`)}</p>
    ${chips({address, facets: answer?.facets, choose: does.choose})}
    ${answer && !trouble ? understood({...answer, address}) : nothing}
    <div class="toolbar">
      ${filterButton({address, narrow, does})}
      <p class="count-line">${total === undefined ? nothing : html`<a id="found" href=${viewHref(address, '')}>${say('count.talks', {n: total})}</a>`}</p>
      <div class="settings-of-view">${settings}</div>
    </div>`;
}

/** A setting among few, `label` for its name and each choice as [value, text]. */
export function setting({id, label, choices, value, chosen}) {
  return html`
    <label class="setting"><span>${label}</span>
      <select class="quiet" id=${id} @change=${event => chosen(event.target.value)}>
        ${choices.map(([one, text]) => html`<option value=${one} .selected=${one === value}>${text}</option>`)}
      </select></label>`;
}
