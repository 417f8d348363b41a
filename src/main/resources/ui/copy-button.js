// A button that copies a text which stands beside it.

import {html, nothing} from './lit/lit-html.js';
import {canCopy, copyText, wasCopied} from './copying.js';
import {say} from './strings.js';

/** `about` says what is copied, for who does not see what stands beside. */
export function copyButton({name, text, about, changed}) {
  return canCopy() ? html`
    <button type="button" class="button copy" id="copy-${name}" @click=${() => copyText(name, text, changed)}
      >${say(wasCopied(name) ? 'copy.done' : 'copy.do')}<span class="unseen"> ${about}</span></button>` : nothing;
}
