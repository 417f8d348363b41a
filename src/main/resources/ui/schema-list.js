// The members of a JSON value as a nested list, and what is said of each value beside its name.

import {html, nothing} from './lit/lit-html.js';
import {prose} from './prose.js';
import {choices, limits, members, namesIn, resolved, typeOf} from './schema.js';
import {say} from './strings.js';

/** What a schema that is within itself would say again is not said. */
export function schemaList(schema, document, above = []) {
  const names = namesIn(schema);
  const list = names.some(name => above.includes(name)) ? [] : members(schema, document);
  return list.length ? html`
    <ul class="schema">${list.map(([name, member, required]) => html`
      <li><code class="name">${name}</code> ${valueFacts(member, document, required)}
        ${prose(resolved(member, document).description)}
        ${schemaList(member, document, [...above, ...names])}</li>`)}</ul>` : nothing;
}

/** Type, limits and values of one value. */
export function valueFacts(schema, document, required) {
  const values = choices(schema, document);
  return html`
    <span class="facts-of"><span class="type" lang="en">${typeOf(schema, document)}</span>${required ? html` · <b>${say('reference.required')}</b>` : nothing}${
      limits(schema, document).map(limit => html` · ${limit}`)}</span>${values.length ? html`
    <span class="facts-of">${values.map((value, index) => html`${index ? ' · ' : ''}<code>${value}</code>`)}</span>` : nothing}`;
}
