// The bar at the top: name, search box, views, language, theme.

import {html} from './lit/lit-html.js';
import {logo, themes} from './icons.js';
import {siteNav} from './site-nav.js';
import {HOME} from './site.js';
import {LANGUAGES, currentLanguage, say} from './strings.js';
import {theme} from './theme.js';

export function header(view) {
  const {address, box, does: {clear, languageChosen, themeSwitched}} = view;
  const current = theme();
  const themeLabel = say('theme.label', {theme: say(`theme.${current}`)});
  return html`
    <header class="bar">
      <a class="brand" href=${HOME} aria-label=${say('brand.label')}>${logo}<span>talksearch</span></a>
      ${box.template(address.q, clear)}
      ${siteNav(view)}
      <div class="settings">
        <select class="quiet" id="language" aria-label=${say('language.label')} @change=${event => languageChosen(event.target.value)}>
          ${Object.entries(LANGUAGES).map(([tag, name]) => html`
            <option value=${tag} lang=${tag} ?selected=${tag === currentLanguage()}>${name}</option>`)}
        </select>
        <button type="button" class="quiet" id="theme" title=${themeLabel} aria-label=${themeLabel} @click=${themeSwitched}>
          ${themes[current]}
        </button>
      </div>
    </header>`;
}
