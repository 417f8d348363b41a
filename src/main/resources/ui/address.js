// The address bar is the page's state: whatever is shown can be linked to, and Back undoes a choice.
//
// An address is {q, filters, sort, page, cursor, talk, alone, view, entity, rows, columns, of, measure}: `talk` is the id
// of the open talk, and `alone` tells whether it stands by itself (/talks/ID) or beside the results it was found
// in. `view` is what is shown in place of the results that the rest of the address asks for: map, trends, entity,
// status, or nothing. `entity` is the id of the company or technology that is told of, `rows` and `columns` are
// the facets of the map, `of` and `measure` what the trends are of and how they are counted. After the
// pages that the server counts, `cursor` tells where a page begins, and `page` only how far that is.

import {valuesOf} from './facet-values.js';
import {HOME} from './site.js';

export const FILTERS = ['company', 'technology', 'category', 'year', 'event', 'speaker', 'lang', 'kind', 'tag'];
export const PAGE_SIZE = 20;
const MOST_PAGES = 1_000_000;

const SORTS = ['relevance', 'newest', 'oldest'];
const TALK_PATH = `${HOME}talks/`;
const ENTITY_PATH = `${HOME}entities/`;
const VIEW_PATHS = {map: `${HOME}map`, trends: `${HOME}trends`, status: `${HOME}status`};

/** What the parameters of a view take, what is meant without them first. */
export const AXES = ['company', 'technology', 'category', 'year', 'event', 'speaker'];
export const OF = ['technology', 'company', 'category', 'event', 'speaker'];
export const MEASURES = ['share', 'count'];
const SETTINGS = {
  map: {rows: AXES, columns: ['technology', ...AXES]},
  trends: {of: OF, measure: MEASURES},
};

export function parse(href) {
  const url = new URL(href, location.origin);
  const given = url.searchParams;
  const alone = url.pathname.startsWith(TALK_PATH);
  const filters = {};
  for (const facet of FILTERS) {
    filters[facet] = [...new Set(given.getAll(facet).filter(Boolean))];
  }
  const page = Number(given.get('page'));
  const cursor = given.get('cursor') ?? '';
  const view = viewAt(url.pathname);
  const setting = (of, name) => {
    const allowed = SETTINGS[of][name];
    return allowed.includes(given.get(name)) ? given.get(name) : allowed[0];
  };
  return {
    q: given.get('q') ?? '',
    filters,
    sort: SORTS.includes(given.get('sort')) ? given.get('sort') : '',
    page: Number.isInteger(page) && page > 0 ? Math.min(page, MOST_PAGES) : 1,
    cursor,
    talk: alone ? decoded(url.pathname.slice(TALK_PATH.length)) : given.get('talk') ?? '',
    alone,
    view,
    entity: view === 'entity' ? decoded(url.pathname.slice(ENTITY_PATH.length)) : '',
    ...differing(setting('map', 'rows'), setting('map', 'columns')),
    of: setting('trends', 'of'),
    measure: setting('trends', 'measure'),
  };
}

/** Whether the page shows what is at a path of this site. */
export function isPage(path) {
  return path === HOME || path.startsWith(TALK_PATH) || viewAt(path) !== '';
}

function viewAt(path) {
  return path.startsWith(ENTITY_PATH)
    ? 'entity'
    : Object.keys(VIEW_PATHS).find(view => VIEW_PATHS[view] === path) ?? '';
}

/** A map has two different facets. */
function differing(rows, columns) {
  return {rows, columns: columns === rows ? AXES.find(facet => facet !== rows) : columns};
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
  if (isWalk(address)) {
    given.set('cursor', address.cursor);
  }
  if (address.talk && !address.alone) {
    given.set('talk', address.talk);
  }
  for (const [name, [usual]] of Object.entries(SETTINGS[address.view] ?? {})) {
    if (address[name] !== usual) {
      given.set(name, address[name]);
    }
  }
  // Left as they are, these keep an address readable; both are allowed in a query.
  const query = given.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return query ? `${pathOf(address)}?${query}` : pathOf(address);
}

/** The last page that has a number of its own, as far as the server counts them. */
export function lastPage(window) {
  return Math.floor(window / PAGE_SIZE);
}

/** Whether the page of results is reached by its cursor. */
export function isWalk({page, cursor}) {
  return page > 1 && cursor !== '';
}

function pathOf({alone, talk, view, entity}) {
  if (view === 'entity') {
    return ENTITY_PATH + encodeURIComponent(entity);
  }
  return alone ? talkPath(talk) : VIEW_PATHS[view] ?? HOME;
}

export function talkPath(id) {
  return TALK_PATH + encodeURIComponent(id);
}

/** A view of what this address asks for, or its results where `view` is empty. */
export function viewHref(address, view) {
  const keepsTalk = !address.alone && (view === '' || view === 'status');
  return href({...address, talk: keepsTalk ? address.talk : '', alone: false, view, entity: ''});
}

/** Whether nothing is asked for yet: the first page of everything. */
export function browses(address) {
  return !address.q.trim() && !filterList(address).length && address.page === 1 && followsQuery(address);
}

/** Whether what is shown depends on the query. */
export function followsQuery({view, alone}) {
  return !alone && view !== 'status' && view !== 'entity';
}

/** The nearest address at which what is shown depends on the query. */
export function followingQuery(address) {
  return followsQuery(address)
    ? address
    : {...address, alone: false, talk: address.alone ? '' : address.talk, view: '', entity: ''};
}

/** What a company or a technology is, with the way back to this address. */
export function entityHref(address, id) {
  return href({...address, alone: false, view: 'entity', entity: id});
}

/** The talks that filters of an answer find, in place of the view that showed their number. */
export function talksHref(address, filters) {
  return href({...address, filters: {...parse('/').filters, ...filters}, page: 1, talk: '', alone: false, view: '', entity: ''});
}

/** The order in force: without words there is no relevance to sort by. */
export function sortOf(address) {
  const asked = address.q.trim() !== '';
  return asked ? address.sort || 'relevance' : address.sort === 'oldest' ? 'oldest' : 'newest';
}

/** A feed of what this address searches for. */
export function feedHref(address) {
  return `${HOME}feed.atom${talksHref(address, address.filters).slice(HOME.length)}`;
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

/**
 * The address with ids for the names that a person wrote in it, as the server resolved them; else the same one. So
 * are the last pages that have numbers, and those after them: cursors are of the question as it was put.
 */
export function canonical(address, {facets, window}) {
  if (address.page >= lastPage(window)) {
    return address;
  }
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
