// Every shortcut, and the switch for those of a single key.

import {html} from './lit/lit-html.js';
import {live} from './lit/directives/live.js';
import {slashWorks, switchSlash} from './keyboard.js';
import {keyList} from './key-hints.js';
import {modal} from './modal.js';
import {say} from './strings.js';

const SHORTCUTS = [
  [['/', 'Ctrl K'], 'keys.search'],
  [['↓', '↑', 'Home', 'End'], 'keys.move'],
  [['↵'], 'keys.open'],
  [['→'], 'keys.read'],
  [['Esc'], 'keys.close'],
  [['↓', '↑', '↵'], 'keys.suggest'],
  [['←', '→', '↓', '↑'], 'keys.grid'],
  [['?'], 'keys.help'],
];

export function keySheet({close, changed}) {
  return modal({
    id: 'key-sheet', look: 'card', title: say('keys.title'), close,
    body: html`
      ${keyList(SHORTCUTS)}
      <label class="slash"><input type="checkbox" id="slash" .checked=${live(slashWorks())} @change=${event => {
        switchSlash(event.target.checked);
        changed();
      }}>${say('keys.slash')}</label>`,
  });
}
