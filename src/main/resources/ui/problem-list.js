// What could not be taken from the corpus: by file, and within a file what is alike together.

import {html, nothing} from './lit/lit-html.js';
import {compose, number, say} from './strings.js';

/** Up to so many problems, every file's are in sight. */
const FEW = 12;

export function problemList({rejected, problems}) {
  if (!rejected) {
    return html`<p class="none">${say('status.noProblems')}</p>`;
  }
  const files = Map.groupBy(problems, problem => problem.file);
  return html`
    <div class="by-file">${[...files].map(([file, found]) => html`
      <details ?open=${rejected <= FEW}>
        <summary><code>${file}</code> <span class="figure">${number(found.length)}</span></summary>
        ${alike(found).map(kind)}
      </details>`)}
    </div>
    ${rejected > problems.length ? html`
      <p class="none">${compose('status.firstProblems', {shown: problems.length, n: rejected, command: html`<code>talksearch reindex --json</code>`})}</p>` : nothing}`;
}

/** Problems with the same reason and remedy, which need to be told only once. */
function alike(problems) {
  return [...Map.groupBy(problems, ({why, remedy}) => `${why}\n${remedy}`).values()];
}

function kind(problems) {
  const [{why, remedy}] = problems;
  return html`
    <div class="problem-kind">
      <ul role="list">${problems.map(({line, what}) => html`
        <li><span class="line">${say('problem.line', {line: String(line)})}</span> <span lang="en">${what}</span></li>`)}</ul>
      <dl>
        <div><dt>${say('problem.why')}</dt><dd lang="en">${why}</dd></div>
        <div><dt>${say('problem.remedy')}</dt><dd lang="en">${remedy}</dd></div>
      </dl>
    </div>`;
}
