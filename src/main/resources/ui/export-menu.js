// What can be done with all that was found: files of it, a feed of it, a box for it in another page.

import {html, nothing} from './lit/lit-html.js';
import {feedHref} from './address.js';
import {download} from './icons.js';
import {exportQuestion} from './questions.js';
import {BASE} from './site.js';
import {say} from './strings.js';

const FORMATS = ['csv', 'jsonl', 'md'];

export function exportMenu({address, total, showDialog}) {
  return html`
    <details class="menu" id="export" @keydown=${pressed} @focusout=${left}>
      <summary class="quiet" title=${say('export.label')}>${download}<span>${say('export.open')}</span></summary>
      <div class="menu-body">
        ${total ? html`
          <p id="export-what">${say('export.what', {n: total})}</p>
          <ul role="list" aria-labelledby="export-what">${FORMATS.map(format => html`
            <li><a href="${BASE}/api/export?${exportQuestion(address, format)}" download>${say(`export.${format}`)}</a></li>`)}</ul>` : nothing}
        <ul role="list">
          <li><a href=${feedHref(address)}>${say('export.feed')}</a></li>
          <li><button type="button" class="link" id="embed" aria-haspopup="dialog" @click=${event => {
            event.target.closest('details').open = false;
            showDialog('embed');
          }}>${say('embed.open')}</button></li>
        </ul>
      </div>
    </details>`;
}

function pressed(event) {
  const menu = event.currentTarget;
  if (event.key === 'Escape' && menu.open) {
    event.preventDefault();
    menu.open = false;
    menu.querySelector('summary').focus();
  }
}

/** A click on the page beside moves the focus nowhere, but out of the menu. */
function left(event) {
  if (!event.currentTarget.contains(event.relatedTarget)) {
    event.currentTarget.open = false;
  }
}
