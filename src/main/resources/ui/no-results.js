// Nothing found: which words are to blame, and the ways on, each as a link.

import {html, nothing} from './lit/lit-html.js';
import {filterList, href, parse, toggled, withoutFilters} from './address.js';
import {filterLabel} from './filter-names.js';
import {compose, list, say} from './strings.js';
import {unknownWords} from './understood.js';

const FEW = 4;

export function noResults({address, answer}) {
  const unknown = unknownWords(answer.understanding);
  const known = answer.understanding.units.filter(unit => unit.known !== false).map(unit => unit.text);
  const filters = filterList(address);
  const everything = parse('/');
  return html`
    <div class="notice" id="no-results">
      <h3>${say('none.title')}</h3>
      ${unknown.length ? html`<p>${compose('none.unknown', {words: html`<strong>${list(unknown)}</strong>`})}</p>` : nothing}
      <ul class="ways">
        ${unknown.length && known.length ? html`
          <li><a href=${href({...address, q: known.join(' '), page: 1})}>${say('none.known', {words: known.join(' ')})}</a></li>` : nothing}
        ${!unknown.length && known.length > 1 ? known.slice(0, FEW).map(word => html`
          <li><a href=${href({...address, q: word, page: 1})}>${say('none.known', {words: word})}</a></li>`) : nothing}
        ${filters.map(([facet, value]) => html`
          <li><a href=${href(toggled(address, facet, value))}>${say('none.drop', {label: filterLabel(facet, value, answer.facets)})}</a></li>`)}
        ${filters.length > 1 ? html`<li><a href=${href(withoutFilters(address))}>${say('none.dropAll')}</a></li>` : nothing}
        ${address.page > 1 ? html`<li><a href=${href({...address, page: 1})}>${say('none.firstPage')}</a></li>` : nothing}
        <li><a href=${href(everything)}>${say('none.browse')}</a></li>
      </ul>
    </div>`;
}
