// Whether the server follows the corpus, and what came of the last change in it.

import {html, nothing} from './lit/lit-html.js';
import {ago, compose, moment, say} from './strings.js';

/** `told` is the failure that is told already. */
export function watchState(watch, told) {
  if (!watch) {
    return html`<p class="none">${compose('watch.off', {command: html`<code>talksearch serve --watch</code>`})}</p>`;
  }
  const {changeSeen, lastRun} = watch;
  return html`
    <p>${changeSeen ? compose('watch.seen', {when: time(changeSeen)}) : say('watch.none')}</p>
    ${lastRun ? html`<p>${outcome(lastRun)}</p>` : nothing}
    ${lastRun?.failure && lastRun.failure !== oneLine(told) ? html`<p class="none" lang="en">${lastRun.failure}</p>` : nothing}`;
}

/** Whether the newest run was withheld, and this is why. */
export function withheld(watch, failure) {
  return watch?.lastRun?.outcome === 'withheld' && watch.lastRun.failure === oneLine(failure);
}

function outcome({outcome: how, finished, added, changed, removed}) {
  const same = how === 'done' && added + changed + removed === 0;
  return compose(`watch.${same ? 'same' : how}`, {when: time(finished), added, changed, removed});
}

function oneLine(text) {
  return text?.replaceAll('\n', ' ');
}

function time(text) {
  return html`<time datetime=${text} title=${moment(text)}>${ago(text)}</time>`;
}
