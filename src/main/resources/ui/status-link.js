// The quiet way to the status view: how many talks there are, and since when.

import {html, nothing} from './lit/lit-html.js';
import {statusHref} from './address.js';
import {layers} from './icons.js';
import {ago, say} from './strings.js';

export function statusLink({status, address}) {
  return html`
    <a class="quiet status-link" id="status-link" href=${statusHref(address)} aria-current=${address.status ? 'page' : nothing}
      >${status.answer?.indexing.running ? html`<span class="pulse" aria-hidden="true"></span>` : layers}<span class="words">${words(status.answer)}</span></a>`;
}

function words(answer) {
  if (!answer) {
    return say('status.title');
  }
  const {index, indexing} = answer;
  if (indexing.running) {
    return say('status.link.running');
  }
  return index ? say('status.link', {n: index.talks, when: ago(index.committed)}) : say('status.none');
}
