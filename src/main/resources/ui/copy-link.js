// The link to a talk's own page. A click copies it where the browser allows that, else it is followed.

import {html} from './lit/lit-html.js';
import {talkPath} from './address.js';
import {canCopy, copyText, wasCopied} from './copying.js';
import {chain} from './icons.js';
import {say} from './strings.js';

export function copyLink(id, changed) {
  const name = `link ${id}`;

  function copy(event) {
    if (canCopy()) {
      event.preventDefault();
      copyText(name, event.currentTarget.href, changed);
    }
  }

  return html`
    <a class="button" id="copy-link" href=${talkPath(id)} @click=${copy}
      >${chain}${wasCopied(name) ? say('copy.done') : say('talk.copy')}</a>`;
}
