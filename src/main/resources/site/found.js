// Draws what was found.

import {href, toggled} from './address.js';
import {narrowed} from './prebuilt-index.js';
import {isLatin} from './query-words.js';
import {nameOf, number, say} from './strings.js';

export const PAGE_SIZE = 20;

const MOST_VALUES = 12;

export function element(name, properties, ...children) {
  const made = document.createElement(name);
  for (const [property, value] of Object.entries(properties)) {
    if (value) {
      made.setAttribute(property, value);
    }
  }
  made.append(...children.filter(child => child !== ''));
  return made;
}

/** The same in order, each that overlaps the one before it, or follows at once, as a part of that. */
function joined(cuts) {
  const whole = [];
  for (const [from, to] of cuts.sort(([one], [other]) => one - other)) {
    const last = whole.at(-1);
    if (last && from <= last[1]) {
      last[1] = Math.max(last[1], to);
    } else {
      whole.push([from, to]);
    }
  }
  return whole;
}

function marked(text, words, fold) {
  const folded = fold(text);
  const cuts = [];
  for (const word of words) {
    const pattern = word.replaceAll('+', '\\+');
    // a word begins where none goes on, and may have its plural's s back
    const whole = isLatin(word) ? `(?<![a-z0-9])${pattern}(?:s(?![a-z0-9]))?` : pattern;
    for (const {0: part, index} of folded.matchAll(new RegExp(whole, 'g'))) {
      cuts.push([index, index + part.length]);
    }
  }
  const parts = [];
  let end = 0;
  for (const [from, to] of joined(cuts)) {
    parts.push(text.slice(end, from), element('mark', {}, text.slice(from, to)));
    end = to;
  }
  return [...parts, text.slice(end)];
}

export function hit({page, title, language, event, year, speakers, excerpt}, words, fold) {
  const about = [event, year || '', speakers].filter(Boolean).join(' · ');
  return element('li', {},
    element('h2', {lang: language}, element('a', {href: `talks/${page}`}, ...marked(title, words, fold))),
    about ? element('p', {class: 'meta'}, about) : '',
    excerpt ? element('p', {class: 'passage', lang: language}, ...marked(excerpt, words, fold)) : '');
}

/** The values of a facet among the talks that match the query, as links that choose them or no longer do. */
export function choices(facet, talks, values, question) {
  const among = new Set(narrowed(talks, values, question, facet));
  const isChosen = ({id}) => question[facet].includes(id);
  const counted = values[facet].map(value => ({...value, count: [...value.talks].filter(talk => among.has(talk)).length}))
    .filter(value => value.count || isChosen(value));
  if (facet !== 'year') {
    counted.sort((one, other) => other.count - one.count);
  }
  const listed = counted.filter((value, index) => index < MOST_VALUES || isChosen(value));
  return listed.length ? element('section', {},
    element('h2', {}, say(`facet.${facet}`)),
    element('ul', {class: 'names'}, ...listed.map(value => element('li', {},
      element('a', {
        href: href(toggled(question, facet, value.id)),
        'aria-current': isChosen(value) ? 'true' : '',
      }, nameOf(value)),
      ` ${number(value.count)}`)))) : '';
}

export function pager(total, question) {
  const last = Math.ceil(total / PAGE_SIZE);
  if (last < 2) {
    return '';
  }
  const {page} = question;
  const to = (other, key) => element('li', {}, element('a', {href: href({...question, page: other})}, say(key)));
  return element('nav', {'aria-label': say('pager.label')}, element('ul', {class: 'names'},
    page > 1 ? to(page - 1, 'pager.previous') : '',
    element('li', {}, say('pager.page', {page})),
    page < last ? to(page + 1, 'pager.next') : ''));
}
