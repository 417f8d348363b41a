// The map: who speaks about what, as a table of two facets under the query and filters in force.

import {html, nothing} from './lit/lit-html.js';
import {AXES, filterList, href, toggled, withFilter, withoutFilters} from './address.js';
import {filterLabel} from './filter-names.js';
import {heatTable} from './heat-table.js';
import {noResults} from './no-results.js';
import {partialNotice, problemNotice} from './problem-notice.js';
import {number, say} from './strings.js';
import {labelOf} from './value-label.js';
import {setting, viewHead} from './view-head.js';

/** Before the name of a category that stands in another one. */
const INDENT = '\u2003';

export function mapView(view) {
  const {address, matrix, results, counts, does} = view;
  const {answer, trouble, stalled} = matrix;
  return html`
    <section class="view map ${stalled ? 'stalled' : ''}" id="map" tabindex="-1" aria-labelledby="view-title" aria-busy=${stalled}>
      ${viewHead(view, trouble ? undefined : answer?.total, settings({address, results, choose: does.choose}))}
      ${trouble ? problemNotice(trouble, () => does.again('matrix')) : answer ? content({answer, address, results, counts, changed: does.changed}) : nothing}
    </section>`;
}

function content({answer, address, results, counts, changed}) {
  if (!answer.total && results.answer) {
    return answer.partial ? partialNotice(answer) : noResults({address, answer: results.answer, counts});
  }
  if (!answer.cells.length) {
    return answer.partial ? partialNotice(answer) : noCells({address, results});
  }
  const {rows, columns} = answer;
  const left = [rows, columns].filter(({values, distinct}) => values.length < distinct)
    .map(({facet, values, distinct}) => say(`map.most.${facet}`, {shown: values.length, n: distinct}));
  return html`
    ${partialNotice(answer)}
    ${heatTable({matrix: answer, address, changed})}
    ${left.map(line => html`<p class="none">${line}</p>`)}`;
}

function noCells({address, results}) {
  return html`
    <div class="notice" id="no-cells">
      <h3>${say('map.none')}</h3>
      <p>${say('map.noneWhy')}</p>
      <ul class="ways">
        ${filterList(address).map(([facet, value]) => html`
          <li><a href=${href(toggled(address, facet, value))}>${say('none.drop', {label: filterLabel(facet, value, results.answer?.facets)})}</a></li>`)}
        ${filterList(address).length ? html`<li><a href=${href(withoutFilters(address))}>${say('none.dropAll')}</a></li>` : nothing}
      </ul>
    </div>`;
}

function settings({address, results, choose}) {
  const axes = AXES.map(facet => [facet, say(`facet.${facet}`)]);
  const {rows, columns} = address;
  return html`
    ${setting({
      id: 'rows', label: say('map.rows'), choices: axes, value: rows,
      chosen: facet => choose({...address, rows: facet, columns: facet === columns ? rows : columns}),
    })}
    ${setting({
      id: 'columns', label: say('map.columns'), choices: axes, value: columns,
      chosen: facet => choose({...address, columns: facet, rows: facet === rows ? columns : rows}),
    })}
    ${categoryChoice({address, results, choose})}`;
}

/** Which part of the tree of technologies to look at; several may have been chosen in the filters. */
function categoryChoice({address, results, choose}) {
  const chosen = address.filters.category;
  const several = chosen.length > 1 ? [['', say('map.categories', {n: chosen.length})]] : [];
  return setting({
    id: 'category', label: say('facet.category'), value: chosen.length === 1 ? chosen[0] : chosen.length ? '' : 'all',
    choices: [['all', say('map.allCategories')], ...several, ...categories(results.answer?.facets.technology.values ?? [], '')],
    chosen: value => choose(withFilter(address, 'category', value === 'all' ? [] : [value])),
  });
}

function categories(values, indent) {
  return values.filter(value => value.facet === 'category' && (value.count || value.selected)).flatMap(value => [
    [value.value, `${indent}${labelOf(value)} (${number(value.count)})`],
    ...categories(value.children, indent + INDENT),
  ]);
}
