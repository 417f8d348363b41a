// Notes as people type them: headings, lists, code fences and plain lines, each with its offset in the text.

import {html, nothing} from './lit/lit-html.js';

const HEADING = /^(#{1,6})\s+/;
const ITEM = /^(\s*)(?:[-*•]|\d{1,3}[.)])\s+/;
const FENCE = /^\s*(```|~~~)/;
const INDENT = 2;
const DEEPEST = 3;

/** A template of notes; `inline(start, end)` gives the content of a part of the text. */
export function notesText(text, inline) {
  return blocks(text).map(block => {
    switch (block.kind) {
      case 'heading':
        return html`<h4>${inline(block.start, block.end)}</h4>`;
      case 'list':
        return html`<ul role="list">${block.items.map(({depth, ordinal, start, end}) => html`
          <li class="depth-${depth}">${ordinal ? html`<span class="ordinal">${ordinal}</span> ` : nothing}${inline(start, end)}</li>`)}</ul>`;
      case 'code':
        return html`<pre tabindex="0">${inline(block.start, block.end)}</pre>`;
      default:
        return html`<p class="lines">${inline(block.start, block.end)}</p>`;
    }
  });
}

/** Blocks in order, as offsets into the text. */
export function blocks(text) {
  const found = [];
  let offset = 0;
  let fenced = null;
  for (const line of text.split('\n')) {
    const start = offset;
    const end = start + line.length;
    offset = end + 1;
    if (FENCE.test(line)) {
      fenced = fenced ? null : {kind: 'code', start: offset, end: offset};
      if (fenced) {
        found.push(fenced);
      }
    } else if (fenced) {
      fenced.end = end;
    } else {
      add(found, line, start, end);
    }
  }
  return found.filter(block => block.kind !== 'gap');
}

function add(found, line, start, end) {
  const last = found.at(-1);
  const heading = HEADING.exec(line);
  const item = ITEM.exec(line);
  if (!line.trim()) {
    found.push({kind: 'gap'});
  } else if (heading) {
    found.push({kind: 'heading', start: start + heading[0].length, end});
  } else if (item) {
    const list = last?.kind === 'list' ? last : {kind: 'list', items: []};
    if (list !== last) {
      found.push(list);
    }
    const ordinal = /\d+[.)]/.exec(item[0])?.[0];
    list.items.push({depth: Math.min(DEEPEST, Math.floor(item[1].length / INDENT)), ordinal, start: start + item[0].length, end});
  } else if (last?.kind === 'lines') {
    last.end = end;
  } else {
    found.push({kind: 'lines', start, end});
  }
}
