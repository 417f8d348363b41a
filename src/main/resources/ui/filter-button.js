// Opens the sheet of filters where there is no room for them beside the list.

import {html, nothing} from './lit/lit-html.js';
import {filterList} from './address.js';
import {sliders} from './icons.js';
import {say} from './strings.js';

export function filterButton({address, narrow, does}) {
  const {length} = filterList(address);
  return narrow ? html`
    <button type="button" class="filter-button" id="filters" aria-haspopup="dialog" @click=${() => does.showDialog('filters')}>
      ${sliders}${length ? say('sheet.openWith', {n: length}) : say('sheet.open')}</button>` : nothing;
}
