// What is no talk and was left out, by reason; closed until somebody wants to see it.

import {html, nothing} from './lit/lit-html.js';
import {compose, number, say} from './strings.js';

export function omissionList({leftOut, omissions}) {
  const reasons = [...Map.groupBy(omissions, omission => omission.why)].sort(([, one], [, other]) => total(other) - total(one));
  const shown = total(omissions);
  return html`
    <div class="by-file">${reasons.map(([why, found]) => html`
      <details>
        <summary><span lang="en">${why}</span> <span class="figure">${number(total(found))}</span></summary>
        <ul role="list">${found.map(({file, line, what, count}) => html`
          <li><code>${file}:${String(line)}</code> ${what === file ? nothing : html`<span lang="en">${what}</span>`}${count > 1 ? html` <span class="figure">×${number(count)}</span>` : nothing}</li>`)}</ul>
      </details>`)}
    </div>
    ${leftOut > shown ? html`
      <p class="none">${compose('status.firstOmissions', {shown, n: leftOut, command: html`<code>talksearch reindex --json</code>`})}</p>` : nothing}`;
}

function total(omissions) {
  return omissions.reduce((sum, {count}) => sum + count, 0);
}
