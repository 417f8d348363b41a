// Which keys do what: the few that one needs, and the way to all.

import {html} from './lit/lit-html.js';
import {say} from './strings.js';

const HINTS = [
  [['/'], 'keys.search'],
  [['↑', '↓'], 'keys.move'],
  [['↵'], 'keys.open'],
  [['Esc'], 'keys.close'],
];

export function keyHints(showDialog) {
  return html`
    ${keyList(HINTS)}
    <p><button type="button" class="link" id="all-keys" aria-haspopup="dialog" aria-keyshortcuts="?" @click=${() => showDialog('keys')}
      >${say('keys.all')}</button></p>`;
}

/** Shortcuts, each as its keys and the key of what they do. */
export function keyList(shortcuts) {
  return html`
    <dl class="keys" aria-label=${say('keys.title')}>
      ${shortcuts.map(([keys, what]) => html`<div><dt>${keys.map(key => html`<kbd>${key}</kbd>`)}</dt><dd>${say(what)}</dd></div>`)}
    </dl>`;
}
