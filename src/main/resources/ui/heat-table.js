// How many talks have which row's value together with which column's: a table whose cells are links to just those
// talks, the darker the more there are.

import {html, nothing} from './lit/lit-html.js';
import {talksHref, withFilter} from './address.js';
import {LEVELS, level} from './heat.js';
import {roving} from './roving.js';
import {number, say} from './strings.js';
import {labelOf} from './value-label.js';

export function heatTable({matrix, address, changed}) {
  const {rows, columns, cells} = matrix;
  const base = {...address, q: matrix.query};
  const largest = Math.max(1, ...cells.map(cell => cell.count));
  const cellAt = new Map(cells.map(cell => [`${cell.row}\n${cell.column}`, cell]));
  const at = (row, column) => cellAt.get(`${row.value}\n${column.value}`);
  const keys = roving({
    id: 'heat', first: [1, 0], changed,
    isLink: (row, cell) => (row === 0 || cell === 0
      ? row + cell > 0 && row <= rows.values.length && cell <= columns.values.length
      : Boolean(rows.values[row - 1] && columns.values[cell - 1] && at(rows.values[row - 1], columns.values[cell - 1]))),
  });

  const head = (axis, value, row, cell) => html`
    <a href=${talksHref(base, withFilter(base, axis.facet, [value.value]).filters)} tabindex=${keys.tabindex(row, cell)}
      aria-label=${say('map.head', {name: labelOf(value), n: value.count})}><span class="name">${labelOf(value)}</span> <small>${number(value.count)}</small></a>`;

  const filled = (row, column, cell, [down, across]) => {
    const label = say('map.cell', {n: cell.count, row: labelOf(row), column: labelOf(column)});
    return html`
      <td class="heat-${level(cell.count, largest)}"><a href=${talksHref(base, cell.filters)} tabindex=${keys.tabindex(down, across)}
        title=${label} aria-label=${label}>${number(cell.count)}</a></td>`;
  };

  return html`
    <div class="grid-box">
      <table class="grid heat" id="heat" aria-labelledby="view-title" aria-describedby="grid-hint" @keydown=${keys.pressed} @focusin=${keys.focused}>
        <thead><tr>
          <td class="corner"><span>${say(`facet.${rows.facet}`)}</span><span class="across">${say(`facet.${columns.facet}`)}</span></td>
          ${columns.values.map((column, across) => html`<th scope="col">${head(columns, column, 0, across + 1)}</th>`)}
        </tr></thead>
        <tbody>${rows.values.map((row, down) => html`
          <tr><th scope="row">${head(rows, row, down + 1, 0)}</th>${columns.values.map((column, across) => {
            const cell = at(row, column);
            return cell ? filled(row, column, cell, [down + 1, across + 1]) : html`<td></td>`;
          })}</tr>`)}</tbody>
      </table>
    </div>
    ${legend(largest)}`;
}

/** Which numbers each shade stands for. */
function legend(largest) {
  const counts = Array.from({length: largest}, (_, index) => index + 1);
  const shades = Array.from({length: LEVELS}, (_, index) => index + 1)
    .map(shade => [shade, counts.filter(count => level(count, largest) === shade)])
    .filter(([, within]) => within.length);
  return html`
    <p class="legend"><span id="grid-hint">${say('grid.hint')}</span>
      <span class="shades">${say('map.legend')} ${shades.map(([shade, within]) => html`
        <span class="shade heat-${shade}">${within.length > 1 ? `${number(within[0])}–${number(within.at(-1))}` : number(within[0])}</span>`)}</span></p>`;
}
