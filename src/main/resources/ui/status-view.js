// The state of the index, and what the newest run read, could not take and left out.

import {html, nothing} from './lit/lit-html.js';
import {back} from './icons.js';
import {problemNotice} from './problem-notice.js';
import {countTable} from './count-table.js';
import {BASE} from './site.js';
import {ago, compose, list, moment, number, say} from './strings.js';
import {omissionList} from './omission-list.js';
import {problemList} from './problem-list.js';
import {reindexForm} from './reindex.js';
import {runProgress} from './run-progress.js';
import {watchState, withheld} from './watch-state.js';

const MILLIS_PER_TENTH = 100;
const TENTHS = 10;

export function statusView({status, does}) {
  const {answer, trouble} = status;
  return html`
    <article class="status" id="status" tabindex="-1" aria-labelledby="status-title" aria-busy=${!answer && !trouble}>
      <button type="button" class="link go-back" id="close-view" @click=${does.closeView}>${back}${say('talk.back')}</button>
      <h2 id="status-title">${say('status.title')}</h2>
      ${trouble ? problemNotice(trouble, does.lookAgain) : nothing}
      ${answer ? content(answer, does) : nothing}
    </article>`;
}

function content({version, index, indexing}, {lookAgain, changed}) {
  const {running, progress, lastRun, failure, watch} = indexing;
  return html`
    <p class="lead">${index
      ? compose('status.holds', {n: index.talks, when: time(index.committed)})
      : say('status.none')}</p>
    ${running ? runProgress(progress) : nothing}
    ${failure ? html`<div class="notice problem" role="alert"><h3>${say(withheld(watch, failure) ? 'status.withheld' : 'status.failed')}</h3><p lang="en">${failure}</p></div>` : nothing}
    ${index?.stale && !running ? html`<p class="notice slim">${say('status.stale')}</p>` : nothing}
    ${reindexForm({running, began: lookAgain, changed})}
    ${section('watch', watchState(watch, failure))}
    ${lastRun ? report(lastRun) : nothing}
    <p class="origin">talksearch ${version} · <a id="reference-link" href="${BASE}/docs/api">${say('reference.title')}</a></p>`;
}

function report(run) {
  return html`
    ${section('lastRun', facts(run))}
    ${section('problems', problemList(run), run.rejected)}
    ${run.files ? section('sources', countTable({of: 'source', rows: run.sources, total: total(run)})) : nothing}
    ${run.files ? section('formats', countTable({of: 'format', rows: run.formats, total: total(run)})) : nothing}
    ${fileCounts('encodings', run.encodings)}
    ${fileCounts('misnamed', run.misnamed)}
    ${run.leftOut ? section('leftOut', omissionList(run), run.leftOut) : nothing}`;
}

function section(name, body, count) {
  return html`
    <section class="part" aria-labelledby="status-${name}">
      <h3 id="status-${name}">${say(`status.${name}`)}${count === undefined ? nothing : html` <span class="figure">${number(count)}</span>`}</h3>
      ${body}
    </section>`;
}

function facts(run) {
  const took = Math.round(run.tookMillis / MILLIS_PER_TENTH) / TENTHS;
  const counts = ['added', 'changed', 'removed', 'unchanged', 'merged'];
  return html`
    <p>${compose('status.finished', {when: time(run.finished), took: say('status.took', {took})})}</p>
    ${why(run)}
    <dl class="facts">${counts.map(name => html`
      <div class=${run[name] ? '' : 'zero'}><dt>${say(`status.${name}`)}</dt><dd>${number(run[name])}</dd></div>`)}</dl>`;
}

function why({full, added, changed, removed}) {
  return full
    ? html`<p>${say(`status.full.${full}`)}</p>`
    : added + changed + removed ? nothing : html`<p>${say('status.nothing')}</p>`;
}

/** Of the formats all are told, of the sources perhaps not. */
function total({formats}) {
  const sum = count => formats.reduce((sofar, row) => sofar + row[count], 0);
  return {files: sum('files'), talks: sum('talks'), rejected: sum('rejected'), leftOut: sum('leftOut')};
}

function fileCounts(of, counts) {
  return counts.length ? section(of, html`<p>${list(counts.map(({name, files}) => say('status.fileCount', {name, n: files})))}</p>`) : nothing;
}

function time(text) {
  return html`<time datetime=${text} title=${moment(text)}>${ago(text)}</time>`;
}
