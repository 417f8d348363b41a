// The search of a static site: fetches the parts of a prebuilt index that a query needs, and ranks what has all of its
// words. SiteTokens and SiteIndex write what is read here.

import {nameOf, number, preferredLanguage, say, speak} from './strings.js';

const TYPING_PAUSE = 100;
const PAGE_SIZE = 20;
const MOST_VALUES = 12;
const FACETS = ['company', 'technology', 'year'];
const HAN = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const RUN = new RegExp(String.raw`([${HAN}]+)|(?![${HAN}])[\p{L}\p{N}](?:(?![${HAN}])[\p{L}\p{N}+#])*`, 'gu');
const PLURAL = /^[a-z0-9]{2,}[a-rt-z0-9]s$/;
const LATIN = /^[a-z0-9]{2}/;
const HAN_SHARDS = 256;

const box = document.querySelector('#q');
const place = document.querySelector('#found');
const kept = new Map();
let state = parse();
let drawing = 0;
let waiting = 0;

function fetched(name) {
  if (!kept.has(name)) {
    kept.set(name, fetch(new URL(`../search/${name}.json`, import.meta.url)).then(response => {
      if (!response.ok) {
        throw new Error(`${name}: ${response.status}`);
      }
      return response.json();
    }).catch(error => {
      kept.delete(name);
      throw error;
    }));
  }
  return kept.get(name);
}

// What is asked for stands in the address.

function parse() {
  const given = new URLSearchParams(location.search);
  const page = Number(given.get('page'));
  return {
    q: given.get('q') ?? '',
    named: given.get('named') ?? '',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    ...Object.fromEntries(FACETS.map(facet => [facet, given.getAll(facet)])),
  };
}

function href(next) {
  const given = new URLSearchParams();
  if (next.q.trim()) {
    given.set('q', next.q.trim());
  }
  for (const facet of FACETS) {
    next[facet].forEach(value => given.append(facet, value));
  }
  if (next.page > 1) {
    given.set('page', next.page);
  }
  return given.size ? `?${given}` : location.pathname;
}

function toggled(facet, value) {
  const others = state[facet].filter(one => one !== value);
  return {...state, page: 1, [facet]: others.length < state[facet].length ? others : [...others, value]};
}

// Words of a query.

async function folder() {
  const {fold} = await fetched('index');
  const table = new Map();
  for (let i = 0; i < fold.length; i += 2) {
    table.set(fold[i], fold[i + 1]);
  }
  return text => Array.from({length: text.length}, (_, index) => {
    const character = text[index];
    const lower = character.toLowerCase();
    return table.get(character) ?? (lower.length === 1 ? lower : character);
  }).join('');
}

function tokens(folded) {
  const found = [...folded.matchAll(RUN)].flatMap(([run, han]) => {
    if (!han) {
      return [PLURAL.test(run) ? run.slice(0, -1) : run];
    }
    const points = [...han];
    return points.length === 1 ? points : points.slice(1).map((point, index) => points[index] + point);
  });
  return [...new Set(found)];
}

function shard(token) {
  return LATIN.test(token) ? token.slice(0, 2) : `x${token.codePointAt(0) % HAN_SHARDS}`;
}

/** The talks with a token, as number and weight. What may still be being typed stands for all words that begin so. */
async function postings(token, begins) {
  const {terms} = await fetched('index');
  const name = shard(token);
  const found = new Map();
  if (!terms.includes(name)) {
    return found;
  }
  const words = await fetched(`terms/${name}`);
  const wanted = begins ? Object.keys(words).filter(word => word.startsWith(token)) : [token];
  for (const word of wanted) {
    const pairs = Object.hasOwn(words, word) ? words[word] : [];
    let talk = 0;
    for (let i = 0; i < pairs.length; i += 2) {
      talk += pairs[i];
      const weight = word === token ? pairs[i + 1] : pairs[i + 1] / 2;
      found.set(talk, Math.max(found.get(talk) ?? 0, weight));
    }
  }
  return found;
}

/** Scores of the talks that have every word; the newest talks have the lowest numbers. */
async function matching(q, fold) {
  const {talks} = await fetched('index');
  const words = tokens(fold(q));
  if (!words.length) {
    return q.trim() ? new Map() : new Map(Array.from({length: talks}, (_, talk) => [talk, 0]));
  }
  const typing = LATIN.test(words.at(-1)) && !/\s$/.test(q) ? words.at(-1) : '';
  const all = await Promise.all(words.map(word => postings(word, word === typing)));
  all.sort((one, other) => one.size - other.size);
  const scores = new Map();
  for (const talk of all[0].keys()) {
    let score = 0;
    for (const one of all) {
      const weight = one.get(talk);
      if (weight === undefined) {
        score = -1;
        break;
      }
      score += weight * Math.log(1 + talks / one.size);
    }
    if (score >= 0) {
      scores.set(talk, score);
    }
  }
  return scores;
}

// Filters and their counts.

async function facets() {
  const facets = await fetched('facets');
  if (!facets.sets) {
    const years = new Map();
    facets.years.forEach((year, talk) => {
      if (year) {
        years.set(year, [...(years.get(year) ?? []), talk]);
      }
    });
    const numbered = ({talks, ...entity}) => {
      let talk = 0;
      return {...entity, talks: new Set(talks.map(step => (talk += step)))};
    };
    facets.sets = {
      company: facets.company.map(numbered),
      technology: facets.technology.map(numbered),
      year: [...years].sort(([one], [other]) => other - one)
        .map(([year, talks]) => ({id: String(year), zh: String(year), en: String(year), talks: new Set(talks)})),
    };
  }
  return facets.sets;
}

function narrowed(scores, sets, but) {
  const chosen = FACETS.filter(facet => facet !== but && state[facet].length)
    .map(facet => sets[facet].filter(({id}) => state[facet].includes(id)));
  return [...scores.keys()].filter(talk => chosen.every(values => values.some(({talks}) => talks.has(talk))));
}

// The page.

function element(name, properties, ...children) {
  const made = document.createElement(name);
  for (const [property, value] of Object.entries(properties ?? {})) {
    if (value) {
      made.setAttribute(property, value);
    }
  }
  made.append(...children.filter(child => child !== ''));
  return made;
}

function marked(text, words, fold) {
  const folded = fold(text);
  const cuts = [];
  for (const word of words) {
    const pattern = word.replace(/[+]/g, '\\$&');
    // a word begins where none goes on, and may have its plural's s back
    const whole = LATIN.test(word) ? `(?<![a-z0-9])${pattern}(?:s(?![a-z0-9]))?` : pattern;
    for (const {0: part, index} of folded.matchAll(new RegExp(whole, 'g'))) {
      cuts.push([index, index + part.length]);
    }
  }
  cuts.sort(([one], [other]) => one - other);
  const parts = [];
  let end = 0;
  for (const [from, to] of cuts) {
    if (to > end) {
      const begin = Math.max(from, end);
      parts.push(text.slice(end, begin), element('mark', {}, text.slice(begin, to)));
      end = to;
    }
  }
  return [...parts, text.slice(end)];
}

async function hits(talks, words, fold) {
  const {block} = await fetched('index');
  return Promise.all(talks.map(async talk => {
    const {page, title, language, event, speakers, excerpt} = (await fetched(`talks/${Math.floor(talk / block)}`))[talk % block];
    const {years} = await fetched('facets');
    const about = [event, years[talk] || '', speakers].filter(Boolean).join(' · ');
    return element('li', {},
      element('h2', {lang: language}, element('a', {href: `talks/${page}`}, ...marked(title, words, fold))),
      about ? element('p', {class: 'meta'}, about) : '',
      excerpt ? element('p', {class: 'passage', lang: language}, ...marked(excerpt, words, fold)) : '');
  }));
}

function values(facet, scores, sets) {
  const among = new Set(narrowed(scores, sets, facet));
  const counted = sets[facet].map(value => ({...value, count: [...value.talks].filter(talk => among.has(talk)).length}))
    .filter(({id, count}) => count || state[facet].includes(id));
  if (facet !== 'year') {
    counted.sort((one, other) => other.count - one.count);
  }
  const shown = counted.filter(({id}, index) => index < MOST_VALUES || state[facet].includes(id));
  return shown.length ? element('section', {},
    element('h2', {}, say(`facet.${facet}`)),
    element('ul', {class: 'names'}, ...shown.map(value => element('li', {},
      element('a', {href: href(toggled(facet, value.id)), 'aria-current': state[facet].includes(value.id) ? 'true' : ''}, nameOf(value)),
      ` ${number(value.count)}`)))) : '';
}

function pager(total) {
  const last = Math.ceil(total / PAGE_SIZE);
  if (last < 2) {
    return '';
  }
  const to = (page, key) => element('li', {}, element('a', {href: href({...state, page})}, say(key)));
  return element('nav', {'aria-label': say('pager.label')}, element('ul', {class: 'names'},
    state.page > 1 ? to(state.page - 1, 'pager.previous') : '',
    element('li', {}, say('pager.page', {page: state.page})),
    state.page < last ? to(state.page + 1, 'pager.next') : ''));
}

async function draw() {
  const turn = ++drawing;
  const {q} = state;
  if (!q.trim() && !state.named && FACETS.every(facet => !state[facet].length)) {
    place.replaceChildren();
    return;
  }
  try {
    const [fold, sets] = await Promise.all([folder(), facets()]);
    if (state.named) {
      const facet = FACETS.find(one => sets[one].some(({id}) => id === state.named)) ?? 'company';
      state = {...state, [facet]: [state.named], named: ''};
      history.replaceState(null, '', href(state));
    }
    const scores = await matching(q, fold);
    const found = narrowed(scores, sets).sort((one, other) => scores.get(other) - scores.get(one) || one - other);
    const from = (state.page - 1) * PAGE_SIZE;
    const shown = await hits(found.slice(from, from + PAGE_SIZE), tokens(fold(q)), fold);
    if (turn === drawing) {
      place.replaceChildren(...[
        element('p', {role: 'status'}, found.length ? say('count.talks', {n: found.length}) : say('none.title')),
        shown.length ? element('ol', {class: 'found', start: String(from + 1)}, ...shown) : '',
        pager(found.length),
        ...FACETS.map(facet => values(facet, scores, sets)),
      ].filter(Boolean));
    }
  } catch {
    if (turn === drawing) {
      place.replaceChildren(element('p', {role: 'status'}, say('site.offline')));
    }
  }
}

function go(next, push) {
  state = next;
  history[push ? 'pushState' : 'replaceState'](null, '', href(state));
  draw();
}

function typed() {
  if (box.value !== state.q) {
    clearTimeout(waiting);
    waiting = setTimeout(() => go({...state, q: box.value, page: 1}, false), TYPING_PAUSE);
  }
}

box.addEventListener('input', event => event.isComposing || typed());
box.addEventListener('compositionend', typed);
box.form.addEventListener('submit', event => {
  event.preventDefault();
  clearTimeout(waiting);
  go({...state, q: box.value, page: 1}, true);
});
place.addEventListener('click', event => {
  const link = event.target.closest('a');
  if (link?.pathname === location.pathname && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
    event.preventDefault();
    history.pushState(null, '', link.href);
    returned();
    scrollTo(0, 0);
  }
});
addEventListener('popstate', returned);

function returned() {
  state = parse();
  box.value = state.q;
  draw();
}

box.value = state.q;
await speak(preferredLanguage());
for (const one of document.querySelectorAll('[data-say]')) {
  one.textContent = say(one.dataset.say);
}
box.placeholder = say('box.placeholder');
box.setAttribute('aria-label', say('box.label'));
draw();
