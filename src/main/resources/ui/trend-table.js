// The trends as numbers: a row a value, a column a year, each number a link to its talks.

import {html} from './lit/lit-html.js';
import {talksHref, withFilter} from './address.js';
import {roving} from './roving.js';
import {number, say} from './strings.js';
import {change} from './trend-names.js';
import {labelOf} from './value-label.js';
import {measured} from './year-columns.js';

/** Before the years: the name, how many talks, the trend. */
const LEADING = 3;

export function trendTable({timeline, values, address, changed}) {
  const {years} = timeline.all;
  const rows = [{all: true, years, trend: timeline.all.trend}, ...values];
  const keys = roving({
    id: 'trend-table', first: [1, 0], changed,
    isLink: (row, cell) => (row === 0
      ? Boolean(years[cell - LEADING]?.count)
      : rows[row - 1] && (cell === 0 || Boolean(rows[row - 1].years[cell - LEADING]?.count))),
  });
  return html`
    <div class="grid-box">
      <table class="grid years-grid" id="trend-table" aria-labelledby="trends-table" @keydown=${keys.pressed} @focusin=${keys.focused}>
        <thead><tr>
          <th scope="col">${say(`facet.${address.of}`)}</th><th scope="col">${say('count.title')}</th><th scope="col">${say('trends.change')}</th>
          ${years.map((year, index) => html`<th scope="col">${year.count
            ? html`<a href=${talksHref(address, year.filters)} tabindex=${keys.tabindex(0, index + LEADING)}>${year.year}</a>`
            : year.year}</th>`)}
        </tr></thead>
        <tbody>${rows.map((row, down) => line({row, down: down + 1, timeline, address, keys}))}</tbody>
      </table>
    </div>`;
}

function line({row, down, timeline, address, keys}) {
  const name = row.all ? say('trends.all') : labelOf(row.value);
  const filters = row.all ? address.filters : withFilter(address, row.value.facet, [row.value.value]).filters;
  return html`
    <tr><th scope="row"><a href=${talksHref(address, filters)} tabindex=${keys.tabindex(down, 0)}>${name}</a></th>
      <td>${number(row.all ? timeline.total : row.value.count)}</td><td>${change(row.trend)}</td>
      ${row.years.map((year, index) => html`<td>${year.count
        ? html`<a href=${talksHref(address, year.filters)} tabindex=${keys.tabindex(down, index + LEADING)}
            aria-label=${say('trends.cell', {name, year: String(year.year), n: year.count, value: measured(year, 'share')})}>${measured(year, address.measure)}</a>`
        : ''}</td>`)}</tr>`;
}
