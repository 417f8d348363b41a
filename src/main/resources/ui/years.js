// Talks by year, as bars that are buttons. One bar chooses its year; a second one, Shift, or drawing across them
// makes a range; the chosen year once more chooses none.

import {html, nothing} from './lit/lit-html.js';
import {say} from './strings.js';
import {brush, drawnOver} from './year-brush.js';
import {yearRange} from './year-range.js';
import {between, bounds, includes, yearLabel} from './year-values.js';

const HEIGHT = 100;
const LEAST = 4;

export function years({values, chosen, choose, changed}) {
  const counts = new Map(values.map(value => [Number(value.value), value.count]));
  const known = [...counts.keys()].filter(year => counts.get(year) > 0 || includes(chosen, year));
  if (!known.length) {
    return html`<p class="none">${say('facet.none')}</p>`;
  }
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const all = Array.from({length: last - first + 1}, (_, index) => first + index);
  const largest = Math.max(1, ...counts.values());
  const anchor = all.find(year => includes(chosen, year)) ?? last;
  const stroke = brush({chosen: (from, to) => choose([between(from, to)]), changed});

  function picked(year, extend) {
    const range = chosen.length === 1 ? bounds(chosen[0]) : null;
    const single = range && range[0] === range[1];
    if (single && range[0] === year) {
      choose([]);
    } else if (single || range && extend) {
      choose([between(Math.min(range[0], year), Math.max(extend ? range[1] : range[0], year))]);
    } else {
      choose([String(year)]);
    }
  }

  function bar(year) {
    const count = counts.get(year) ?? 0;
    const on = includes(chosen, year);
    const height = count ? Math.max(LEAST, HEIGHT * count / largest) : 0;
    const label = say('year.bar', {year: String(year), n: count});
    return html`
      <button type="button" id="year-${year}" data-year=${year} class=${on || drawnOver(year) ? 'on' : ''} aria-pressed=${on} aria-label=${label} title=${label}
        tabindex=${year === anchor ? 0 : -1} @click=${event => picked(year, event.shiftKey)}>
        <svg viewBox="0 0 10 ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
          <rect y=${HEIGHT - height} width="10" height=${height}/>
        </svg>
      </button>`;
  }

  return html`
    <div class="histogram">
      <div class="years" role="group" aria-label=${say('year.label', {from: String(first), to: String(last)})} @keydown=${moved}
        @pointerdown=${stroke.began} @pointermove=${stroke.moved} @pointerup=${stroke.ended} @pointercancel=${stroke.left} @pointerleave=${stroke.left}>
        ${all.map(bar)}
      </div>
      <div class="axis" aria-hidden="true">
        <span>${first}</span><span class="chosen">${chosen.map(yearLabel).join(' · ')}</span><span>${last > first ? last : ''}</span>
      </div>
    </div>
    ${last > first ? html`
      <p class="hint">${say(chosen.length ? 'year.range' : 'year.hint')}</p>
      ${yearRange({first, last, chosen, choose})}` : nothing}`;
}

function moved(event) {
  const step = {ArrowLeft: -1, ArrowRight: 1}[event.key];
  const edge = {Home: 'firstElementChild', End: 'lastElementChild'}[event.key];
  const bar = event.target.closest('button');
  const next = edge ? bar.parentElement[edge] : step < 0 ? bar.previousElementSibling : bar.nextElementSibling;
  if ((step || edge) && next) {
    event.preventDefault();
    next.focus();
  }
}
