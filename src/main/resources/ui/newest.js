// The newest of a series of requests: older ones are aborted and their answers dropped.
//
// Until a new answer is there the last one stays; only a slow request makes it `stalled`, so that quick ones
// do not flicker. While the server is unavailable (503) the request is made again by itself.

import {Problem} from './api.js';

const SLOW = 200;
const UNAVAILABLE = 503;
const RETRY_AFTER = 2;

export function newest(fetchAnswer, changed) {
  const state = {key: null, answer: null, answered: null, trouble: null, stalled: false};
  let waiting = 0;
  let slow = 0;
  let running = null;

  function stop() {
    clearTimeout(waiting);
    clearTimeout(slow);
    running?.abort();
    running = null;
  }

  async function send() {
    stop();
    const mine = new AbortController();
    running = mine;
    const key = state.key;
    slow = setTimeout(() => {
      state.stalled = true;
      changed();
    }, SLOW);
    let outcome;
    try {
      outcome = {answer: await fetchAnswer(key, mine.signal), answered: key, trouble: null};
    } catch (error) {
      outcome = {trouble: error instanceof Problem ? error : new Problem({detail: String(error)})};
    }
    if (running !== mine) {
      return;
    }
    clearTimeout(slow);
    running = null;
    Object.assign(state, outcome, {stalled: false});
    if (state.trouble?.status === UNAVAILABLE) {
      state.trouble.retried = true;
      waiting = setTimeout(send, 1000 * (state.trouble.retryAfter || RETRY_AFTER));
    }
    changed();
  }

  return {
    state,
    /** Asks, after `delay` milliseconds without another question. The same question is not asked twice. */
    ask(key, delay = 0) {
      if (key === state.key) {
        return;
      }
      stop();
      Object.assign(state, {key, stalled: false});
      if (key === state.answered && !state.trouble) {
        return;
      }
      if (delay) {
        waiting = setTimeout(send, delay);
      } else {
        send();
      }
    },
    /** Drops the question that is waiting or on its way, if any. */
    hold() {
      if (state.key !== state.answered) {
        stop();
        Object.assign(state, {key: state.answered, stalled: false});
      }
    },
    /** The question that was answered has another form, equal in meaning. */
    rename(key) {
      Object.assign(state, {key, answered: key});
    },
    retry: send,
  };
}
