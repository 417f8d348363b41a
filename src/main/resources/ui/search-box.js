// The search box.

import {html} from './lit/lit-html.js';
import {live} from './lit/directives/live.js';
import {ref, createRef} from './lit/directives/ref.js';
import {composition} from './composition.js';
import {cross, magnifier} from './icons.js';
import {HOME} from './site.js';
import {say} from './strings.js';
import {suggestions} from './suggestions.js';

/**
 * `typed(text)` is called for every change, `entered(text)` on Enter, `composes()` when composition begins,
 * `chosen(suggestion)` for what is taken from the list, `changed()` when there is something to draw.
 */
export function searchBox({typed, entered, composes, chosen, changed: redraw}) {
  const input = createRef();
  const list = suggestions({chosen, changed: redraw});
  const typing = composition({
    typed: told,
    began() {
      list.close();
      composes();
    },
  });

  function told() {
    list.ask(input.value.value);
    typed(input.value.value);
  }

  function submitted(event) {
    event.preventDefault();
    if (!typing.takes(event)) {
      list.close();
      entered(input.value.value);
    }
  }

  function pressed(event) {
    if (!typing.takes(event) && list.pressed(event)) {
      event.preventDefault();
    }
  }

  return {
    focus() {
      input.value.focus();
    },
    holds(node) {
      return node === input.value;
    },
    template(text, clear) {
      const {open, active} = list.state();
      return html`
        <form class="box" role="search" action=${HOME} @submit=${submitted}>
          ${magnifier}
          <input ${ref(input)} id="box" name="q" type="text" role="combobox" inputmode="search" maxlength="512"
            autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="search"
            aria-label=${say('box.label')} placeholder=${say('box.placeholder')} aria-keyshortcuts="/ Control+K Meta+K"
            aria-autocomplete="list" aria-controls="suggestions" aria-expanded=${open} aria-activedescendant=${active}
            .value=${live(typing.underWay() ? input.value.value : text)}
            @compositionstart=${typing.started} @compositionend=${typing.ended} @input=${typing.changed} @keydown=${pressed} @blur=${list.close}>
          <button type="button" class="plain clear" aria-label=${say('box.clear')} ?hidden=${!text} @click=${() => {
              list.close();
              clear();
            }}>${cross}</button>
          <kbd aria-hidden="true" ?hidden=${text}>/</kbd>
          ${list.template()}
        </form>`;
    },
  };
}
