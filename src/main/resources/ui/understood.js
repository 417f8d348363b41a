// How the query was understood: which words name something, which filters it holds, which words no talk has.

import {html, nothing} from './lit/lit-html.js';
import {compose, list, nameOf, say} from './strings.js';
import {filterLabel} from './filter-names.js';

export function understood({understanding, facets, total}) {
  const {units, filters, required} = understanding;
  const named = units.filter(unit => otherNames(unit).length);
  const unknown = unknownWords(understanding);
  const lines = [
    ...named.map(unit => compose('understood.also', {
      text: html`<q>${unit.text}</q>`,
      names: html`<em>${list(otherNames(unit))}</em>`,
    })),
    ...filters.map(({facet, value, excluded}) => compose(excluded ? 'understood.without' : 'understood.only', {
      filter: html`<em>${filterLabel(facet, value, facets)}</em>`,
    })),
    ...(total > 0 && required < units.length
      ? [say('understood.some', {required, all: units.length})]
      : []),
    ...(total > 0 && unknown.length
      ? [compose('understood.unknown', {words: html`<em>${list(unknown)}</em>`})]
      : []),
  ];
  return lines.length
    ? html`<ul class="understood" role="list">${lines.map(line => html`<li>${line}</li>`)}</ul>`
    : nothing;
}

export function unknownWords({units}) {
  return units.filter(unit => unit.known === false).map(unit => unit.text);
}

function otherNames(unit) {
  const typed = unit.text.toLowerCase();
  const names = unit.entities.map(entity => nameOf(entity.names ?? {}));
  return [...new Set(names)].filter(name => name && name.toLowerCase() !== typed);
}
