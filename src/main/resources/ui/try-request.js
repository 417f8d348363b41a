// Puts a request together, shows its address and the curl line, and sends it.

import {html, nothing} from './lit/lit-html.js';
import {BASE} from './site.js';
import {choices, resolved} from './schema.js';
import {say} from './strings.js';

const MOST_SHOWN = 100_000;

/** `trial` holds what was typed by the name of the parameter, and the answer; `changed` is called when it is another. */
export function tryRequest({operation, document, trial, changed}) {
  const url = address(operation, document, trial.values);
  const id = name => `${operation.id}-try-${name}`;
  async function send(event) {
    event.preventDefault();
    trial.answer = {sending: true};
    changed();
    trial.answer = await answerTo(url);
    changed();
  }
  function typed(name, value) {
    trial.values[name] = value;
    changed();
  }
  return html`
    <details class="try"><summary>${say('reference.try')}<span class="unseen"> ${operation.path}</span></summary>
      <form @submit=${send}>
        ${operation.parameters.map(parameter => field({parameter, document, id: id(parameter.name), value: trial.values[parameter.name] ?? '', typed}))}
        <p class="label" id=${id('url')}>${say('reference.address')}</p>
        <pre tabindex="0" role="group" aria-labelledby=${id('url')} class="url">${url}</pre>
        <p class="label" id=${id('curl')}>curl</p>
        <pre tabindex="0" role="group" aria-labelledby=${id('curl')} class="curl">curl '${url}'</pre>
        <button class="main">${say('reference.send')}</button>
      </form>
      <div class="answer" role="status">${trial.answer ? told(trial.answer) : nothing}</div>
      ${trial.answer?.body ? html`<pre tabindex="0" role="group" aria-label=${say('reference.answer')} class="body">${trial.answer.body}</pre>` : nothing}
    </details>`;
}

function field({parameter, document, id, value, typed}) {
  const {name, schema, example, required} = parameter;
  const list = resolved(schema, document).type === 'array';
  const values = list ? [] : choices(schema, document);
  const changed = event => typed(name, event.target.value);
  const hint = [example ?? ''].flat().join('\n');
  const rows = (value || hint).split('\n').length;
  return html`
    <label for=${id}><code>${name}</code>${list ? html` <small>${say('reference.perLine')}</small>` : nothing}</label>
    ${values.length ? html`
      <select id=${id} @change=${changed}><option value=""></option>${values.map(one => html`<option ?selected=${one === value}>${one}</option>`)}</select>`
    : list ? html`<textarea id=${id} rows=${rows} placeholder=${hint} .value=${value} @input=${changed}></textarea>`
    : html`<input id=${id} placeholder=${hint} autocomplete="off" spellcheck="false" ?required=${required} .value=${value} @input=${changed}>`}`;
}

function told({sending, status, type, failure}) {
  return sending ? say('reference.sending') : failure ? html`<b>${say('problem.offline')}</b> ${failure}` : html`<b>${status}</b> <code>${type}</code>`;
}

/** The whole address of the request. */
export function address(operation, document, values) {
  const query = new URLSearchParams();
  let {path} = operation;
  for (const {name, in: place, schema, explode} of operation.parameters) {
    const value = values[name] ?? '';
    const list = resolved(schema, document).type === 'array' ? value.split('\n').map(one => one.trim()).filter(Boolean) : [value].filter(Boolean);
    if (place === 'path') {
      path = path.replace(`{${name}}`, () => value ? encodeURIComponent(value).replaceAll("'", '%27') : `{${name}}`);
    } else if (explode === false && list.length) {
      query.set(name, list.join(','));
    } else {
      list.forEach(one => query.append(name, one));
    }
  }
  const given = query.toString().replaceAll('%2C', ',');
  return location.origin + BASE + path + (given ? `?${given}` : '');
}

async function answerTo(url) {
  try {
    const response = await fetch(url);
    const type = response.headers.get('Content-Type') ?? '';
    const body = await response.text();
    const readable = /\bjson\b/.test(type) ? JSON.stringify(JSON.parse(body), null, 2) : body;
    const cut = readable.length > MOST_SHOWN ? `${readable.slice(0, MOST_SHOWN)}…` : readable;
    return {status: `${response.status} ${response.statusText}`, type, body: cut};
  } catch (error) {
    return {failure: String(error)};
  }
}
