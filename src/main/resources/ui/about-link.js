// The way from a name that filters to what there is to know of it.

import {html} from './lit/lit-html.js';
import {entityHref} from './address.js';
import {about} from './icons.js';
import {say} from './strings.js';

/** For companies and technologies only. */
export function aboutLink({address, id, name}) {
  const label = say('about.link', {name});
  return html`<a class="plain about" href=${entityHref(address, id)} title=${label} aria-label=${label}>${about}</a>`;
}
