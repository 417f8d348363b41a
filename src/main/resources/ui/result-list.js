// The middle of the page: filters in force, how the query was understood, how many talks, and the talks.

import {html, nothing} from './lit/lit-html.js';
import {repeat} from './lit/directives/repeat.js';
import {browses, sortOf} from './address.js';
import {chips} from './chips.js';
import {exportMenu} from './export-menu.js';
import {filterButton} from './filter-button.js';
import {hitItem} from './hit.js';
import {noResults} from './no-results.js';
import {pager} from './pager.js';
import {partialNotice, problemNotice} from './problem-notice.js';
import {say} from './strings.js';
import {understood} from './understood.js';
import {welcome} from './welcome.js';

export function resultList({results, rising, counts, address, narrow, does}) {
  const {answer, trouble, stalled} = results;
  return html`
    <section class="results ${stalled ? 'stalled' : ''}" aria-labelledby="count" aria-busy=${stalled}>
      ${browses(address) && answer && !trouble ? welcome({answer, rising, address, changed: does.changed}) : nothing}
      ${chips({address, facets: answer?.facets, choose: does.choose})}
      ${answer && !trouble ? understood({...answer, address}) : nothing}
      ${browses(address) && !answer && !trouble ? nothing : toolbar({results, address, narrow, does})}
      ${trouble ? problemNotice(trouble, () => does.again('results')) : answer ? hits({results, counts, address}) : stalled ? skeleton() : nothing}
    </section>`;
}

/** On the front page it comes with the answer: what stands above it does too. */
function toolbar({results: {answer, trouble}, address, narrow, does}) {
  return html`
    <div class="toolbar">
      ${filterButton({address, narrow, does})}
      <div class="count-line">
        <h2 id="count" tabindex="-1">${answer && !trouble ? say('count.talks', {n: answer.total}) : say('count.title')}</h2>
        ${answer && !trouble ? html`<span class="took">${say('count.took', {ms: Math.max(1, Math.round(answer.tookMillis ?? 0))})}</span>` : nothing}
      </div>
      ${sortChoice({address, choose: does.choose})}
      ${exportMenu({address, total: trouble ? 0 : answer?.total ?? 0, showDialog: does.showDialog})}
    </div>`;
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

function hits({results: {answer, key, answered}, counts, address}) {
  if (!answer.hits.length) {
    return answer.partial ? partialNotice(answer) : noResults({address, answer, counts});
  }
  return html`
    ${partialNotice(answer)}
    <ol class="hits" role="list">${repeat(answer.hits, hit => hit.id, hit => hitItem(hit, address))}</ol>
    ${pager({answer, address, fresh: key === answered})}`;
}

function skeleton() {
  return html`<div class="skeleton" aria-hidden="true">${[1, 2, 3, 4].map(() => html`<p><i></i><i></i><i></i></p>`)}</div>`;
}
