// The filters in force, each with a button that drops it.

import {html, nothing} from './lit/lit-html.js';
import {aboutLink} from './about-link.js';
import {filterList, toggled, withoutFilters} from './address.js';
import {cross} from './icons.js';
import {filterLabel, valueName} from './filter-names.js';
import {say} from './strings.js';

/** Facets whose values have a page of their own. */
const HAS_PAGE = ['company', 'technology'];

export function chips({address, facets, choose}) {
  const filters = filterList(address);
  if (!filters.length) {
    return nothing;
  }
  return html`
    <ul class="chips" role="list" aria-label=${say('chip.list')}>
      ${filters.map(([facet, value], index) => {
        const label = filterLabel(facet, value, facets);
        return html`
          <li class="chip ${facet}"><span>${label}</span>
            ${HAS_PAGE.includes(facet) ? aboutLink({address, id: value, name: valueName(facet, value, facets)}) : nothing}
            <button type="button" class="plain" id="drop-${index}" aria-label=${say('chip.drop', {label})}
              @click=${() => choose(toggled(address, facet, value))}>${cross}</button></li>`;
      })}
      <li><button type="button" class="link" id="drop-all" @click=${() => choose(withoutFilters(address))}>${say('chip.clear')}</button></li>
    </ul>`;
}
