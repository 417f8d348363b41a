// Finds values of a facet by any of their names, in a field above its list. The server knows the names: aliases,
// both scripts, pinyin.

import {html} from './lit/lit-html.js';
import {followsQuery} from './address.js';
import {announce} from './announce.js';
import {findValues} from './api.js';
import {composition} from './composition.js';
import {newest} from './newest.js';
import {findQuestion} from './questions.js';
import {say} from './strings.js';

const TYPING_PAUSE = 120;

/** A finder for each facet that has a field. `currentAddress()` is what the counts are of, `changed()` is called when there is something to draw. */
export function valueFinders({currentAddress, changed}) {
  const finders = {};
  for (const facet of ['company', 'technology', 'event', 'speaker']) {
    finders[facet] = valueFinder({facet, currentAddress, changed});
  }
  return {
    ...finders,
    /** The address is another one: what was found has other counts. */
    follow(delay) {
      if (followsQuery(currentAddress())) {
        Object.values(finders).forEach(finder => finder.follow(delay));
      }
    },
  };
}

function valueFinder({facet, currentAddress, changed}) {
  const answers = newest(findValues, answered);
  const typing = composition({typed: event => look(event.target.value), began: answers.hold});
  let text = '';
  let found = null;
  /** Whether the answer that is waited for is to what a person just typed. */
  let asked = false;

  function answered() {
    const {answer, answered: about, key, trouble} = answers.state;
    if (trouble) {
      found = null;
    } else if (text.trim() && about === key) {
      found = answer;
      if (asked) {
        asked = false;
        announce(say(`facet.found.${facet}`, {n: found.distinct}));
      }
    }
    changed();
  }

  function look(typed) {
    text = typed;
    asked = true;
    if (text.trim()) {
      ask(TYPING_PAUSE);
    } else {
      found = null;
      answers.hold();
    }
    changed();
  }

  function ask(delay) {
    const question = findQuestion(currentAddress(), facet, text);
    answers.ask(question, delay);
    if (answers.state.answered === question) {
      // It was answered before, and is not asked again.
      answered();
    }
  }

  function pressed(event) {
    if (typing.takes(event)) {
      return;
    }
    if (event.key === 'Escape' && event.target.value) {
      event.preventDefault();
      look('');
    } else if (event.key === 'ArrowDown') {
      const first = event.target.closest('section').querySelector('summary, input[type=checkbox]');
      if (first) {
        event.preventDefault();
        first.focus();
      }
    }
  }

  return {
    /** What was found last: `values` and how many there are, `distinct`; null if nothing is looked for, or not answered yet. */
    found: () => found,
    state: () => answers.state,
    follow(delay) {
      if (text.trim()) {
        ask(delay);
      }
    },
    /** `count` is how many values there are in all; few need no field. */
    template(count) {
      const label = say(`facet.find.${facet}`, {n: count});
      return html`
        <input class="find" id="find-${facet}" type="text" role="searchbox" inputmode="search" enterkeyhint="done" maxlength="100"
          autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false"
          aria-label=${label} placeholder=${label} aria-controls="values-${facet}" .value=${text}
          @compositionstart=${typing.started} @compositionend=${typing.ended} @input=${typing.changed} @keydown=${pressed}>`;
    },
    /** Whether anything is looked for. */
    looks: () => text.trim() !== '',
  };
}
