// Where everything stands: filters, results and talk side by side, or one after another where there is less room.

import {html, nothing} from './lit/lit-html.js';
import {facetPanel} from './facet-panel.js';
import {filterSheet} from './filter-sheet.js';
import {header} from './header.js';
import {keyHints} from './key-hints.js';
import {resultList} from './result-list.js';
import {say} from './strings.js';
import {statusView} from './status-view.js';
import {talkView} from './talk-view.js';

export function layout(view) {
  const {address, beside} = view;
  const covered = address.talk && !beside;
  return html`
    <a class="skip" href="#main">${say('page.skip')}</a>
    ${header(view)}
    <main id="main" tabindex="-1" class=${address.status || covered ? 'covered' : 'layout'}>
      <h1 class="unseen">${pageTitle(view)}</h1>
      ${address.status ? statusView(view) : covered ? talkView(view) : columns(view)}
    </main>`;
}

export function pageTitle({address, reading}) {
  if (address.status) {
    return `${say('status.title')} · talksearch`;
  }
  const open = address.talk && reading.answered === address.talk ? reading.answer.title : '';
  return [open || address.q.trim(), 'talksearch'].filter(Boolean).join(' · ');
}

function columns(view) {
  const {address, results, finders, narrow, wide, does} = view;
  const panel = results.answer ? facetPanel({facets: results.answer.facets, finders, address, ...does}) : nothing;
  return html`
    ${narrow ? nothing : html`<aside class="facets" aria-label=${say('sheet.title')}>${panel}</aside>`}
    ${resultList(view)}
    ${address.talk ? talkView(view) : wide ? invitation(does.changed) : nothing}
    ${wide || narrow ? nothing : html`<footer class="foot">${keyHints(does.changed)}</footer>`}
    ${narrow && view.sheetOpen ? filterSheet({
      panel, total: results.answer?.total ?? 0, close: () => does.showSheet(false),
    }) : nothing}`;
}

function invitation(changed) {
  return html`
    <aside class="invitation" aria-label=${say('talk.label')}>
      <p>${say('talk.choose')}</p>
      ${keyHints(changed)}
    </aside>`;
}
