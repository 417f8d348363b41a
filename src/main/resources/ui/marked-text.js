// Text with parts of it marked or linked, as nodes: text of other people never becomes markup.

import {html, nothing} from './lit/lit-html.js';

const ADDRESS = /https?:\/\/[^\s<>"'，。；、（）“”‘’]+[^\s<>"'，。；、（）“”‘’.,;:!?)\]}]/g;

/** A text in which the spans, each {start, end}, are marked. */
export function marked(text, spans) {
  return pieces(text, [], spans).map(piece => wrapped(piece));
}

/**
 * Running text: the spans are marked, the mentions, each {start, end, link}, and web addresses are links.
 * `link` makes the template of a mention from its content.
 */
export function running(text, mentions, spans) {
  const addresses = webAddresses(text);
  const links = [
    ...addresses,
    ...mentions.filter(one => !addresses.some(other => overlaps(one, other))),
  ].sort((a, b) => a.start - b.start);
  const result = [];
  let group = [];
  let current;
  const flush = () => {
    if (group.length) {
      const content = group.map(piece => wrapped(piece));
      result.push(current ? current.link(content) : content);
    }
    group = [];
  };
  for (const piece of pieces(text, links, spans)) {
    if (piece.link !== current) {
      flush();
      current = piece.link;
    }
    group.push(piece);
  }
  flush();
  return result;
}

/** Where any of the words stands in a text: Latin words as whole words, in any case. */
export function occurrences(text, words) {
  const found = [];
  for (const word of words) {
    const pattern = new RegExp(bounded(word), 'giu');
    for (const match of text.matchAll(pattern)) {
      found.push({start: match.index, end: match.index + match[0].length});
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter(span => {
    const free = span.start >= end;
    end = free ? span.end : end;
    return free;
  });
}

/** Only these become links: other schemes can run code. */
export function isWebAddress(url) {
  return /^https?:\/\//i.test(url ?? '');
}

function bounded(word) {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = /^[\p{Script=Latin}\d]/u.test(word) ? '(?<![\\p{Script=Latin}\\d])' : '';
  const after = /[\p{Script=Latin}\d]$/u.test(word) ? '(?![\\p{Script=Latin}\\d])' : '';
  return before + escaped + after;
}

function webAddresses(text) {
  return [...text.matchAll(ADDRESS)].map(({index: start, 0: found}) => {
    // A bracket that closes one within the address belongs to it, any other to the sentence around it.
    const open = found.split('(').length - found.split(')').length;
    const url = open > 0 && text[start + found.length] === ')' ? `${found})` : found;
    return {
      start,
      end: start + url.length,
      link: content => html`<a class="web" href=${url} rel="noopener noreferrer">${content}</a>`,
    };
  });
}

function overlaps(one, other) {
  return one.start < other.end && other.start < one.end;
}

function pieces(text, links, spans) {
  const cuts = new Set([0, text.length]);
  for (const {start, end} of [...links, ...spans]) {
    cuts.add(start).add(end);
  }
  const ends = [...cuts].filter(cut => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  return ends.slice(1).map((end, index) => {
    const start = ends[index];
    const covers = range => range.start <= start && end <= range.end;
    return {text: text.slice(start, end), link: links.find(covers), mark: spans.some(covers)};
  });
}

function wrapped({text, mark}) {
  return text === '' ? nothing : mark ? html`<mark>${text}</mark>` : text;
}
