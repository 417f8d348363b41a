// Talks as a short list: titles that are links, with when and where.

import {html, nothing} from './lit/lit-html.js';

export function talkList({talks, link, prefix}) {
  return html`
    <ul class="talk-list" role="list">${talks.map(({id, title, event, year, language}) => html`
      <li><a id="${prefix}-${id}" lang=${language || nothing} href=${link(id)}>${title}</a>
        <span>${[event, event?.includes(year) ? '' : year].filter(Boolean).join(' · ')}</span></li>`)}</ul>`;
}
