// What the server is asked for an address: a question for each answer that the page then shows, none for those it
// does not. Equal questions have equal answers.

import {PAGE_SIZE, filterList, followsQuery, isWalk, sortOf} from './address.js';

const MOST_FOUND = 100;
const MOST_ROWS = 40;
const MOST_COLUMNS = 30;
/** What rises is not what most talks are on, so many values are looked at. */
const MOST_TRENDS = 100;
/** What rises of what most talks are on. */
export const RISING_QUESTION = 'of=technology&size=40';

export function questions(address) {
  const {view, talk, entity} = address;
  return {
    results: followsQuery(address) ? resultsQuestion(address) : '',
    reading: view ? '' : talk,
    matrix: view === 'map' ? matrixQuestion(address) : '',
    timeline: view === 'trends' ? timelineQuestion(address) : '',
    profile: entity,
  };
}

export function resultsQuestion(address) {
  return question(address, {
    sort: sortOf(address),
    size: PAGE_SIZE,
    ...(isWalk(address) ? {cursor: address.cursor} : {page: address.page}),
    facets: 'company,technology,year,event,speaker,lang,kind',
    explain: 'true',
  });
}

/** How many talks an address finds. */
export function countQuestion(address) {
  return question(address, {size: 0, facets: 'none'});
}

/** Every hit, as a file. */
export function exportQuestion(address, format) {
  return question(address, {format});
}

/** The values of a facet that have a text in their names. */
export function findQuestion(address, facet, text) {
  return `${facet}?${question(address, {contains: text.trim(), size: MOST_FOUND})}`;
}

function matrixQuestion(address) {
  const {rows, columns} = address;
  return question(address, {rows, columns, rowSize: MOST_ROWS, columnSize: MOST_COLUMNS});
}

function timelineQuestion(address) {
  return question(address, {of: address.of, size: MOST_TRENDS});
}

function question(address, parameters) {
  const asked = new URLSearchParams();
  const q = address.q.trim();
  if (q) {
    asked.set('q', q);
  }
  for (const [facet, value] of filterList(address)) {
    asked.append(facet, value);
  }
  for (const [name, value] of Object.entries(parameters)) {
    asked.set(name, value);
  }
  return asked.toString();
}
