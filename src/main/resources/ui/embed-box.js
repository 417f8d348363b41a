// A search box for other people's pages, in a frame of its own: the best talks as you type, each opened in a new tab.

import {html, nothing, render} from './lit/lit-html.js';
import {talkPath} from './address.js';
import {search} from './api.js';
import {marked} from './marked-text.js';
import {HOME} from './site.js';
import {number, preferredLanguage, say, speak} from './strings.js';

const TYPING_PAUSE = 120;
const MOST_HITS = 5;
const OWN_PLACE = ['title', 'alternateTitle'];

const place = document.querySelector('#box');
let typed = '';
let answer = null;
let trouble = '';
let waiting = 0;
let asking = new AbortController();

const theme = new URLSearchParams(location.search).get('theme');
if (theme === 'light' || theme === 'dark') {
  document.documentElement.dataset.theme = theme;
}

speak(preferredLanguage()).then(begin);

function begin() {
  place.replaceChildren();
  draw();
  new ResizeObserver(tellHeight).observe(document.body);
}

function draw() {
  render(template(), place);
}

function template() {
  return html`
    <h1 class="unseen">${say('box.label')}</h1>
    <form role="search" action=${HOME} target="_blank" @submit=${submitted}>
      <input id="q" name="q" type="search" maxlength="512" autocomplete="off" autocapitalize="off" spellcheck="false"
        aria-label=${say('box.label')} placeholder=${say('box.placeholder')}
        @input=${changed} @compositionend=${changed} @keydown=${pressed}>
    </form>
    <p class="unseen" role="status">${told()}</p>
    ${trouble ? html`<p class="none">${trouble}</p>` : answer ? found() : nothing}`;
}

function told() {
  return answer && !trouble ? say('count.talks', {n: answer.total}) : '';
}

function found() {
  if (!answer.hits.length) {
    return html`<p class="none">${say('none.title')}</p>`;
  }
  return html`
    <ol class="found" role="list" @keydown=${pressed}>${answer.hits.map(hit)}</ol>
    <p class="all"><a href="${HOME}?${new URLSearchParams({q: answer.query})}" target="_blank" rel="noopener">${say('embed.all', {n: number(answer.total)})}</a></p>`;
}

function hit({id, title, language, event, year, speakers, snippets}) {
  const spans = snippets.find(({field}) => field === 'title')?.spans ?? [];
  const passage = snippets.find(({field}) => !OWN_PLACE.includes(field));
  const about = [event, year, speakers.map(({name}) => name).join(say('hit.between'))].filter(Boolean).join(' · ');
  return html`
    <li>
      <a href=${talkPath(id)} target="_blank" rel="noopener" lang=${language || nothing}>${marked(title, spans)}</a>
      ${about ? html`<p class="meta">${about}</p>` : nothing}
      ${passage ? html`<p class="passage">${marked(passage.text, passage.spans ?? [])}</p>` : nothing}
    </li>`;
}

function changed({target, isComposing}) {
  if (!isComposing && target.value !== typed) {
    typed = target.value;
    clearTimeout(waiting);
    waiting = setTimeout(ask, TYPING_PAUSE);
  }
}

async function ask() {
  asking.abort();
  asking = new AbortController();
  const {signal} = asking;
  const q = typed.trim();
  let next = null;
  let wrong = '';
  if (q) {
    try {
      next = await search(new URLSearchParams({q, size: MOST_HITS, facets: 'none'}), signal);
    } catch (error) {
      if (error.name === 'AbortError') {
        return;
      }
      wrong = error.detail || say('problem.offline');
    }
  }
  if (!signal.aborted) {
    answer = next;
    trouble = wrong;
    draw();
  }
}

/** Without words there is nothing to open the site for. */
function submitted(event) {
  if (!event.target.elements.q.value.trim()) {
    event.preventDefault();
  }
}

function pressed(event) {
  const stops = [...place.querySelectorAll('input, .found a, .all a')];
  const at = stops.indexOf(document.activeElement);
  if (event.isComposing) {
    return;
  }
  if (event.key === 'ArrowDown' && at < stops.length - 1) {
    stops[at + 1].focus();
  } else if (event.key === 'ArrowUp' && at > 0) {
    stops[at - 1].focus();
  } else if (event.key === 'Escape' && at > 0) {
    stops[0].focus();
  } else {
    return;
  }
  event.preventDefault();
}

function tellHeight() {
  parent.postMessage({talksearch: {height: Math.ceil(document.body.getBoundingClientRect().height)}}, '*');
}
