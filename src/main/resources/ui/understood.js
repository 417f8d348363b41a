// How the query was understood: which words name something, which filters it holds, which words no talk has.

import {html, nothing} from './lit/lit-html.js';
import {entityHref, href} from './address.js';
import {compose, list, nameOf, say} from './strings.js';
import {filterLabel} from './filter-names.js';

/** Of the query, in percent, that every talk found has at least. */
const ALL = 100;
const HALF = 50;

/** What has a minus before it, in quotes or not; other quotes are passed over with what they hold. */
const SIGNED = /(?:^|(?<=\s))-(?:"([^"]+)"|([^\s"]+))|"[^"]*"/g;

export function understood({query, understanding, facets, total, address}) {
  const {units, filters, required} = understanding;
  const named = units.filter(unit => !unit.readings.length && otherNames(unit).length);
  const unknown = unknownWords(understanding);
  const lines = [
    ...named.map(unit => compose('understood.also', {
      text: html`<q>${unit.text}</q>`,
      names: html`<em>${list(otherNames(unit))}</em>`,
    })),
    ...units.filter(unit => unit.readings.length).map(unit => compose('understood.readings', {
      text: html`<q>${unit.text}</q>`,
      readings: html`<em>${list(distinct([...otherNames(unit), ...unit.readings]))}</em>`,
      only: html`<a class="only" href=${href({...address, q: asTyped(address.q, unit.text), page: 1})}>${say('understood.asTyped', {text: unit.text})}</a>`,
    })),
    ...filters.map(({facet, value, excluded}) => compose(excluded ? 'understood.without' : 'understood.only', {
      filter: html`<em>${filterLabel(facet, value, facets)}</em>`,
    })),
    ...excludedWords(query, filters).map(word => compose('understood.without', {filter: html`<em>${word}</em>`})),
    ...about(units).map(({id, names}) => html`<a class="about-name" href=${entityHref(address, id)}>${say('about.link', {name: nameOf(names ?? {}) || id})}</a>`),
    ...(total > 0 && units.length > 1 && required < ALL
      ? [say(required > HALF ? 'understood.most' : 'understood.some')]
      : []),
    ...(total > 0 && unknown.length
      ? [compose('understood.unknown', {words: html`<em>${list(unknown)}</em>`})]
      : []),
  ];
  return lines.length
    ? html`<ul class="understood" role="list">${lines.map(line => html`<li>${line}</li>`)}</ul>`
    : nothing;
}

/** The query with a part of it in quotes, so that it is taken as it stands. */
function asTyped(q, text) {
  return q.includes(text) ? q.replace(text, () => `"${text}"`) : `"${text}"`;
}

/** Words and phrases with a minus before them, but no filters, which the answer tells of. */
function excludedWords(query, filters) {
  const signed = [...query.matchAll(SIGNED)].map(found => found[1] ?? found[2]).filter(Boolean);
  return signed.filter(word => !filters.some(({value, excluded}) => excluded && word.includes(value)));
}

/** The companies and technologies that are named, each once. */
function about(units) {
  const named = units.flatMap(unit => unit.entities).filter(({kind}) => kind === 'company' || kind === 'technology');
  return [...new Map(named.map(entity => [entity.id, entity])).values()];
}

export function unknownWords({units}) {
  return units.filter(unit => unit.known === false).map(unit => unit.text);
}

/** Each once, whatever its letter case; of those that differ in it, the first. */
function distinct(names) {
  return [...new Map(names.map(name => [name.toLowerCase(), name]).reverse()).values()].reverse();
}

function otherNames(unit) {
  const typed = unit.text.toLowerCase();
  const names = unit.entities.map(entity => nameOf(entity.names ?? {}));
  return [...new Set(names)].filter(name => name && name.toLowerCase() !== typed);
}
