// What went wrong and what to do, in the server's words where it has some.

import {html, nothing} from './lit/lit-html.js';
import {say} from './strings.js';

const NO_ANSWER = 0;
/** Asked again as it is, it is the same again. */
const FOR_GOOD = [400, 404];
/** What whoever searches has to be told in a language of theirs: nothing they asked is wrong. */
const CLUSTER_AWAY = 'urn:talksearch:problem:cluster-away';

/** `level` is that of its heading among those around it. */
export function problemNotice(problem, retry, level = 3) {
  const waiting = problem.retried;
  const away = problem.type === CLUSTER_AWAY;
  const own = away ? say('problem.cluster') : waiting ? say('problem.waiting') : problem.status === NO_ANSWER ? say('problem.offline') : problem.title ? '' : say('problem.title');
  return html`
    <div class="notice problem" role="alert">
      <h3 aria-level=${level} lang=${own ? nothing : 'en'}>${waiting ? html`<span class="pulse" aria-hidden="true"></span>` : nothing}${own || problem.title}</h3>
      ${away ? html`<p>${say('problem.clusterDetail')}</p>` : problem.detail ? html`<p lang="en">${problem.detail}</p>` : problem.status === NO_ANSWER ? html`<p>${say('problem.offlineDetail')}</p>` : nothing}
      ${problem.remedy && !away ? html`<p lang="en">${problem.remedy}</p>` : nothing}
      ${waiting
        ? html`<p class="none">${say('problem.retrying')}</p>`
        : FOR_GOOD.includes(problem.status) ? nothing
          : html`<button type="button" class="main" @click=${retry}>${say('problem.retry')}</button>`}
    </div>`;
}

/** That an answer is a part, where it is one: nothing found in time is not nothing to be found. */
export function partialNotice({partial}) {
  return partial ? html`<p class="notice slim" id="partial">${say('count.partial')}</p>` : nothing;
}
