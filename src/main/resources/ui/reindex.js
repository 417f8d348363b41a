// Bringing the index up to date, for who has the token. It is kept for this visit only, and nowhere but here.

import {html, nothing} from './lit/lit-html.js';
import {beginReindex, cancelReindex} from './api.js';
import {problemNotice} from './problem-notice.js';
import {say} from './strings.js';

let token = '';
let full = false;
let job = null;
let tried = null;
let trouble = null;

/** `running` is whether a run is under way, `began()` is called when one was begun or cancelled here. */
export function reindexForm({running, began, changed}) {
  async function attempt(action) {
    tried = action;
    try {
      job = await action();
      trouble = null;
    } catch (error) {
      trouble = error;
    }
    changed();
    began();
  }

  function submitted(event) {
    event.preventDefault();
    if (token) {
      attempt(() => beginReindex({token, full}));
    }
  }

  return html`
    <details class="reindex" id="reindex">
      <summary>${say('reindex.open')}</summary>
      <form @submit=${submitted}>
        <label>${say('reindex.token')}
          <input id="token" type="password" autocomplete="off" spellcheck="false" required .value=${token} @input=${event => { token = event.target.value; }}></label>
        <label><input id="full" type="checkbox" .checked=${full} @change=${event => { full = event.target.checked; }}> ${say('reindex.full')}</label>
        <p class="actions"><button class="button main" id="begin-reindex" ?disabled=${running}>${say('reindex.begin')}</button>
          ${running && job ? html`
            <button type="button" class="button" id="cancel-reindex" @click=${() => attempt(() => cancelReindex({token, job: job.id}))}>${say('reindex.cancel')}</button>` : nothing}</p>
      </form>
      ${trouble ? problemNotice(trouble, () => attempt(tried)) : nothing}
    </details>`;
}
