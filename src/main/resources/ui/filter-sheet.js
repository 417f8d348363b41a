// The filters on a narrow screen: a dialog over the page.

import {html} from './lit/lit-html.js';
import {cross} from './icons.js';
import {say} from './strings.js';

export function filterSheet({panel, total, close}) {
  return html`
    <dialog class="sheet" id="sheet" aria-labelledby="sheet-title"
      @close=${close} @click=${event => event.target.id === 'sheet' && event.target.close()}>
      <div class="sheet-head"><h2 id="sheet-title">${say('sheet.title')}</h2>
        <button type="button" class="plain" aria-label=${say('sheet.close')} @click=${event => event.target.closest('dialog').close()}>${cross}</button></div>
      <div class="facets">${panel}</div>
      <div class="sheet-foot"><button type="button" class="button main" id="show-talks" @click=${event => event.target.closest('dialog').close()}>
        ${say('sheet.show', {n: total})}</button></div>
    </dialog>`;
}
