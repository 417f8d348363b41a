// One talk in the list: what it is, the passages that made it a hit, what it names.

import {html, nothing} from './lit/lit-html.js';
import {href, toggled} from './address.js';
import {marked} from './marked-text.js';
import {nameOf, reads, say} from './strings.js';

const MOST_PASSAGES = 3;
const MOST_NAMES = {company: 4, technology: 6};
const OWN_PLACE = ['title', 'alternateTitle'];

export function hitItem(hit, address) {
  const spansOf = field => hit.snippets.find(snippet => snippet.field === field)?.spans ?? [];
  const open = address.talk === hit.id;
  const passages = hit.snippets.filter(snippet => !OWN_PLACE.includes(snippet.field)).slice(0, MOST_PASSAGES);
  const alternate = spansOf('alternateTitle').length || !reads(hit.language) ? hit.alternateTitle : '';
  return html`
    <li class="hit ${open ? 'open' : ''}">
      <p class="year">${hit.year ?? ''}</p>
      <div class="told">
        <h3 lang=${hit.language || nothing}><a class="hit-link" id="hit-${hit.id}" href=${href({...address, talk: hit.id})} aria-current=${open ? 'true' : nothing}
          >${marked(hit.title, spansOf('title'))}</a></h3>
        ${alternate ? html`<p class="alternate" lang=${otherLanguage(hit.language)}>${marked(alternate, spansOf('alternateTitle'))}</p>` : nothing}
        ${meta(hit)}
        ${passages.map(snippet => passage(snippet, hit.language))}
        ${passages.length === MOST_PASSAGES ? html`<p class="more-in"><a href=${href({...address, talk: hit.id})}
          aria-label=${say('hit.moreOf', {title: hit.title})}>${say('hit.more')}</a></p>` : nothing}
        ${names(hit, address)}
      </div>
    </li>`;
}

/** The language of alternate titles and abstracts, as far as it can be told: Chinese's other one is English. */
export function otherLanguage(language) {
  return language?.startsWith('zh') ? 'en' : 'zh';
}

function meta({event, speakers}) {
  const people = speakers.map(({name, affiliation}) =>
    affiliation ? say('hit.speaker', {name, affiliation}) : name).join(say('hit.between'));
  const parts = [event, people].filter(Boolean);
  return parts.length ? html`<p class="meta">${parts.map((part, index) => html`${index ? ' · ' : ''}<span>${part}</span>`)}</p>` : nothing;
}

function passage({field, heading, text, spans = []}, language) {
  if (field === 'abstract') {
    return html`<p class="passage" lang=${language || nothing}>${marked(text, spans)}</p>`;
  }
  if (field === 'alternateAbstract') {
    return html`<p class="passage" lang=${otherLanguage(language)}>${marked(text, spans)}</p>`;
  }
  return html`
    <p class="passage sub"><span class="where" lang=${heading && language || nothing}>${heading || say(`field.${field}`)}</span>
      <span lang=${language || nothing}>${marked(text, spans)}</span></p>`;
}

function names({companies, technologies}, address) {
  const all = [
    ...companies.slice(0, MOST_NAMES.company).map(one => ({...one, facet: 'company'})),
    ...technologies.slice(0, MOST_NAMES.technology).map(one => ({...one, facet: 'technology'})),
  ];
  const more = companies.length + technologies.length - all.length;
  return all.length ? html`
    <ul class="names" role="list">
      ${all.map(({facet, id, names: both}) => html`
        <li><a class="entity ${facet} ${address.filters[facet].includes(id) ? 'on' : ''}"
          href=${href(toggled(address, facet, id))}>${nameOf(both ?? {}) || id}</a></li>`)}
      ${more > 0 ? html`<li class="rest">+${more}</li>` : nothing}
    </ul>` : nothing;
}
