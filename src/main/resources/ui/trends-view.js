// The trends: talks by year, what rises and falls, under the query and filters in force; as pictures and as a table.

import {html, nothing} from './lit/lit-html.js';
import {MEASURES, OF, talksHref} from './address.js';
import {noResults} from './no-results.js';
import {partialNotice, problemNotice} from './problem-notice.js';
import {say} from './strings.js';
import {chosenOf, frequent, movers} from './trend-lists.js';
import {trendTable} from './trend-table.js';
import {setting, viewHead} from './view-head.js';
import {everyYear, yearLinks} from './year-columns.js';

/** Whether the table was opened in this visit: it is only made then. */
let tableOpen = false;

export function trendsView(view) {
  const {address, timeline, results, counts, does} = view;
  const {answer, trouble, stalled} = timeline;
  return html`
    <section class="view trends ${stalled ? 'stalled' : ''}" id="trends" tabindex="-1" aria-labelledby="view-title" aria-busy=${stalled}>
      ${viewHead(view, trouble ? undefined : answer?.total, settings({address, choose: does.choose}))}
      ${trouble ? problemNotice(trouble, () => does.again('timeline')) : answer ? content({answer, address, results, counts, changed: does.changed}) : nothing}
    </section>`;
}

function content({answer, address, results, counts, changed}) {
  if (!answer.total && results.answer) {
    return answer.partial ? partialNotice(answer) : noResults({address, answer: results.answer, counts});
  }
  // Of what was asked then, whatever is typed meanwhile.
  const base = {...address, q: answer.query, of: answer.of};
  const {rising, falling, frequent: most} = chosenOf(answer.values);
  const shown = answer.values.filter(value => [rising, falling, most].some(list => list.includes(value)));
  return html`
    ${partialNotice(answer)}
    <section class="part" aria-labelledby="trends-years"><h3 id="trends-years">${say('trends.years')}</h3>
      ${yearLinks({years: everyYear(answer.all.years), link: year => talksHref(base, year.filters)})}
      ${answer.undated ? html`<p class="none">${say('trends.undated', {n: answer.undated})}</p>` : nothing}
    </section>
    ${answer.values.length ? html`
      <p class="none explained">${say('trends.explained')}</p>
      <div class="moving">
        ${movers({direction: 'rising', values: rising, address: base})}
        ${movers({direction: 'falling', values: falling, address: base})}
      </div>
      <section class="part" aria-labelledby="trends-frequent"><h3 id="trends-frequent">${say(`trends.frequent.${answer.of}`)}</h3>
        ${frequent({values: most, address: base})}
      </section>
      <details class="part" id="as-table" ?open=${tableOpen} @toggle=${event => {
        tableOpen = event.target.open;
        changed();
      }}><summary><span id="trends-table">${say('trends.table')}</span></summary>
        ${tableOpen ? html`${trendTable({timeline: answer, values: shown, address: base, changed})}<p class="none">${say('grid.hint')}</p>` : nothing}
      </details>` : nothing}`;
}

function settings({address, choose}) {
  return html`
    ${setting({
      id: 'of', label: say('trends.of'), choices: OF.map(facet => [facet, say(`facet.${facet}`)]), value: address.of,
      chosen: of => choose({...address, of}),
    })}
    ${setting({
      id: 'measure', label: say('trends.measure'), choices: MEASURES.map(one => [one, say(`trends.measure.${one}`)]), value: address.measure,
      chosen: measure => choose({...address, measure}),
    })}`;
}
