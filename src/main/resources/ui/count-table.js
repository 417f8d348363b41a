// Counts of a run, a row for each source or format, and their sums.

import {html, nothing} from './lit/lit-html.js';
import {number, say} from './strings.js';

const COUNTS = ['files', 'talks', 'rejected', 'leftOut'];

/** `of` is source or format. Of very many rows only the first may be given. */
export function countTable({of, rows, total}) {
  const given = rows.reduce((sum, row) => sum + row.files, 0);
  return html`
    <table class="counts" aria-labelledby="status-${of}s">
      <thead><tr><th scope="col">${say(`status.${of}`)}</th>${COUNTS.map(count => html`<th scope="col" class="figure">${say(`table.${count}`)}</th>`)}</tr></thead>
      <tbody>${rows.map(row => line(row.name || say('table.none'), row))}</tbody>
      ${rows.length > 1 ? html`<tfoot>${line(say('table.sum'), total)}</tfoot>` : nothing}
    </table>
    ${given < total.files ? html`<p class="none">${say('table.first', {n: rows.length})}</p>` : nothing}`;
}

function line(name, row) {
  return html`
    <tr><th scope="row">${name}</th>${COUNTS.map(count => html`<td class="figure ${row[count] ? '' : 'zero'}">${number(row[count])}</td>`)}</tr>`;
}
