// The citations of a talk, to be copied.

import {html} from './lit/lit-html.js';
import {bibtex, plain} from './citation.js';
import {copyButton} from './copy-button.js';
import {say} from './strings.js';

export function citeBox(talk, changed) {
  return html`
    <details class="cite" id="cite" lang=${document.documentElement.lang}>
      <summary>${say('cite.open')}</summary>
      ${form({name: 'plain', text: plain(talk), changed})}
      ${form({name: 'bibtex', text: bibtex(talk), changed})}
    </details>`;
}

function form({name, text, changed}) {
  const label = say(`cite.${name}`);
  return html`
    <p class="form">${label}</p>
    <pre tabindex="0" id="cite-${name}" aria-label=${label}>${text}</pre>
    ${copyButton({name: `cite-${name}`, text, about: label, changed})}`;
}
