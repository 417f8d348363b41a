// Text of the OpenAPI document, in which `code` stands between backticks.

import {html, nothing} from './lit/lit-html.js';

export function prose(text) {
  return text ? html`<p lang="en">${inline(text)}</p>` : nothing;
}

export function inline(text) {
  return text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
}
