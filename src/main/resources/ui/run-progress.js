// How far a run is that is under way.

import {html} from './lit/lit-html.js';
import {say} from './strings.js';

export function runProgress(progress) {
  const {phase = 'starting', done = 0, of = 0} = progress ?? {};
  return html`
    <div class="notice run">
      <p id="run-phase"><span class="pulse" aria-hidden="true"></span>${say(`status.${phase}`, {done, of})}</p>
      ${of
        ? html`<progress aria-labelledby="run-phase" value=${done} max=${of}></progress>`
        : html`<progress aria-labelledby="run-phase"></progress>`}
    </div>`;
}
