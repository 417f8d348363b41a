// Above the newest talks, before anything is asked: what is here, and ways to begin.

import {html, nothing} from './lit/lit-html.js';
import {href, toggled, viewHref} from './address.js';
import {valuesOf} from './facet-values.js';
import {forgetSearches, recentSearches} from './recent-searches.js';
import {currentLanguage, say} from './strings.js';
import {labelOf} from './value-label.js';

const COMPANIES = 5;
const TECHNOLOGIES = 7;
const RISING = 5;
const ARROW = '▲';

export function welcome({answer, rising, address, changed}) {
  const {company, technology, year, event} = answer.facets;
  const years = year.values.map(value => value.value);
  const technologies = valuesOf(technology.values, 'technology');
  const recent = recentSearches();
  return html`
    <div class="welcome">
      <h2>${say('welcome.title')}</h2>
      <p>${say('welcome.holds', {n: answer.total, companies: company.distinct, technologies: technology.distinct || technologies.length})}${years.length > 1 ? say('welcome.years', {from: years[0], to: years.at(-1)}) : nothing}${event.distinct > 1 ? say('welcome.events', {n: event.distinct}) : nothing}</p>
      <dl class="beginnings">
        ${recent.length ? row('recent', html`${recent.map(q => query(q, address))}
          <li><button type="button" class="link" id="forget" @click=${() => {
            forgetSearches();
            changed();
          }}>${say('welcome.forget')}</button></li>`) : nothing}
        ${row('try', examples(company.values, technologies).map(q => query(q, address)))}
        ${row('company', names(company.values.slice(0, COMPANIES), address))}
        ${row('technology', names(technologies.slice(0, TECHNOLOGIES), address))}
        ${row('rising', rises(rising, address))}
      </dl>
    </div>`;
}

function row(name, items) {
  return html`
    <div class=${name}><dt id="welcome-${name}">${say(`welcome.${name}`)}</dt>
      <dd><ul class="names" role="list" aria-labelledby="welcome-${name}">${items}</ul></dd></div>`;
}

function names(values, address) {
  return values.map(value => html`
    <li><a class="entity ${value.facet}" href=${href(toggled(address, value.facet, value.value))}>${labelOf(value)}</a></li>`);
}

function query(q, address) {
  return html`<li><a class="query" href=${href({...address, q})}>${q}</a></li>`;
}

/** What rises most surely; its row is there from the beginning, so that nothing moves when the answer comes. */
function rises({answer, trouble}, address) {
  const values = (answer?.values ?? []).filter(value => value.trend.direction === 'rising')
    .sort((a, b) => b.trend.score - a.trend.score).slice(0, RISING).map(({value}) => value);
  if (answer && !values.length || trouble) {
    return html`<li class="none">${say('trends.none.rising')}</li>`;
  }
  return html`
    ${values.map(value => html`
      <li><a class="entity technology" href=${href(toggled(address, value.facet, value.value))}><span class="change rising" aria-hidden="true">${ARROW}</span> ${labelOf(value)}</a></li>`)}
    ${values.length ? html`<li><a class="link" href=${viewHref(address, 'trends')}>${say('welcome.trends')}</a></li>` : nothing}`;
}

/** Queries that find something here, in both languages, of names that many talks have. */
function examples([company, other], [first, second, third]) {
  const zh = one => (currentLanguage() === 'en' ? one.names?.zh ?? one.value : labelOf(one));
  const en = ({names, value}) => names?.en ?? value;
  return [
    company && first && `${zh(company)} ${zh(first)}`,
    second && third && `${en(second)} ${en(third)}`,
    other && second && `company:"${en(other)}" ${en(second)}`,
  ].filter(Boolean);
}
