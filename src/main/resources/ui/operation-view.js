// One operation of the API: what it does, takes and answers.

import {html, nothing} from './lit/lit-html.js';
import {inline, prose} from './prose.js';
import {resolved} from './schema.js';
import {schemaList, valueFacts} from './schema-list.js';
import {say} from './strings.js';
import {tryRequest} from './try-request.js';

export function operationView({operation, document, trial, hidden, changed}) {
  const {id, method, path, summary, description, security, parameters, responses} = operation;
  return html`
    <article class="operation" id=${id} tabindex="-1" aria-labelledby="${id}-title" ?hidden=${hidden}>
      <h3 id="${id}-title"><a href="#${id}"><span class="method ${method}">${method.toUpperCase()}</span> <code>${path}</code></a></h3>
      <p class="summary" lang="en">${inline(summary ?? '')}</p>
      ${prose(description)}
      ${security ? html`<p class="token">${say('reference.token')} <code>Authorization: Bearer …</code></p>` : nothing}
      ${parameters.length ? html`
        <h4>${say('reference.parameters')}</h4>
        <dl class="parameters">${parameters.map(parameter => parameterView(parameter, document))}</dl>` : nothing}
      <h4>${say('reference.answers')}</h4>
      ${Object.entries(responses).map(([status, response]) => responseView(operation, status, resolved(response, document), document))}
      ${method === 'get' ? tryRequest({operation, document, trial, changed}) : nothing}
    </article>`;
}

function parameterView({name, in: place, required, description, schema, example}, document) {
  return html`
    <div><dt><code class="name">${name}</code> <span class="place">${place}</span></dt>
      <dd>${valueFacts(schema, document, required)}${prose(description)}${example === undefined ? nothing : html`
        <p class="example"><span>${say('reference.example')}</span> ${[example].flat().map(one => html`<code>${one}</code> `)}</p>`}</dd></div>`;
}

function responseView({id}, status, {description, content, headers}, document) {
  return html`
    <details class="response"><summary><b class="code-${status[0]}">${status}</b> <span lang="en">${inline(description ?? '')}</span></summary>
      <div>
        ${Object.entries(headers ?? {}).map(([name, header]) => html`<p lang="en"><code class="name">${name}</code> ${inline(resolved(header, document).description ?? '')}</p>`)}
        ${content ? Object.entries(content).map(([type, {schema, example}]) => html`
          <p><code>${type}</code> ${schema ? valueFacts(schema, document) : nothing}</p>
          ${schema ? schemaList(schema, document) : nothing}
          ${example === undefined ? nothing : html`
            <p class="label" id="${id}-${status}-example">${say('reference.example')}</p>
            <pre tabindex="0" role="group" aria-labelledby="${id}-${status}-example">${written(example)}</pre>`}`)
        : html`<p>${say('reference.noBody')}</p>`}
      </div>
    </details>`;
}

function written(example) {
  return typeof example === 'string' ? example : JSON.stringify(example, null, 2);
}
