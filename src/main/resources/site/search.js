// The search of a static site: ranks, over a prebuilt index, the talks that have all words of a query.

import {asked, href} from './address.js';
import {PAGE_SIZE, choices, element, hit, pager} from './found.js';
import {FACETS, facets, fold, matching, narrowed, shown} from './prebuilt-index.js';
import {words} from './query-words.js';
import {preferredLanguage, say, speak} from './strings.js';

const TYPING_PAUSE = 100;

const box = document.querySelector('#q');
const place = document.querySelector('#found');
let question = asked();
let drawing = 0;
let waiting = 0;

async function found() {
  const [scores, values, folded] = await Promise.all([matching(question.q), facets(), fold()]);
  if (question.named) {
    const facet = FACETS.find(one => values[one].some(({id}) => id === question.named)) ?? 'company';
    question = {...question, [facet]: [question.named], named: ''};
    history.replaceState(null, '', href(question));
  }
  const ranked = narrowed(scores.keys(), values, question)
    .sort((one, other) => scores.get(other) - scores.get(one) || one - other);
  const from = (question.page - 1) * PAGE_SIZE;
  const marks = words(folded(question.q));
  const hits = (await shown(ranked.slice(from, from + PAGE_SIZE))).map(talk => hit(talk, marks, folded));
  return [
    element('p', {role: 'status'}, ranked.length ? say('count.talks', {n: ranked.length}) : say('none.title')),
    hits.length ? element('ol', {class: 'found', start: String(from + 1)}, ...hits) : '',
    pager(ranked.length, question),
    ...FACETS.map(facet => choices(facet, scores.keys(), values, question)),
  ].filter(Boolean);
}

async function draw() {
  const turn = ++drawing;
  if (!question.q.trim() && !question.named && FACETS.every(facet => !question[facet].length)) {
    place.replaceChildren();
    return;
  }
  const parts = await found().catch(() => [element('p', {role: 'status'}, say('site.offline'))]);
  if (turn === drawing) {
    place.replaceChildren(...parts);
  }
}

function go(next, push) {
  question = next;
  history[push ? 'pushState' : 'replaceState'](null, '', href(question));
  draw();
}

function typed() {
  if (box.value !== question.q) {
    clearTimeout(waiting);
    waiting = setTimeout(() => go({...question, q: box.value, page: 1}, false), TYPING_PAUSE);
  }
}

function returned() {
  question = asked();
  box.value = question.q;
  draw();
}

box.addEventListener('input', event => event.isComposing || typed());
box.addEventListener('compositionend', typed);
box.form.addEventListener('submit', event => {
  event.preventDefault();
  clearTimeout(waiting);
  go({...question, q: box.value, page: 1}, true);
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

box.value = question.q;
await speak(preferredLanguage());
for (const one of document.querySelectorAll('[data-say]')) {
  one.textContent = say(one.dataset.say);
}
box.placeholder = say('box.placeholder');
box.setAttribute('aria-label', say('box.label'));
draw();
