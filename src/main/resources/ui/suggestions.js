// What the text in the search box may become: a list below it that the arrows move through (ARIA combobox).
// The focus stays in the box; which entry is meant is told by `aria-activedescendant`.

import {html, nothing} from './lit/lit-html.js';
import {suggest} from './api.js';
import {marked} from './marked-text.js';
import {newest} from './newest.js';
import {number, say} from './strings.js';

/** `chosen(suggestion)` is called for the entry that a person takes, `changed()` when there is something to draw. */
export function suggestions({chosen, changed}) {
  const answers = newest(suggest, changed);
  let about = null;
  let active = -1;
  /** What was answered before the list was opened: it is not to be shown again. */
  let earlier = null;

  function entries() {
    const typed = about?.trim().toLowerCase();
    const {answer, answered, trouble} = answers.state;
    const known = about !== null && !trouble && (answered === about || answered !== earlier);
    return (known ? answer ?? [] : []).filter(one => one.talk || one.text.toLowerCase() !== typed);
  }

  function close() {
    const wasOpen = about !== null;
    about = null;
    active = -1;
    answers.hold();
    if (wasOpen) {
      changed();
    }
  }

  function take(entry) {
    close();
    chosen(entry);
  }

  function activate(index) {
    active = index;
    changed();
    document.getElementById(`suggestion-${index}`)?.scrollIntoView({block: 'nearest'});
  }

  return {
    close,
    /** The text that is to be completed, as it now is. */
    ask(text) {
      earlier = about === null ? answers.state.answered : earlier;
      about = text.trim() ? text : null;
      active = -1;
      if (about === null) {
        answers.hold();
      } else {
        answers.ask(text);
      }
    },
    /** Whether a key in the box was meant for the list. */
    pressed({key, shiftKey, ctrlKey, altKey, metaKey}) {
      const count = entries().length;
      if (!count || shiftKey || ctrlKey || altKey || metaKey) {
        return false;
      }
      const among = active >= 0 && active < count;
      switch (key) {
        case 'ArrowDown':
          activate(active + 1 < count ? active + 1 : -1);
          return true;
        case 'ArrowUp':
          activate(active < 0 ? count - 1 : active - 1);
          return true;
        case 'Home':
        case 'End':
          // Without an entry these move within the text.
          if (among) {
            activate(key === 'Home' ? 0 : count - 1);
          }
          return among;
        case 'Enter':
          if (among) {
            take(entries()[active]);
          }
          return among;
        case 'Escape':
          close();
          return true;
        default:
          return false;
      }
    },
    state() {
      const count = entries().length;
      return {open: count > 0, active: active < count && active >= 0 ? `suggestion-${active}` : nothing};
    },
    template() {
      const all = entries();
      // Pressing a button of the mouse must not take the focus, or the list would close before the click.
      return html`
        <ul class="suggestions" id="suggestions" role="listbox" aria-label=${say('suggest.label')} ?hidden=${!all.length}
          @mousedown=${event => event.preventDefault()}>
          ${all.map((entry, index) => html`
            <li role="option" id="suggestion-${index}" class=${entry.kind} aria-selected=${index === active} @click=${() => take(entry)}>
              <span class="told">${marked(entry.text, entry.spans ?? [])}</span>
              <span class="kind">${say(`suggest.${entry.kind}`)}${entry.talks ? html` <span class="unseen">${say('count.talks', {n: entry.talks})}</span>
                <small aria-hidden="true">${number(entry.talks)}</small>` : nothing}</span></li>`)}
        </ul>`;
    },
  };
}
