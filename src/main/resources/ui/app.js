// The page: keeps the address, asks the server, and draws what there is to see.

import {canonical, parse, question} from './address.js';
import {announce} from './announce.js';
import {search, similar, talk} from './api.js';
import {drawPage} from './draw.js';
import {followHistory} from './history.js';
import {followKeyboard} from './keyboard.js';
import {followLinks} from './links.js';
import {newest} from './newest.js';
import {searchBox} from './search-box.js';
import {watchStatus} from './status-watch.js';
import {chooseLanguage, preferredLanguage, say, speak} from './strings.js';
import {nextTheme} from './theme.js';
import {valueFinders} from './value-finders.js';

const TYPING_PAUSE = 80;

const narrow = matchMedia('(max-width: 759px)');
const wide = matchMedia('(min-width: 1180px)');

let address = parse(location.href);
let sheetOpen = false;
let listScroll = 0;
/** What to do once the answer that is being waited for is shown. */
let afterwards = () => scrollTo(0, history.state?.scroll ?? 0);

const results = newest(search, answered);
const reading = newest(talk, read);
const alike = newest(similar, draw);
const upkeep = watchStatus(draw);
const finders = valueFinders({currentAddress: () => address, changed: draw});
const past = followHistory(returned);
const box = searchBox({typed, entered, composes: results.hold, chosen, changed: draw});

function load(delay) {
  if (!address.alone && !address.status) {
    results.ask(question(address), delay);
    finders.follow(delay);
  }
  if (address.talk) {
    reading.ask(address.talk);
  }
}

function answered() {
  const {answer, trouble, stalled, answered: answeredQuestion} = results.state;
  if (answer && !trouble && !stalled && answeredQuestion === question(address)) {
    settle(answer);
  }
  draw();
  if (!stalled) {
    afterwards();
    afterwards = () => {};
  }
}

function read() {
  const {answered: id, trouble} = reading.state;
  if (id === address.talk && !trouble) {
    alike.ask(id);
  }
  draw();
}

function settle(answer) {
  const named = canonical(address, answer.facets);
  if (named !== address) {
    address = named;
    results.rename(question(address));
    past.replace(address);
  }
  announce(say('count.talks', {n: answer.total}));
}

function typed(text, delay = TYPING_PAUSE) {
  if (text !== address.q) {
    const leavesView = address.status || (address.talk && !beside());
    address = {...address, q: text, page: 1, talk: leavesView ? '' : address.talk, alone: false, status: false};
    if (leavesView) {
      past.push(address);
    } else {
      past.replaceSoon(address);
    }
    afterwards = () => scrollTo(0, 0);
  }
  load(delay);
  draw();
}

function entered(text) {
  typed(text, 0);
  past.replace(address);
  if (matchMedia('(pointer: coarse)').matches) {
    document.activeElement.blur();
  }
}

/** Takes a suggestion: a title opens its talk, anything else is searched for. */
function chosen({talk: id, text}) {
  if (id) {
    choose({...address, talk: id, alone: false, status: false});
  } else {
    typed(text, 0);
    past.replace(address);
  }
}

function clear() {
  choose({...address, q: '', page: 1, status: false, ...(address.alone ? {talk: '', alone: false} : {})});
  box.focus();
}

/** Goes to another address, as a new entry in the history. */
function choose(next) {
  const before = address;
  const scrolled = scrollY;
  const fromTalk = Boolean(document.querySelector('#talk')?.contains(document.activeElement));
  address = next;
  past.push(address);
  load(0);
  draw();
  moveInto({before, scrolled, fromTalk});
  if (address.status && !before.status) {
    openedStatus(scrolled);
  }
  if (question(before) !== question(address)) {
    onceAnswered(() => {
      scrollTo(0, 0);
      if (before.page !== address.page) {
        document.querySelector('#count')?.focus({preventScroll: true});
      }
    });
  }
}

/**
 * A talk that opens over the list, or in place of another one, takes the focus; the list's place is kept for its
 * return.
 */
function moveInto({before, scrolled, fromTalk}) {
  if (!address.talk || address.talk === before.talk) {
    return;
  }
  announce(say('talk.opened'));
  const shown = document.querySelector('#talk');
  shown?.scrollTo(0, 0);
  if (!beside()) {
    // Where the list stood is known from the talk before.
    listScroll = before.talk ? listScroll : scrolled;
    scrollTo(0, 0);
  }
  if (!beside() || fromTalk) {
    shown?.focus({preventScroll: true});
  }
}

function closeTalk() {
  const closed = address.talk;
  const covered = !beside();
  choose({...address, talk: '', alone: false});
  if (covered) {
    scrollTo(0, listScroll);
  }
  document.getElementById(`hit-${closed}`)?.focus({preventScroll: true});
}

function openedStatus(scrolled) {
  listScroll = scrolled;
  upkeep.look();
  announce(say('status.opened'));
  scrollTo(0, 0);
  document.querySelector('#status').focus({preventScroll: true});
}

function closeStatus() {
  choose({...address, status: false});
  onceAnswered(() => scrollTo(0, listScroll));
  document.querySelector('#status-link').focus({preventScroll: true});
}

function escaped() {
  if (address.status) {
    closeStatus();
  } else if (address.talk) {
    closeTalk();
  } else if (address.q) {
    clear();
  } else {
    return false;
  }
  return true;
}

function returned(to, scroll) {
  address = to;
  load(0);
  draw();
  onceAnswered(() => scrollTo(0, scroll));
}

function onceAnswered(action) {
  if (results.state.key === results.state.answered) {
    action();
  } else {
    afterwards = action;
  }
}

function beside() {
  return wide.matches && !address.alone;
}

function draw() {
  drawPage(view());
}

function view() {
  return {
    address, box, finders, narrow: narrow.matches, wide: wide.matches, beside: beside(), sheetOpen,
    results: results.state, reading: reading.state, similar: alike.state, status: upkeep.state,
    does: {
      choose, clear, closeTalk, closeStatus, changed: draw,
      searchAgain: results.retry, readAgain: reading.retry, lookAgain: upkeep.look,
      languageChosen: language => chooseLanguage(language).then(draw),
      themeSwitched() {
        nextTheme();
        draw();
      },
      showSheet(open) {
        sheetOpen = open;
        draw();
      },
    },
  };
}

await speak(preferredLanguage());
load(0);
draw();
narrow.addEventListener('change', draw);
wide.addEventListener('change', draw);
followLinks(url => choose(parse(url)));
followKeyboard({
  box,
  escaped,
  intoTalk() {
    const open = document.querySelector('#talk.beside');
    open?.focus();
    return Boolean(open);
  },
});
