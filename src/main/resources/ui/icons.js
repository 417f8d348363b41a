// The few drawings of the interface; all are decoration, their buttons carry the words.

import {html} from './lit/lit-html.js';

export const logo = html`<svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
  <path class="logo-bubble" d="M7 3h18a5 5 0 0 1 5 5v12a5 5 0 0 1-5 5H15l-6.2 4.7A.9.9 0 0 1 7.4 29V25H7a5 5 0 0 1-5-5V8a5 5 0 0 1 5-5z"/>
  <path class="logo-line" d="M9 9.5h14M9 18.5h8"/>
  <rect class="logo-mark" x="7.8" y="11.8" width="12.4" height="4.4" rx="1.2"/>
</svg>`;

export const magnifier = icon(html`<svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="8.7" cy="8.7" r="5.7"/><path d="m13 13 4.5 4.5"/></svg>`);
export const cross = icon(html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="m5.5 5.5 9 9m0-9-9 9"/></svg>`);
export const sliders = icon(html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M2.5 6h8m4 0h3m-15 8h3m4 0h8"/><circle cx="12.5" cy="6" r="2"/><circle cx="7.5" cy="14" r="2"/></svg>`);
export const download = icon(html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 3v9.5m-4-4 4 4 4-4M3.5 16.5h13"/></svg>`);
export const question = icon(html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M7 7.5a3 3 0 1 1 4.3 2.7c-.9.4-1.3 1-1.3 2m0 3v.2"/></svg>`);
export const up = icon(html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="m4.5 12.5 5.5-5.5 5.5 5.5"/></svg>`);
export const down = icon(html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="m4.5 7.5 5.5 5.5 5.5-5.5"/></svg>`);
export const back = icon(html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M16.5 10h-13m5.5-5.5L3.5 10 9 15.5"/></svg>`);
export const outward = icon(html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M8 5h7v7m0-7L5 15"/></svg>`);
export const chain = icon(html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M8.5 11.5a3.5 3.5 0 0 0 5 0l2.5-2.5a3.5 3.5 0 0 0-5-5l-1 1m1.5 3.5a3.5 3.5 0 0 0-5 0L4 11a3.5 3.5 0 0 0 5 5l1-1"/></svg>`);
export const about = icon(html`<svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="7"/><path d="M10 9.2v4.6m0-7.4v.2"/></svg>`);
export const themes = {
  system: icon(html`<svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="6.5"/><path class="solid" d="M10 3.5a6.5 6.5 0 0 1 0 13z"/></svg>`),
  light: icon(html`<svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="3.5"/><path d="M10 2v2m0 12v2M2 10h2m12 0h2M4.3 4.3l1.4 1.4m8.6 8.6 1.4 1.4m0-11.4-1.4 1.4m-8.6 8.6-1.4 1.4"/></svg>`),
  dark: icon(html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z"/></svg>`),
};

function icon(drawing) {
  return html`<span class="icon">${drawing}</span>`;
}
