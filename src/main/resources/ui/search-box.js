// The search box. While an input method composes, nothing that is typed counts: letters are not yet words,
// and Enter, Esc and the arrows belong to the input method.

import {html} from './lit/lit-html.js';
import {live} from './lit/directives/live.js';
import {ref, createRef} from './lit/directives/ref.js';
import {cross, magnifier} from './icons.js';
import {say} from './strings.js';
import {suggestions} from './suggestions.js';

// Keyboards on Android compose all the time, so there is no end of it to wait for.
const COMPOSES_ALWAYS = /Android/i.test(navigator.userAgent);
const HANDLED_BY_INPUT_METHOD = 229;

/** Whether an event belongs to an input method. */
export function inComposition(event) {
  return event.isComposing || event.keyCode === HANDLED_BY_INPUT_METHOD;
}

/**
 * `typed(text)` is called for every change, `entered(text)` on Enter, `composes()` when composition begins,
 * `chosen(suggestion)` for what is taken from the list, `changed()` when there is something to draw.
 */
export function searchBox({typed, entered, composes, chosen, changed: redraw}) {
  const input = createRef();
  const list = suggestions({chosen, changed: redraw});
  let composing = false;
  let justComposed = false;

  function began() {
    composing = !COMPOSES_ALWAYS;
    if (composing) {
      list.close();
      composes();
    }
  }

  function ended() {
    composing = false;
    justComposed = true;
    // Some browsers send the Enter that ended the composition right after it.
    setTimeout(() => {
      justComposed = false;
    });
    told();
  }

  function told() {
    list.ask(input.value.value);
    typed(input.value.value);
  }

  function changed(event) {
    if (COMPOSES_ALWAYS || !(composing || event.isComposing)) {
      told();
    }
  }

  function submitted(event) {
    event.preventDefault();
    if (!composing && !justComposed) {
      list.close();
      entered(input.value.value);
    }
  }

  function pressed(event) {
    if (!composing && !justComposed && !inComposition(event) && list.pressed(event)) {
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
        <form class="box" role="search" action="/" @submit=${submitted}>
          ${magnifier}
          <input ${ref(input)} id="box" name="q" type="text" role="combobox" inputmode="search" maxlength="512"
            autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="search"
            aria-label=${say('box.label')} placeholder=${say('box.placeholder')} aria-keyshortcuts="/ Control+K Meta+K"
            aria-autocomplete="list" aria-controls="suggestions" aria-expanded=${open} aria-activedescendant=${active}
            .value=${live(composing ? input.value.value : text)}
            @compositionstart=${began} @compositionend=${ended} @input=${changed} @keydown=${pressed} @blur=${list.close}>
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
