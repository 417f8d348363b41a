// What is asked for stands in the address of the page: `q`, values of facets, `page`. `named` is a company or a
// technology, whichever has that id.

import {FACETS} from './prebuilt-index.js';

export function asked() {
  const given = new URLSearchParams(location.search);
  const page = Number(given.get('page'));
  return {
    q: given.get('q') ?? '',
    named: given.get('named') ?? '',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    ...Object.fromEntries(FACETS.map(facet => [facet, given.getAll(facet)])),
  };
}

export function href(question) {
  const given = new URLSearchParams();
  if (question.q.trim()) {
    given.set('q', question.q.trim());
  }
  for (const facet of FACETS) {
    question[facet].forEach(value => given.append(facet, value));
  }
  if (question.page > 1) {
    given.set('page', question.page);
  }
  return given.size ? `?${given}` : location.pathname;
}

/** The question with a value chosen that was not, or the other way round. */
export function toggled(question, facet, value) {
  const others = question[facet].filter(one => one !== value);
  const chosen = others.length < question[facet].length ? others : [...others, value];
  return {...question, page: 1, [facet]: chosen};
}
