// The filters on a narrow screen.

import {html} from './lit/lit-html.js';
import {closeDialog, modal} from './modal.js';
import {say} from './strings.js';

export function filterSheet({panel, total, close}) {
  return modal({
    id: 'sheet', look: 'sheet', title: say('sheet.title'), close,
    body: html`<div class="facets">${panel}</div>`,
    foot: html`
      <div class="sheet-foot"><button type="button" class="button main" id="show-talks" @click=${closeDialog}>
        ${say('sheet.show', {n: total})}</button></div>`,
  });
}
