// What rises and what falls most surely, and what most talks are on, each with its years as a picture.

import {html, nothing} from './lit/lit-html.js';
import {aboutLink} from './about-link.js';
import {talksHref, withFilter} from './address.js';
import {number, say} from './strings.js';
import {change} from './trend-names.js';
import {labelOf} from './value-label.js';
import {columnsPicture, everyYear, measured, peak} from './year-columns.js';

const MOST_MOVING = 8;
const MOST_FREQUENT = 12;
const HAS_PAGE = ['company', 'technology'];

/** Which of the values are shown: those that rise, that fall, and the most frequent. */
export function chosenOf(values) {
  const moving = (direction, sign) => values.filter(value => value.trend.direction === direction)
    .sort((a, b) => sign * (b.trend.score - a.trend.score)).slice(0, MOST_MOVING);
  return {rising: moving('rising', 1), falling: moving('falling', -1), frequent: values.slice(0, MOST_FREQUENT)};
}

export function movers({direction, values, address}) {
  return html`
    <section class="movers" aria-labelledby="trends-${direction}">
      <h3 id="trends-${direction}">${say(`trends.${direction}`)}</h3>
      ${values.length ? html`
        <ol role="list">${values.map(value => html`
          <li><span class="naming">${nameLink(value, address)}</span>
            ${picture(value, address.measure)}
            ${change(value.trend)}</li>`)}</ol>`
        : html`<p class="none">${say(`trends.none.${direction}`)}</p>`}
    </section>`;
}

export function frequent({values, address}) {
  const {measure} = address;
  return html`
    <ul class="multiples" role="list">${values.map(value => {
      const years = everyYear(value.years);
      const best = peak(years, measure);
      return html`
        <li><p class="naming">${nameLink(value, address)} ${change(value.trend)}</p>
          ${picture(value, measure)}
          <p class="axis" aria-hidden="true"><span>${years[0]?.year}</span><span>${years.at(-1)?.year}</span></p>
          ${best ? html`<p class="none">${say('trends.peak', {value: measured(best, measure), year: String(best.year)})}</p>` : nothing}</li>`;
    })}</ul>`;
}

/** The name leads to its talks. */
export function nameLink({value}, address) {
  const name = labelOf(value);
  return html`
    <a class="name" href=${talksHref(address, withFilter(address, value.facet, [value.value]).filters)}>${name} <small><span class="unseen">: </span>${number(value.count)}</small></a>
    ${HAS_PAGE.includes(value.facet) ? aboutLink({address: {...address, talk: ''}, id: value.value, name}) : nothing}`;
}

function picture({years}, measure) {
  return columnsPicture({
    years: everyYear(years), measure,
    title: year => say('trends.year', {year: String(year.year), n: year.count, value: measured(year, 'share')}),
  });
}
