// What a company or a technology is, who names it when and with what.

import {html, nothing} from './lit/lit-html.js';
import {companions, speakers} from './companions.js';
import {entityHead} from './entity-head.js';
import {talksOf} from './entity-talks.js';
import {back} from './icons.js';
import {partialNotice, problemNotice} from './problem-notice.js';
import {points, say} from './strings.js';
import {talkList} from './talk-list.js';
import {everyYear, yearLinks} from './year-columns.js';

export function entityView({profile, address, does}) {
  const {answer, answered, trouble} = profile;
  const ready = answer && answered === address.entity && !trouble;
  return html`
    <article class="entity-page" id="entity" tabindex="-1" aria-label=${say('entity.title')} aria-busy=${!ready && !trouble}>
      <button type="button" class="link go-back" id="close-view" @click=${does.closeView}>${back}${say('entity.back')}</button>
      ${trouble ? problemNotice(trouble, () => does.again('profile'), 2) : ready ? html`
        ${entityHead(answer, address)}
        ${answer.total ? talks(answer, address) : answer.partial ? partialNotice(answer) : html`<p class="notice slim">${say('entity.noTalks')}</p>`}` : nothing}
    </article>`;
}

function talks(entity, address) {
  const {timeline, companies, technologies} = entity;
  const found = talksOf(entity);
  return html`
    ${partialNotice(entity)}
    ${part('years', html`
      ${yearLinks({years: everyYear(timeline.years), link: year => found.href({year: [String(year.year)]})})}
      <p class="none">${say(`entity.trend.${timeline.trend.direction}`, {change: points(timeline.trend.perYear)})}</p>`)}
    <div class="beside-each-other">
      ${companies.values.length ? part('companies', companions({axis: companies, found, address})) : nothing}
      ${technologies.values.length ? part('technologies', companions({axis: technologies, found, address})) : nothing}
      ${entity.speakers.values.length ? part('speakers', speakers({axis: entity.speakers, found})) : nothing}
    </div>
    ${part('newest', talkList({prefix: 'newest', talks: entity.newest, link: found.talk}))}`;
}

function part(name, body) {
  return html`<section class="part" aria-labelledby="entity-${name}"><h3 id="entity-${name}">${say(`entity.${name}`)}</h3>${body}</section>`;
}
