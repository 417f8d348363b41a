// Where everything stands: filters, results and talk side by side, or one after another where there is less room.

import {html, nothing} from './lit/lit-html.js';
import {followsQuery} from './address.js';
import {dialogs} from './dialogs.js';
import {entityView} from './entity-view.js';
import {facetPanel} from './facet-panel.js';
import {header} from './header.js';
import {keyHints} from './key-hints.js';
import {mapView} from './map-view.js';
import {resultList} from './result-list.js';
import {statusView} from './status-view.js';
import {nameOf, say} from './strings.js';
import {talkView} from './talk-view.js';
import {trendsView} from './trends-view.js';

export function layout(view) {
  const {address, beside} = view;
  const covered = address.talk && !beside && !address.view;
  return html`
    <a class="skip" href="#main">${say('page.skip')}</a>
    ${header(view)}
    <main id="main" tabindex="-1" class=${followsQuery(address) && !covered ? 'layout' : address.view === 'entity' ? 'covered broad' : 'covered'}>
      <h1 class="unseen">${pageTitle(view)}</h1>
      ${covered ? talkView(view) : shown(view)}
    </main>
    ${dialogs(view)}`;
}

export function pageTitle({address, reading, profile}) {
  const {view, talk, entity} = address;
  const q = followsQuery(address) ? address.q.trim() : '';
  const open = !view && talk && reading.answered === talk ? reading.answer.title : '';
  const name = view === 'entity' && profile.answered === entity ? nameOf(profile.answer.names) : '';
  const title = view === 'entity' ? name : view ? say(`${view}.title`) : '';
  return [open || q, title, 'talksearch'].filter(Boolean).join(' · ');
}

function shown(view) {
  switch (view.address.view) {
    case 'status':
      return statusView(view);
    case 'entity':
      return entityView(view);
    case 'map':
      return columns(view, mapView(view));
    case 'trends':
      return columns(view, trendsView(view));
    default:
      return columns(view, list(view));
  }
}

function list(view) {
  const {address, wide, does} = view;
  return html`
    ${resultList(view)}
    ${address.talk ? talkView(view) : wide ? invitation(does.showDialog) : nothing}`;
}

function columns(view, middle) {
  const {address, results, finders, narrow, wide, does} = view;
  const panel = () => results.answer && !results.trouble ? facetPanel({facets: results.answer.facets, finders, address, ...does}) : nothing;
  return html`
    ${narrow ? nothing : html`<aside class="facets" aria-label=${say('sheet.title')}>${panel()}</aside>`}
    ${middle}
    ${wide || narrow || address.view ? nothing : html`<footer class="foot">${keyHints(does.showDialog)}</footer>`}`;
}

function invitation(showDialog) {
  return html`
    <aside class="invitation" aria-label=${say('talk.label')}>
      <p>${say('talk.choose')}</p>
      ${keyHints(showDialog)}
    </aside>`;
}
