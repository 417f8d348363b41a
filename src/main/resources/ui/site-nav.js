// The ways to look at what is asked for: results, map, trends; and the state of the index.

import {html, nothing} from './lit/lit-html.js';
import {viewHref} from './address.js';
import {say} from './strings.js';
import {statusLink} from './status-link.js';

export function siteNav({address, status}) {
  const link = (view, id) => html`
    <a class="quiet" id="${id}-link" href=${viewHref(address, view)} aria-current=${address.view === view && !address.alone ? 'page' : nothing}
      >${say(`nav.${id}`)}</a>`;
  return html`
    <nav class="views" aria-label=${say('nav.label')}>
      ${link('', 'search')}${link('map', 'map')}${link('trends', 'trends')}${statusLink({address, status})}
    </nav>`;
}
