// The middle of the page: filters in force, how the query was understood, how many talks, and the talks.

import {html, nothing} from './lit/lit-html.js';
import {repeat} from './lit/directives/repeat.js';
import {filterList, sortOf} from './address.js';
import {chips} from './chips.js';
import {hitItem} from './hit.js';
import {sliders} from './icons.js';
import {noResults} from './no-results.js';
import {pager} from './pager.js';
import {problemNotice} from './problem-notice.js';
import {compose, number, say} from './strings.js';
import {understood} from './understood.js';
import {welcome} from './welcome.js';

export function resultList({results, address, narrow, does}) {
  const {answer, trouble, stalled} = results;
  const filters = filterList(address);
  const browsing = !address.q.trim() && !filters.length && address.page === 1;
  return html`
    <section class="results ${stalled ? 'stalled' : ''}" aria-labelledby="count" aria-busy=${stalled}>
      ${browsing && answer && !trouble ? welcome({answer, address}) : nothing}
      ${chips({address, facets: answer?.facets, choose: does.choose})}
      ${answer && !trouble ? understood({...answer}) : nothing}
      <div class="toolbar">
        ${narrow ? html`
          <button type="button" class="filter-button" id="filters" aria-haspopup="dialog" @click=${() => does.showSheet(true)}>
            ${sliders}${filters.length ? say('sheet.openWith', {n: filters.length}) : say('sheet.open')}</button>` : nothing}
        <h2 class="count-line" id="count" tabindex="-1">${countLine({answer, trouble, browsing})}</h2>
        ${sortChoice({address, choose: does.choose})}
      </div>
      ${trouble ? problemNotice(trouble, does.searchAgain) : answer ? hits({answer, address}) : stalled ? skeleton() : nothing}
    </section>`;
}

function countLine({answer, trouble, browsing}) {
  if (!answer || trouble) {
    return say('count.title');
  }
  const took = html`<span class="took"> · ${say('count.took', {ms: number(answer.tookMillis ?? 0)})}</span>`;
  return html`${compose(browsing ? 'count.newest' : 'count.talks', {n: answer.total})}${took}`;
}

function sortChoice({address, choose}) {
  const current = sortOf(address);
  const orders = address.q.trim() ? ['relevance', 'newest', 'oldest'] : ['newest', 'oldest'];
  return html`
    <select class="quiet" id="sort" aria-label=${say('sort.label')}
      @change=${event => choose({...address, sort: event.target.value, page: 1})}>
      ${orders.map(sort => html`<option value=${sort} .selected=${sort === current}>${say(`sort.${sort}`)}</option>`)}
    </select>`;
}

function hits({answer, address}) {
  if (!answer.hits.length) {
    return noResults({address, answer});
  }
  return html`
    ${answer.partial ? html`<p class="notice slim">${say('count.partial')}</p>` : nothing}
    <ol class="hits" role="list">${repeat(answer.hits, hit => hit.id, hit => hitItem(hit, address))}</ol>
    ${pager({total: answer.total, address})}`;
}

function skeleton() {
  return html`<div class="skeleton" aria-hidden="true">${[1, 2, 3, 4].map(() => html`<p><i></i><i></i><i></i></p>`)}</div>`;
}
