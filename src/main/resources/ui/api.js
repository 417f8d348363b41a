// Asks the server. What it leaves out because it is empty is put back here, once.

import {FILTERS} from './address.js';
import {BASE} from './site.js';

const MOST_COMPANIONS = 12;

/** An answer that is none: what went wrong, and what to do. `retryAfter` is in seconds, 0 if not told;
 * `retried` is whether it is asked again without anybody asking for it. */
export class Problem extends Error {
  constructor({type = '', title = '', detail = '', remedy = '', status = 0, retryAfter = 0}) {
    super(detail || title);
    Object.assign(this, {type, title, detail, remedy, status, retryAfter, retried: false});
  }
}

export async function search(question, signal) {
  const answer = await get(`/api/search?${question}`, signal);
  const {understanding = {}, facets = {}} = answer;
  return {
    ...answer,
    total: answer.total ?? 0,
    hits: (answer.hits ?? []).map(completeHit),
    understanding: {
      units: (understanding.units ?? []).map(unit => ({entities: [], readings: [], ...unit})),
      filters: understanding.filters ?? [],
      required: understanding.required ?? 100,
    },
    facets: Object.fromEntries(FILTERS.map(name => [name, completeFacet(facets[name])])),
  };
}

/** How many talks each of some searches finds, by its question; the questions stand in lines. */
export async function counts(questions, signal) {
  const all = questions.split('\n');
  const found = await Promise.all(all.map(question => get(`/api/search?${question}`, signal)));
  return new Map(found.map(({total = 0}, index) => [all[index], total]));
}

export async function talk(id, signal) {
  const found = await get(`/api/talks/${encodeURIComponent(id)}`, signal);
  return {links: [], tags: [], mentions: [], ...completeHit(found)};
}

/** Talks on the same matter as one. */
export async function similar(id, signal) {
  const answer = await get(`/api/talks/${encodeURIComponent(id)}/similar`, signal);
  return (answer.hits ?? []).map(completeHit);
}

/** What a person who has typed this may mean. */
export async function suggest(text, signal) {
  const answer = await get(`/api/suggest?${new URLSearchParams({q: text})}`, signal);
  return answer.suggestions ?? [];
}

/** How many talks have which values of two facets. */
export function matrix(question, signal) {
  return get(`/api/matrix?${question}`, signal);
}

/** Talks by year, in all and for the values of a facet. */
export function timeline(question, signal) {
  return get(`/api/timeline?${question}`, signal);
}

/** What a company or a technology is, and its talks. */
export async function entity(id, signal) {
  const found = await get(`/api/entities/${encodeURIComponent(id)}?size=${MOST_COMPANIONS}`, signal);
  return {...found, newest: found.newest.map(completeHit)};
}

/** The values of a facet that go by a name, as `findQuestion` puts it. */
export async function findValues(question, signal) {
  return completeFacet(await get(`/api/facets/${question}`, signal));
}

/** How the index and its upkeep stand. */
export function status(key, signal) {
  return get('/api/status', signal);
}

/** Begins a run that brings the index up to date; with `full`, all talks are written anew. */
export function beginReindex({token, full}) {
  return administer('POST', `/api/reindex?full=${full}`, token);
}

export function cancelReindex({token, job}) {
  return administer('DELETE', `/api/reindex/${job}`, token);
}

/** What can be asked of this server: its OpenAPI document. */
export function contract() {
  return get('/openapi.json');
}

function completeHit(hit) {
  return {speakers: [], companies: [], technologies: [], snippets: [], explanation: [], ...hit};
}

function completeFacet(facet) {
  return {values: (facet?.values ?? []).map(completeValue), distinct: facet?.distinct ?? 0};
}

function completeValue(value) {
  return {...value, children: (value.children ?? []).map(completeValue)};
}

function administer(method, path, token) {
  return ask(path, {method, headers: {Accept: 'application/json', Authorization: `Bearer ${token}`}});
}

function get(path, signal) {
  return ask(path, {signal, headers: {Accept: 'application/json'}});
}

async function ask(path, request) {
  let response;
  try {
    response = await fetch(BASE + path, request);
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    throw new Problem({});
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Problem({
      ...body,
      status: response.status,
      retryAfter: Number(response.headers.get('Retry-After')) || 0,
    });
  }
  return body;
}
