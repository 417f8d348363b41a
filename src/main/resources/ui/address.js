// The address bar is the page's state: whatever is shown can be linked to, and Back undoes a choice.
//
// An address is {q, filters, sort, page, talk, alone, status}: `talk` is the id of the open talk, and `alone`
// tells whether it stands by itself (/talks/ID) or beside the results it was found in. `status` tells whether
// the state of the index is shown (/status) in place of the results that the rest of the address asks for.

import {valuesOf} from './facet-values.js';

export const FILTERS = ['company', 'technology', 'category', 'year', 'event', 'speaker', 'lang', 'kind', 'tag'];
export const PAGE_SIZE = 20;
export const LAST_PAGE = 1000 / PAGE_SIZE;

const MOST_FOUND = 100;
const SORTS = ['relevance', 'newest', 'oldest'];
const TALK_PATH = '/talks/';
const STATUS_PATH = '/status';

export function parse(href) {
  const url = new URL(href, location.origin);
  const given = url.searchParams;
  const alone = url.pathname.startsWith(TALK_PATH);
  const filters = {};
  for (const facet of FILTERS) {
    filters[facet] = [...new Set(given.getAll(facet).filter(Boolean))];
  }
  const page = Number(given.get('page'));
  return {
    q: given.get('q') ?? '',
    filters,
    sort: SORTS.includes(given.get('sort')) ? given.get('sort') : '',
    page: Number.isInteger(page) && page > 0 ? Math.min(page, LAST_PAGE) : 1,
    talk: alone ? decoded(url.pathname.slice(TALK_PATH.length)) : given.get('talk') ?? '',
    alone,
    status: url.pathname === STATUS_PATH,
  };
}

export function href(address) {
  const given = new URLSearchParams();
  if (address.q.trim()) {
    given.set('q', address.q.trim());
  }
  for (const [facet, value] of filterList(address)) {
    given.append(facet, value);
  }
  if (address.sort) {
    given.set('sort', address.sort);
  }
  if (address.page > 1) {
    given.set('page', address.page);
  }
  if (address.talk && !address.alone) {
    given.set('talk', address.talk);
  }
  // Left as they are, these keep an address readable; both are allowed in a query.
  const query = given.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  const path = address.alone ? talkPath(address.talk) : address.status ? STATUS_PATH : '/';
  return query ? `${path}?${query}` : path;
}

export function talkPath(id) {
  return TALK_PATH + encodeURIComponent(id);
}

/** The state of the index, with the way back to this address. */
export function statusHref(address) {
  return href({...address, ...(address.alone ? {talk: '', alone: false} : {}), status: true});
}

/** What the server is asked for an address. Equal questions have equal answers. */
export function question(address) {
  const asked = wanted(address);
  asked.set('sort', sortOf(address));
  asked.set('size', PAGE_SIZE);
  asked.set('page', address.page);
  asked.set('facets', 'company,technology,year,speaker');
  asked.set('explain', 'true');
  return asked.toString();
}

/** What the server is asked for the values of a facet that have a text in their names. */
export function findQuestion(address, facet, text) {
  const asked = wanted(address);
  asked.set('contains', text.trim());
  asked.set('size', MOST_FOUND);
  return `${facet}?${asked}`;
}

/** Words and filters, as parameters. */
function wanted(address) {
  const asked = new URLSearchParams();
  const q = address.q.trim();
  if (q) {
    asked.set('q', q);
  }
  for (const [facet, value] of filterList(address)) {
    asked.append(facet, value);
  }
  return asked;
}

/** The order in force: without words there is no relevance to sort by. */
export function sortOf(address) {
  const asked = address.q.trim() !== '';
  return asked ? address.sort || 'relevance' : address.sort === 'oldest' ? 'oldest' : 'newest';
}

/** Every filter as [facet, value]. */
export function filterList(address) {
  return FILTERS.flatMap(facet => address.filters[facet].map(value => [facet, value]));
}

/** The first page of what these values of a facet leave, in place of those chosen so far. */
export function withFilter(address, facet, values) {
  return {...address, filters: {...address.filters, [facet]: values}, page: 1};
}

export function toggled(address, facet, value) {
  const chosen = address.filters[facet];
  const others = chosen.filter(other => other !== value);
  return withFilter(address, facet, others.length < chosen.length ? others : [...chosen, value]);
}

export function withoutFilters(address) {
  return {...address, filters: parse('/').filters, page: 1};
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address with ids for the names that a person wrote in it, as the server resolved them; else the same one. */
export function canonical(address, facets) {
  const selected = values => values.filter(value => value.selected).map(value => value.value);
  const resolved = {
    company: selected(facets.company.values),
    technology: selected(valuesOf(facets.technology.values, 'technology')),
    category: selected(valuesOf(facets.technology.values, 'category')),
    speaker: selected(facets.speaker.values),
  };
  return Object.entries(resolved).reduce((current, [facet, ids]) => {
    const given = current.filters[facet];
    const renamed = given.some(value => !ids.includes(value)) && given.length === ids.length;
    return renamed ? {...current, filters: {...current.filters, [facet]: ids}} : current;
  }, address);
}
