// Who and what appears with a company or a technology: the name leads to its own page, the number to the talks of both.

import {html, nothing} from './lit/lit-html.js';
import {entityHref, parse, talksHref} from './address.js';
import {number, say} from './strings.js';
import {labelOf} from './value-label.js';

export function companions({axis, found, address}) {
  return counted({axis, found, name: value => html`<a class="name" href=${entityHref(address, value.value)}>${labelOf(value)}</a>`});
}

/** Speakers have no page of their own: the name leads to all their talks. */
export function speakers({axis, found}) {
  return counted({axis, found, name: ({value}) => html`<a class="name" href=${talksHref(parse('/'), {speaker: [value]})}>${value}</a>`});
}

function counted({axis, found, name}) {
  const {values, distinct} = axis;
  const largest = Math.max(...values.map(value => value.count));
  return html`
    <ol class="companions" role="list">${values.map(value => {
      const label = say('entity.together', {n: value.count, name: labelOf(value)});
      return html`
        <li>${name(value)}
          <svg class="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width=${100 * value.count / largest} height="4"/></svg>
          <a class="count" href=${found.together(value)} title=${label} aria-label=${label}>${number(value.count)}</a></li>`;
    })}</ol>
    ${distinct > values.length ? html`<p class="none">${say('entity.more', {n: distinct - values.length})}</p>` : nothing}`;
}
