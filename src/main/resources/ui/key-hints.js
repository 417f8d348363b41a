// Which keys do what, and the switch for the one that can be in the way.

import {html} from './lit/lit-html.js';
import {live} from './lit/directives/live.js';
import {slashWorks, switchSlash} from './keyboard.js';
import {say} from './strings.js';

const HINTS = [
  [['/'], 'keys.search'],
  [['↑', '↓'], 'keys.move'],
  [['↵'], 'keys.open'],
  [['Esc'], 'keys.close'],
];

export function keyHints(changed) {
  return html`
    <dl class="keys" aria-label=${say('keys.title')}>
      ${HINTS.map(([keys, what]) => html`<div><dt>${keys.map(key => html`<kbd>${key}</kbd>`)}</dt><dd>${say(what)}</dd></div>`)}
    </dl>
    <label class="slash"><input type="checkbox" id="slash" .checked=${live(slashWorks())} @change=${event => {
      switchSlash(event.target.checked);
      changed();
    }}>${say('keys.slash')}</label>`;
}
