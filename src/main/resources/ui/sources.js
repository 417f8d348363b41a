// The answers that the page is drawn from, each asked for only where it is shown.

import {browses} from './address.js';
import {counts, entity, matrix, search, similar, talk, timeline} from './api.js';
import {newest} from './newest.js';
import {RISING_QUESTION, countQuestion, questions} from './questions.js';
import {waysOn} from './ways-on.js';

/** `found()` is called when there is another answer to the search, `changed()` when there is another of any. */
export function sources({found, changed}) {
  const all = {
    results: newest(search, searched),
    reading: newest(talk, read),
    matrix: newest(matrix, changed),
    timeline: newest(timeline, changed),
    profile: newest(entity, changed),
  };
  const alike = newest(similar, changed);
  const rising = newest(timeline, changed);
  const instead = newest(counts, changed);
  let current = null;

  function searched() {
    const {answer, trouble, stalled} = all.results.state;
    if (!trouble && !stalled && browses(current)) {
      rising.ask(RISING_QUESTION);
    } else if (!trouble && !stalled && answer && !answer.hits.length && !answer.partial) {
      const ways = waysOn(current, answer).map(({to}) => countQuestion(to));
      instead.ask([...new Set(ways)].join('\n'));
    }
    found();
  }

  function read() {
    const {answered, trouble} = all.reading.state;
    if (answered === current.talk && !trouble) {
      alike.ask(answered);
    }
    changed();
  }

  function asked(address) {
    return Object.entries(questions(address)).filter(([, question]) => question !== '');
  }

  return {
    /** Asks what is to be shown, after `delay` milliseconds without another question. */
    ask(address, delay) {
      current = address;
      for (const [name, question] of asked(address)) {
        all[name].ask(question, delay);
      }
    },
    /** Whether all that was asked for is there, or will not come. */
    settled(address) {
      return asked(address).every(([name, question]) => {
        const {answered, trouble, stalled} = all[name].state;
        return !stalled && (answered === question || trouble);
      });
    },
    /** Drops the questions that are waiting or on their way: what is typed is not yet a word. */
    hold() {
      all.results.hold();
      all.matrix.hold();
      all.timeline.hold();
    },
    /** What was found holds for an equal question too. */
    rename(address) {
      all.results.rename(questions(address).results);
    },
    again(name) {
      all[name].retry();
    },
    get states() {
      return {...Object.fromEntries(Object.entries(all).map(([name, source]) => [name, source.state])), similar: alike.state, rising: rising.state, counts: instead.state};
    },
  };
}
