// The bar at the top: name, search box, views, language, theme.

import {html} from './lit/lit-html.js';
import {logo} from './icons.js';
import {settings} from './settings.js';
import {siteNav} from './site-nav.js';
import {HOME} from './site.js';
import {say} from './strings.js';

export function header(view) {
  const {address, box, does} = view;
  return html`
    <header class="bar">
      <a class="brand" href=${HOME} aria-label=${say('brand.label')}>${logo}<span>talksearch</span></a>
      ${box.template(address.q, does.clear)}
      ${siteNav(view)}
      ${settings(does)}
    </header>`;
}
