// Where the focus and the scrolling go when another address is shown: into the talk or the view that opened, and
// back to where the list stood when it closes.

import {announce} from './announce.js';
import {say} from './strings.js';

/** `beside()` tells whether talks open beside the list, `onceSettled(action)` acts when all answers are there. */
export function arrival({beside, onceSettled}) {
  let listScroll = 0;

  /** What has to be known of the page before it changes. */
  function leaving() {
    return {
      listed: document.querySelector('.results') !== null,
      scrolled: scrollY,
      fromTalk: Boolean(document.querySelector('#talk')?.contains(document.activeElement)),
    };
  }

  function arrived(from, to, {listed, scrolled, fromTalk}) {
    if (listed) {
      listScroll = scrolled;
    }
    if (to.view && (to.view !== from.view || to.entity !== from.entity)) {
      intoView(to.view);
    } else if (to.talk && !to.view && to.talk !== from.talk) {
      intoTalk(fromTalk);
    }
  }

  function intoView(view) {
    announce(say(`${view}.opened`));
    scrollTo(0, 0);
    document.getElementById(view)?.focus({preventScroll: true});
  }

  function intoTalk(fromTalk) {
    announce(say('talk.opened'));
    const shown = document.querySelector('#talk');
    shown?.scrollTo(0, 0);
    if (!beside()) {
      scrollTo(0, 0);
    }
    if (!beside() || fromTalk) {
      shown?.focus({preventScroll: true});
    }
  }

  return {
    leaving,
    arrived,
    backToList() {
      onceSettled(() => scrollTo(0, listScroll));
    },
  };
}
