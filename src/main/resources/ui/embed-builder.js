// What to paste into another page so that it has a box that searches here.

import {html} from './lit/lit-html.js';
import {copyButton} from './copy-button.js';
import {modal} from './modal.js';
import {BASE} from './site.js';
import {say} from './strings.js';

const THEMES = ['system', 'light', 'dark'];

let theme = THEMES[0];

export function embedBuilder({close, changed}) {
  const code = snippet();
  return modal({
    id: 'embed-builder', look: 'card', title: say('embed.title'), close,
    body: html`
      <p>${say('embed.lead')}</p>
      <fieldset class="choices"><legend>${say('embed.theme')}</legend>
        ${THEMES.map(one => html`
          <label><input type="radio" name="embed-theme" value=${one} .checked=${one === theme} @change=${() => {
            theme = one;
            changed();
          }}> ${say(`theme.${one}`)}</label>`)}
      </fieldset>
      <pre tabindex="0" id="embed-code" aria-label=${say('embed.code')}>${code}</pre>
      <p class="actions">${copyButton({name: 'embed', text: code, about: say('embed.code'), changed})}
        <a class="button" target="_blank" rel="noopener" href="${BASE}/embed${theme === 'system' ? '' : `?theme=${theme}`}">${say('embed.see')}</a></p>`,
  });
}

function snippet() {
  const setting = theme === 'system' ? '' : ` data-theme="${theme}"`;
  return `<script src="${location.origin}${BASE}/embed.js"${setting}></script>`;
}
