// Nothing found: which words are to blame, and the ways on, each as a link with how many talks it leads to.

import {html, nothing} from './lit/lit-html.js';
import {href} from './address.js';
import {countQuestion} from './questions.js';
import {compose, list, say} from './strings.js';
import {unknownWords} from './understood.js';
import {waysOn} from './ways-on.js';

export function noResults({address, answer, counts}) {
  const unknown = unknownWords(answer.understanding);
  const known = counts.answer ?? new Map();
  return html`
    <div class="notice" id="no-results">
      <h3>${say('none.title')}</h3>
      ${unknown.length ? html`<p>${compose('none.unknown', {words: html`<strong>${list(unknown)}</strong>`})}</p>` : nothing}
      <ul class="ways">${waysOn(address, answer).map(({to, label}) => {
        const count = known.get(countQuestion(to));
        return html`
          <li><a href=${href(to)}>${label}</a>${count === undefined ? nothing : html` <span class="none">${say('count.talks', {n: count})}</span>`}</li>`;
      })}</ul>
    </div>`;
}
