// What a company or a technology is called, what it is, and where it stands among others.

import {html, nothing} from './lit/lit-html.js';
import {entityHref, parse, talksHref} from './address.js';
import {talksOf} from './entity-talks.js';
import {outward} from './icons.js';
import {isWebAddress} from './marked-text.js';
import {list, nameOf, say} from './strings.js';
import {labelOf} from './value-label.js';

export function entityHead(entity, address) {
  const {id, kind, companyKind, names, home, total} = entity;
  const name = nameOf(names) || id;
  const others = entity.allNames.filter(other => other !== name);
  return html`
    <p class="meta">${[say(`facet.${kind}`), companyKind && companyKind !== kind ? say(`companyKind.${companyKind}`) : ''].filter(Boolean).join(' · ')}</p>
    <h2 id="entity-title">${name}</h2>
    ${others.length ? html`<p class="aliases">${say('entity.alsoCalled', {names: list(others)})}</p>` : nothing}
    ${entity.known === false ? html`<p class="none">${say('entity.unknown')}</p>` : nothing}
    ${total || isWebAddress(home) ? html`<p class="actions">
      ${total ? html`<a class="button main" id="all-talks" href=${talksOf(entity).href({})}>${say('entity.talks', {n: total})}</a>` : nothing}
      ${isWebAddress(home) ? html`<a class="button" id="home" href=${home} rel="noopener noreferrer">${new URL(home).hostname}${outward}</a>` : nothing}</p>` : nothing}
    ${places(entity, address)}`;
}

function places({categories, broader}, address) {
  const rows = [
    ['facet.category', categories.map(path => html`<span>${path.map((category, index) => html`${index ? html`<span aria-hidden="true"> › </span>` : nothing}<a
      href=${talksHref(parse('/'), {category: [category.value]})}>${labelOf(category)}</a>`)}</span>`)],
    ['entity.broader', broader.map(one => html`<span>${broaderLink(one, address)}</span>`)],
  ].filter(([, found]) => found.length);
  return rows.length ? html`
    <dl class="places">${rows.map(([label, found]) => html`
      <div><dt>${say(label)}</dt><dd>${found}</dd></div>`)}</dl>` : nothing;
}

/** Words of the field have no page of their own. */
function broaderLink({id, kind, names}, address) {
  const name = labelOf({value: id, names});
  const target = kind === 'company' || kind === 'technology'
    ? entityHref(address, id)
    : talksHref({...parse('/'), q: names.zh}, {});
  return html`<a href=${target}>${name}</a>`;
}
