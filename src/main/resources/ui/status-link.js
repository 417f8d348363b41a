// The quiet way to the status view: how many talks there are, and since when.

import {html, nothing} from './lit/lit-html.js';
import {viewHref} from './address.js';
import {ago, say} from './strings.js';

export function statusLink({status, address}) {
  const told = words(status.answer);
  return html`
    <a class="quiet status-link" id="status-link" href=${viewHref(address, 'status')} title=${told || nothing} aria-current=${address.view === 'status' ? 'page' : nothing}
      >${status.answer?.indexing.running ? html`<span class="pulse" aria-hidden="true"></span>` : nothing}${say('nav.status')}<span class="words">${told}</span></a>`;
}

function words(answer) {
  if (!answer) {
    return '';
  }
  const {index, indexing} = answer;
  if (indexing.running) {
    return say('status.link.running');
  }
  return index ? say('status.link', {n: index.talks, when: ago(index.committed)}) : say('status.none');
}
