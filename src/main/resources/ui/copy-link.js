// The link to a talk's own page. A click copies it where the browser allows that, else it is followed.

import {html} from './lit/lit-html.js';
import {talkPath} from './address.js';
import {announce} from './announce.js';
import {chain} from './icons.js';
import {say} from './strings.js';

let copied = '';

export function copyLink(id, changed) {
  async function copy(event) {
    if (!navigator.clipboard) {
      return;
    }
    event.preventDefault();
    await navigator.clipboard.writeText(event.currentTarget.href);
    copied = id;
    announce(say('talk.copied'));
    changed();
  }

  return html`
    <a class="button" id="copy-link" href=${talkPath(id)} @click=${copy}
      >${chain}${copied === id ? say('talk.copied') : say('talk.copy')}</a>`;
}
