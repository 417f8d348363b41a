// Talks on the same matter as the one that is open, each a link to it.

import {html, nothing} from './lit/lit-html.js';
import {href} from './address.js';
import {say} from './strings.js';

export function similarTalks({similar, address}) {
  const {answer, answered, trouble} = similar;
  if (trouble || answered !== address.talk || !answer?.length) {
    return nothing;
  }
  return html`
    <section class="part"><h3>${say('talk.similar')}</h3>
      <ul class="similar" role="list">${answer.map(({id, title, event, year, language}) => html`
        <li><a id="similar-${id}" lang=${language || nothing} href=${href({...address, talk: id})}>${title}</a>
          <span>${[event, event?.includes(year) ? '' : year].filter(Boolean).join(' · ')}</span></li>`)}</ul>
    </section>`;
}
