// One talk as a whole: beside the list where there is room, else by itself.

import {html, nothing} from './lit/lit-html.js';
import {aboutLink} from './about-link.js';
import {href, parse, withFilter} from './address.js';
import {citeBox} from './cite-box.js';
import {copyLink} from './copy-link.js';
import {otherLanguage} from './hit.js';
import {back, cross, outward} from './icons.js';
import {isWebAddress} from './marked-text.js';
import {notesText} from './notes-text.js';
import {places} from './places.js';
import {problemNotice} from './problem-notice.js';
import {similarTalks} from './similar-talks.js';
import {compose, date, list, nameOf, number, say} from './strings.js';
import {atSeveralPlaces, talkText, wordsToMark} from './talk-text.js';

export function talkView({reading, similar, results, address, beside, does}) {
  const {answer: talk, trouble, answered} = reading;
  const ready = talk && answered === address.talk;
  const closing = beside
    ? html`<button type="button" class="plain close" id="close-talk" aria-label=${say('talk.close')} @click=${does.closeTalk}>${cross}</button>`
    : html`<button type="button" class="link go-back" id="close-talk" @click=${does.closeTalk}>${back}${say(address.alone ? 'talk.search' : 'talk.back')}</button>`;
  return html`
    <article class="talk ${beside ? 'beside' : 'whole'}" id="talk" tabindex="-1" aria-label=${ready ? talk.title : say('talk.label')} aria-busy=${!ready && !trouble}>
      ${closing}
      ${trouble ? problemNotice(trouble, () => does.again('reading'), 2) : ready ? content({talk, similar, results, address, beside, changed: does.changed}) : nothing}
    </article>`;
}

function content({talk, similar, results, address, beside, changed}) {
  const base = linkBase(address, beside);
  const hit = results.answer?.hits.find(one => one.id === talk.id);
  const words = wordsToMark({address, hit, understanding: results.answer?.understanding});
  const inline = talkText({talk, words, base});
  const other = otherLanguage(talk.language);
  return html`
    <div lang=${talk.language || nothing}>
      ${where(talk, base)}
      <h2 id="talk-title" tabindex="-1">${inline('title')()}</h2>
      ${talk.alternateTitle ? html`<p class="alternate" lang=${other}>${inline('alternateTitle')()}</p>` : nothing}
      ${speakers(talk.speakers, base)}
      ${actions(talk, changed)}
      ${citeBox(talk, changed)}
      ${places(atSeveralPlaces({talk, words}))}
      ${section('abstract', talk.abstract, html`<p class="lines">${inline('abstract')()}</p>`)}
      ${section('alternateAbstract', talk.alternateAbstract, html`<p class="lines" lang=${other}>${inline('alternateAbstract')()}</p>`)}
      ${section('notes', talk.notes, html`<div class="notes">${notesText(talk.notes ?? '', inline('notes'))}</div>`)}
    </div>
    ${section('named', talk.companies.length + talk.technologies.length, named(talk, base))}
    ${hit ? section('why', hit.explanation.length, html`<ul class="why" role="list">${hit.explanation.map(why)}</ul>`) : nothing}
    ${section('tags', talk.tags.length, html`<ul class="tags" role="list">${talk.tags.map(tag => html`
      <li><a href=${only(base, 'tag', tag)}>#${tag}</a></li>`)}</ul>`)}
    ${similarTalks({similar, address})}
    ${talk.origin ? html`<p class="origin">${compose('talk.origin', {place: html`<code>${talk.origin.file}:${String(talk.origin.line)}</code>`})}</p>` : nothing}`;
}

function section(name, present, body) {
  return present ? html`<section class="part"><h3 lang=${document.documentElement.lang}>${say(`field.${name}`)}</h3>${body}</section>` : nothing;
}

function where({event, date: day, year}, base) {
  const when = day ? date(day) : year;
  return html`
    <p class="meta">${event ? html`<a href=${only(base, 'event', event)}>${event}</a>` : nothing}${event && when ? ' · ' : nothing}${when
      ? html`<time lang=${document.documentElement.lang} datetime=${day || year}>${when}</time>` : nothing}</p>`;
}

function speakers(people, base) {
  return people.length ? html`
    <ul class="speakers" role="list">${people.map(({name, affiliation, role}) => html`
      <li><a href=${only(base, 'speaker', name)}><strong>${name}</strong></a>${[affiliation, role].filter(Boolean).map(text => html`<span> · ${text}</span>`)}</li>`)}</ul>` : nothing;
}

/** Where links of the talk lead from: the list it stands beside, else the list it covers. */
function linkBase(address, beside) {
  return beside ? address : {...(address.alone ? parse('/') : address), talk: ''};
}

/** Every talk with a value, whatever else was asked for. */
function only(base, facet, value) {
  return href({...withFilter(parse('/'), facet, [value]), talk: base.talk});
}

function actions(talk, changed) {
  const links = [{url: talk.url, label: say('talk.page')}, ...talk.links].filter(({url}) => isWebAddress(url))
    .filter(({url}, index, all) => all.findIndex(other => other.url === url) === index);
  return html`
    <p class="actions" lang=${document.documentElement.lang}>
      ${links.map(({url, label}, index) => html`
        <a class="button ${index ? '' : 'main'}" href=${url} rel="noopener noreferrer">${label || new URL(url).hostname}${outward}</a>`)}
      ${copyLink(talk.id, changed)}
    </p>`;
}

function named({id: talk, companies, technologies}, base) {
  const entity = facet => ({id, names, count}) => {
    const name = nameOf(names ?? {}) || id;
    return html`
      <li class="with-about"><a class="entity ${facet} ${base.filters[facet].includes(id) ? 'on' : ''}" href=${href(withFilter(base, facet, [id]))}
        >${name}${count > 1 ? html` <small><span class="unseen">${say('talk.times')} </span>${number(count)}</small>` : nothing}</a>${aboutLink({address: {...base, talk}, id, name})}</li>`;
  };
  return html`<ul class="names" role="list">${companies.map(entity('company'))}${technologies.map(entity('technology'))}</ul>`;
}

function why({unit, match, as = [], fields = []}) {
  const how = as.length || match === 'within' ? html`<span>${say(`why.${match}`, {names: list(as)})}</span>` : nothing;
  return html`<li><mark>${unit}</mark>${how} <span>${list(fields.map(field => say(`field.${field}`)))}</span></li>`;
}
