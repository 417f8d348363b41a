// Links to the other pages of results. Up to the server's window they have numbers; after it each leads to the next one only,
// by a cursor, so that every talk can be reached however many there are.

import {html, nothing} from './lit/lit-html.js';
import {PAGE_SIZE, href, lastPage} from './address.js';
import {number, say} from './strings.js';

const AROUND = 1;

/** By its cursor, the page before each one that was led to. */
const before = new Map();

/** The address that the talks in sight are of. */
let shown = null;

/** `fresh` is whether the answer is one to this address, and not to the one before it. */
export function pager({answer: {total, window, hits, nextCursor = ''}, address, fresh}) {
  shown = fresh || !shown ? address : shown;
  const current = shown.page;
  const last = lastPage(window);
  const pages = Math.ceil(total / PAGE_SIZE);
  if (pages < 2 && current === 1) {
    return nothing;
  }
  const to = page => href({...shown, page, cursor: ''});
  const previous = current > last + 1 ? before.get(shown.cursor) : current > 1 && to(current - 1);
  const next = current < last ? current < pages && to(current + 1) : nextCursor && href({...shown, page: current + 1, cursor: nextCursor});
  if (nextCursor) {
    before.set(nextCursor, href(shown));
  }
  const from = (current - 1) * PAGE_SIZE;
  return html`
    <nav class="pager" aria-label=${say('pager.label')}>
      <p class="none" id="shown">${say('pager.shown', {from: from + 1, to: from + hits.length, n: total})}</p>
      ${previous ? html`<a rel="prev" href=${previous}>${say('pager.previous')}</a>` : nothing}
      <ol role="list">
        ${shownPages(current, Math.min(pages, last)).map(page => html`<li>${page === 0
          ? '…'
          : html`<a href=${to(page)} aria-current=${page === current ? 'page' : nothing}
              aria-label=${say('pager.page', {page})}>${number(page)}</a>`}</li>`)}
      </ol>
      ${next ? html`<a rel="next" href=${next}>${say('pager.next')}</a>` : nothing}
    </nav>`;
}

/** First, last and those around the current page, and that one itself; 0 stands for a gap. */
function shownPages(current, last) {
  const near = Array.from({length: last}, (_, index) => index + 1)
    .filter(page => page === 1 || page === last || Math.abs(page - current) <= AROUND);
  const shown = current > last ? [...near, current] : near;
  return shown.flatMap((page, index) => (index && page - shown[index - 1] > 1 ? [0, page] : [page]));
}
