// From one place to the next at which an open talk has words of the query.

import {html, nothing} from './lit/lit-html.js';
import {down, up} from './icons.js';
import {number, say} from './strings.js';

/** `any` is whether there is more than one such place. */
export function places(any) {
  return any ? html`
    <p class="word-places" role="group" aria-label=${say('places.label')}>
      <span aria-hidden="true">${say('places.label')}</span>
      <button type="button" class="plain" id="place-before" aria-label=${say('places.before')} @click=${() => go(-1)}>${up}</button>
      <button type="button" class="plain" id="place-after" aria-label=${say('places.after')} @click=${() => go(1)}>${down}</button>
      <span role="status" id="place"></span>
    </p>` : nothing;
}

function go(step) {
  const marks = [...document.querySelectorAll('#talk mark')].filter(mark => !mark.closest('.why'));
  const at = marks.findIndex(mark => mark.hasAttribute('data-here'));
  const next = at < 0 ? (step > 0 ? 0 : marks.length - 1) : (at + step + marks.length) % marks.length;
  marks[at]?.removeAttribute('data-here');
  marks[next].setAttribute('data-here', '');
  marks[next].scrollIntoView({block: 'center'});
  document.querySelector('#place').textContent = `${number(next + 1)} / ${number(marks.length)}`;
}
