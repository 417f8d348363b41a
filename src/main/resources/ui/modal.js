// A dialog over the page. `draw.js` opens what is drawn; Esc, the cross and a click beside it close it.

import {html, nothing} from './lit/lit-html.js';
import {cross} from './icons.js';
import {say} from './strings.js';

/** `look` is `sheet` for one that rises from below, else `card`. */
export function modal({id, look, title, body, foot = nothing, close}) {
  return html`
    <dialog class=${look} id=${id} aria-labelledby="${id}-title"
      @close=${close} @click=${event => event.target.id === id && event.target.close()}>
      <div class="sheet-head"><h2 id="${id}-title">${title}</h2>
        <button type="button" class="plain" aria-label=${say('dialog.close')} @click=${closeDialog}>${cross}</button></div>
      <div class="sheet-body">${body}</div>
      ${foot}
    </dialog>`;
}

export function closeDialog(event) {
  event.target.closest('dialog').close();
}
