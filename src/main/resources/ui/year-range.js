// The years to be typed, either end of them left open, and a few ranges to begin with.

import {html} from './lit/lit-html.js';
import {live} from './lit/directives/live.js';
import {say} from './strings.js';
import {between, bounds, yearLabel} from './year-values.js';

const YEAR = /^\d{4}$/;
const PRESETS = [3, 5, 10];

/** `first` and `last` are the years of the oldest and the newest talk. */
export function yearRange({first, last, chosen, choose}) {
  const [from, to] = chosen.length === 1 ? bounds(chosen[0]) : [-Infinity, Infinity];
  const presets = PRESETS.map(count => last - count + 1).filter(year => year > first).map(year => between(year, Infinity));

  function typed(event) {
    const {elements} = event.currentTarget;
    const [begin, end] = [year(elements.from, -Infinity), year(elements.to, Infinity)];
    if (Number.isNaN(begin) || Number.isNaN(end)) {
      event.target.value = shown(event.target.name === 'from' ? from : to);
    } else {
      choose(Number.isFinite(begin) || Number.isFinite(end) ? [between(begin, end)] : []);
    }
  }

  const field = (name, value, placeholder) => html`
    <input id="year-${name}" name=${name} type="text" inputmode="numeric" maxlength="4" autocomplete="off"
      aria-label=${say(`year.${name}`)} placeholder=${placeholder} .value=${live(shown(value))}>`;

  return html`
    <form class="year-range" @change=${typed} @submit=${event => event.preventDefault()}>
      ${field('from', from, first)}<span aria-hidden="true">–</span>${field('to', to, last)}
    </form>
    <div class="presets">${presets.map(value => html`
      <button type="button" class="preset" aria-pressed=${chosen.length === 1 && chosen[0] === value}
        @click=${() => choose(chosen.includes(value) ? [] : [value])}>${yearLabel(value)}</button>`)}</div>`;
}

/** The year in a field, `open` if it is empty, NaN if it holds none. */
function year({value}, open) {
  const text = value.normalize('NFKC').trim();
  return text === '' ? open : YEAR.test(text) ? Number(text) : NaN;
}

function shown(year) {
  return Number.isFinite(year) ? String(year) : '';
}
