// How to write that something rises or falls.

import {html} from './lit/lit-html.js';
import {points, say} from './strings.js';

const ARROWS = {rising: '▲', falling: '▼', steady: ''};

/** By how much a share changes in a year, in percentage points. */
export function change({direction, perYear}) {
  return html`<span class="change ${direction}"><span aria-hidden="true">${ARROWS[direction]} </span><span class="unseen">${say(`trend.${direction}`)} </span>${points(perYear)}</span>`;
}
