// A field of a talk as running text: what it names are links that filter, words of the query are marked.

import {html} from './lit/lit-html.js';
import {href, withFilter} from './address.js';
import {occurrences, running} from './marked-text.js';
import {nameOf, say} from './strings.js';

const PROSE = ['title', 'alternateTitle', 'abstract', 'alternateAbstract', 'notes'];

/** Whether the words stand at more than one place of a talk. */
export function atSeveralPlaces({talk, words}) {
  return PROSE.reduce((sum, field) => sum + occurrences(talk[field] ?? '', words).length, 0) > 1;
}

/** Gives `inline(field)`, a function from a part of the field's text, as offsets, to its content. */
export function talkText({talk, words, base}) {
  const names = new Map([...talk.companies, ...talk.technologies].map(entity => [entity.id, nameOf(entity.names ?? {})]));
  return field => {
    const text = talk[field] ?? '';
    const spans = occurrences(text, words);
    const mentions = talk.mentions.filter(mention => mention.field === field).map(mention => ({
      ...mention,
      link: content => mentionLink({mention, name: names.get(mention.entity) || mention.entity, base, content}),
    }));
    return (start = 0, end = text.length) =>
      running(text.slice(start, end), within(mentions, start, end), within(spans, start, end));
  };
}

/** Every query word as it can stand in this talk: as typed, as other names of what it means, as found in its snippets. */
export function wordsToMark({address, understanding, hit}) {
  if (!address.q.trim()) {
    return [];
  }
  const found = (hit?.snippets ?? []).flatMap(({text, spans = []}) => spans.map(({start, end}) => text.slice(start, end)));
  const meant = (understanding?.units ?? []).flatMap(unit =>
    [unit.text, ...unit.entities.flatMap(entity => [entity.names?.zh, entity.names?.en])]);
  const typed = understanding ? [] : address.q.replace(/["()]/g, ' ').split(/\s+/);
  return [...new Set([...found, ...meant, ...typed])].filter(Boolean);
}

function mentionLink({mention, name, base, content}) {
  const target = withFilter(base, mention.kind, [mention.entity]);
  return html`<a class="mention ${mention.kind}" href=${href(target)} title=${say(`mention.${mention.kind}`, {name})}>${content}</a>`;
}

function within(ranges, start, end) {
  return ranges.filter(range => range.start >= start && range.end <= end)
    .map(range => ({...range, start: range.start - start, end: range.end - start}));
}
