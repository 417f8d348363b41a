// The language and the appearance of the interface.

import {html} from './lit/lit-html.js';
import {question, themes} from './icons.js';
import {LANGUAGES, currentLanguage, say} from './strings.js';
import {theme} from './theme.js';

export function settings({languageChosen, themeSwitched, showDialog}) {
  const current = theme();
  const themeLabel = say('theme.label', {theme: say(`theme.${current}`)});
  return html`
    <div class="settings">
      <select class="quiet" id="language" aria-label=${say('language.label')} @change=${event => languageChosen(event.target.value)}>
        ${Object.entries(LANGUAGES).map(([tag, name]) => html`
          <option value=${tag} lang=${tag} ?selected=${tag === currentLanguage()}>${name}</option>`)}
      </select>
      <button type="button" class="quiet" id="theme" title=${themeLabel} aria-label=${themeLabel} @click=${themeSwitched}>
        ${themes[current]}
      </button>
      <button type="button" class="quiet" id="keys" title=${say('keys.title')} aria-label=${say('keys.title')} aria-haspopup="dialog" @click=${() => showDialog('keys')}>
        ${question}
      </button>
    </div>`;
}
