// How the index stands. Asked when the page has opened, when somebody comes back to it and when the status view is
// opened; again and again only while a run is under way and the page can be seen.

import {status} from './api.js';
import {newest} from './newest.js';
import {whenIdle} from './when-idle.js';

const WHILE_RUNNING = 1000;
const MINUTE = 60_000;

export function watchStatus(changed) {
  const asking = newest(status, arrived);
  let due = 0;

  function arrived() {
    clearTimeout(due);
    const {answer, stalled} = asking.state;
    if (answer?.indexing.running && !stalled && !document.hidden) {
      due = setTimeout(asking.retry, WHILE_RUNNING);
    }
    changed();
  }

  function look() {
    clearTimeout(due);
    if (!document.hidden) {
      asking.retry();
    }
  }

  addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  // "3 minutes ago" does not stay true
  setInterval(() => document.hidden || changed(), MINUTE);
  return {
    state: asking.state,
    look,
    /** Asks for the first time, once there is nothing more urgent to do. */
    begin() {
      whenIdle(() => asking.ask('status'));
    },
  };
}
