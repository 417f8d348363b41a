// Links to the other pages of results, as far as the server gives them.

import {html, nothing} from './lit/lit-html.js';
import {LAST_PAGE, PAGE_SIZE, href} from './address.js';
import {number, say} from './strings.js';

const AROUND = 1;

export function pager({total, address}) {
  const pages = Math.min(Math.ceil(total / PAGE_SIZE), LAST_PAGE);
  if (pages < 2 && address.page === 1) {
    return nothing;
  }
  const current = address.page;
  const to = page => href({...address, page});
  return html`
    <nav class="pager" aria-label=${say('pager.label')}>
      ${current > 1 ? html`<a rel="prev" href=${to(current - 1)}>${say('pager.previous')}</a>` : nothing}
      <ol role="list">
        ${shownPages(current, pages).map(page => html`<li>${page === 0
          ? '…'
          : html`<a href=${to(page)} aria-current=${page === current ? 'page' : nothing}
              aria-label=${say('pager.page', {page})}>${number(page)}</a>`}</li>`)}
      </ol>
      ${current < pages ? html`<a rel="next" href=${to(current + 1)}>${say('pager.next')}</a>` : nothing}
    </nav>
    ${current === LAST_PAGE ? html`<p class="none">${say('pager.end', {n: LAST_PAGE * PAGE_SIZE})}</p>` : nothing}`;
}

/** First, last and those around the current page; 0 stands for a gap. */
function shownPages(current, pages) {
  const near = Array.from({length: pages}, (_, index) => index + 1)
    .filter(page => page === 1 || page === pages || Math.abs(page - current) <= AROUND);
  return near.flatMap((page, index) => (index && page - near[index - 1] > 1 ? [0, page] : [page]));
}
