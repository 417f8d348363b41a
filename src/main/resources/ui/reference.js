// The reference of the HTTP API: the OpenAPI document of this server, to be read and tried.

import {html, nothing, render} from './lit/lit-html.js';
import {contract} from './api.js';
import {logo} from './icons.js';
import {slashWorks} from './keyboard.js';
import {operationView} from './operation-view.js';
import {problemNotice} from './problem-notice.js';
import {inline} from './prose.js';
import {resolved} from './schema.js';
import {settings} from './settings.js';
import {BASE, HOME} from './site.js';
import {chooseLanguage, preferredLanguage, say, speak} from './strings.js';
import {nextTheme} from './theme.js';

const EDITED = 'input, textarea, select';
const wide = matchMedia('(min-width: 60rem)');

let api = null;
let operations = [];
let trouble = null;
let sought = '';
const trials = new Map();

function operationsOf(document) {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      id: operation.operationId,
      method,
      path,
      parameters: (operation.parameters ?? []).map(parameter => resolved(parameter, document)),
    })));
}

/** Every word that is sought stands in the operation's address, name, texts or parameters. */
function isSought({id, method, path, summary = '', description = '', parameters}) {
  const text = [id, method, path, summary, description, ...parameters.map(({name}) => name)].join(' ').toLowerCase();
  return sought.toLowerCase().split(/\s+/).every(word => text.includes(word));
}

function trialOf({id, parameters}) {
  if (!trials.has(id)) {
    const needed = parameters.filter(({required, example}) => required && example !== undefined);
    trials.set(id, {values: Object.fromEntries(needed.map(({name, example}) => [name, String(example)])), answer: null});
  }
  return trials.get(id);
}

function draw() {
  document.querySelector('#plain')?.remove(); // what was shown without JavaScript
  document.title = `${say('reference.title')} · talksearch`;
  render(page(), document.querySelector('#content'));
}

function page() {
  return html`
    <a class="skip" href="#operations">${say('reference.skip')}</a>
    <header class="bar reference-bar">
      <a class="brand" href=${HOME} aria-label=${say('brand.label')}>${logo}<span>talksearch</span></a>
      ${settings({
        languageChosen: language => chooseLanguage(language).then(draw),
        themeSwitched() {
          nextTheme();
          draw();
        },
      })}
    </header>
    <main class="reference" aria-busy=${!api && !trouble}>
      <h1>${say('reference.title')}</h1>
      ${trouble ? problemNotice(trouble, load) : nothing}
      ${api ? whole() : nothing}
    </main>`;
}

function whole() {
  const found = operations.filter(isSought);
  const groups = api.tags.map(tag => ({...tag, all: operations.filter(({tags}) => tags[0] === tag.name)}));
  return html`
    <div class="lead"><p>${say('reference.lead')} <a href="${BASE}/openapi.json">openapi.json</a> · OpenAPI ${api.openapi} · talksearch ${api.info.version}</p>
      <p lang="en">${inline(api.info.description)}</p></div>
    <div class="columns-of-reference">
      <div class="contents">
        <label for="filter">${say('reference.filter')}</label>
        <input type="search" id="filter" autocomplete="off" spellcheck="false" .value=${sought} @input=${event => filterBy(event.target.value)}>
        <p class="none" role="status">${say('reference.found', {n: found.length})}</p>
        <nav aria-label=${say('reference.contents')}><details ?open=${wide.matches}><summary>${say('reference.contents')}</summary>
          ${groups.map(group => html`<div ?hidden=${!group.all.some(isSought)}><p class="tag">${group.name}</p>
            <ul>${group.all.map(operation => html`
              <li ?hidden=${!isSought(operation)}><a href="#${operation.id}"><span class="method ${operation.method}">${operation.method.toUpperCase()}</span> <code>${operation.path}</code></a></li>`)}</ul></div>`)}
        </details></nav>
      </div>
      <div id="operations" tabindex="-1">
        ${groups.map(group => html`
          <section aria-labelledby="tag-${group.name}" ?hidden=${!group.all.some(isSought)}>
            <h2 id="tag-${group.name}" lang="en">${group.name} <small>${group.description}</small></h2>
            ${group.all.map(operation => operationView({
              operation, document: api, trial: trialOf(operation), hidden: !isSought(operation), changed: draw,
            }))}
          </section>`)}
      </div>
    </div>`;
}

function filterBy(text) {
  sought = text.trim();
  draw();
}

/** Goes to the operation that the address names, even where the filter hides it. */
function goToOperation() {
  const operation = operations.find(({id}) => `#${id}` === location.hash);
  if (operation) {
    if (!isSought(operation)) {
      document.querySelector('#filter').value = '';
      filterBy('');
    }
    const shown = document.getElementById(operation.id);
    shown.scrollIntoView();
    shown.focus({preventScroll: true});
  }
}

async function load() {
  try {
    api = await contract();
    operations = operationsOf(api);
    trouble = null;
  } catch (error) {
    trouble = error;
  }
  draw();
  goToOperation();
}

function begin() {
  draw();
  addEventListener('hashchange', goToOperation);
  addEventListener('keydown', event => {
    const filter = document.querySelector('#filter');
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && slashWorks() && !event.target.closest?.(EDITED)) {
      event.preventDefault();
      filter?.focus();
    } else if (event.key === 'Escape' && event.target === filter) {
      filter.value = '';
      filterBy('');
    }
  });
  return load();
}

speak(preferredLanguage()).then(begin);
