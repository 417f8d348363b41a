// The page: keeps the address, asks the server, and draws what there is to see.

import {canonical, followingQuery, followsQuery, parse} from './address.js';
import {announce} from './announce.js';
import {arrival} from './arrival.js';
import {closer} from './closer.js';
import {drawPage} from './draw.js';
import {followHistory} from './history.js';
import {followKeyboard} from './keyboard.js';
import {followLinks} from './links.js';
import {inPieces} from './pieces.js';
import {resultsQuestion} from './questions.js';
import {keepSearch} from './recent-searches.js';
import {narrow, wide} from './room.js';
import {searchBox} from './search-box.js';
import {sources} from './sources.js';
import {watchStatus} from './status-watch.js';
import {chooseLanguage, preferredLanguage, say, speak} from './strings.js';
import {nextTheme} from './theme.js';
import {valueFinders} from './value-finders.js';

const TYPING_PAUSE = 80;

let address = parse(location.href);
/** What the page was opened at. */
const opened = address;
let dialog = '';
/** Whether the words of the interface are there; the first answers may be sooner. */
let speaks = false;
/** What to do once the answers that are being waited for are shown. */
let afterwards = () => scrollTo(0, history.state?.scroll ?? 0);

const asking = sources({found, changed: drawAnswer});
const upkeep = watchStatus(draw);
const part = inPieces(draw);
const finders = valueFinders({currentAddress: () => address, changed: draw});
const past = followHistory(returned);
const box = searchBox({typed, entered, composes: asking.hold, chosen, changed: draw});
const place = arrival({beside, onceSettled});
const closing = closer({currentAddress: () => address, beside, choose, clear, past, place});

function load(delay) {
  asking.ask(address, delay);
  finders.follow(delay);
}

function found() {
  if (!speaks) {
    return;
  }
  const {answer, trouble, stalled, answered} = asking.states.results;
  if (answer && !trouble && !stalled && answered === resultsQuestion(address)) {
    settle(answer);
  }
  drawAnswer();
}

function drawAnswer() {
  draw();
  if (speaks && asking.settled(address)) {
    afterwards();
    afterwards = () => {};
    upkeep.begin();
  }
}

function settle(answer) {
  const named = canonical(address, answer);
  if (named !== address) {
    address = named;
    asking.rename(address);
    past.replace(address);
  }
  announce(say('count.talks', {n: answer.total}));
}

function typed(text, delay = TYPING_PAUSE) {
  if (text !== address.q) {
    const leaves = !followsQuery(address) || (address.talk && !beside());
    address = {...(leaves ? {...followingQuery(address), talk: ''} : address), q: text, page: 1};
    if (leaves) {
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
  keepSearch(text);
  typed(text, 0);
  past.replace(address);
  if (matchMedia('(pointer: coarse)').matches) {
    document.activeElement.blur();
  }
}

/** Takes a suggestion: a title opens its talk, anything else is searched for. */
function chosen({talk: id, text}) {
  if (id) {
    choose({...address, talk: id, alone: false, view: '', entity: ''});
  } else {
    keepSearch(text);
    typed(text, 0);
    past.replace(address);
  }
}

function clear() {
  choose({...followingQuery(address), q: '', page: 1});
  box.focus();
}

/** Goes to another address, as a new entry in the history. */
function choose(next) {
  const before = address;
  const left = place.leaving();
  address = next;
  if (address.talk && address.talk !== before.talk) {
    keepSearch(address.q);
  }
  past.push(address);
  load(0);
  draw();
  if (address.view === 'status' && before.view !== 'status') {
    upkeep.look();
  }
  place.arrived(before, address, left);
  if (resultsQuestion(before) !== resultsQuestion(address)) {
    onceSettled(() => {
      scrollTo(0, 0);
      if (before.page !== address.page) {
        document.querySelector('#count')?.focus({preventScroll: true});
      }
    });
  } else if (before.view && !address.view) {
    place.backToList();
  }
}

function returned(to, scroll) {
  address = to;
  load(0);
  draw();
  onceSettled(() => scrollTo(0, scroll));
}

/** Opens a dialog, or none. */
function showDialog(name) {
  dialog = name;
  draw();
}

function onceSettled(action) {
  if (asking.settled(address)) {
    action();
  } else {
    afterwards = action;
  }
}

function beside() {
  return wide.matches && !address.alone;
}

function draw() {
  if (!speaks) {
    return;
  }
  const {results, ...others} = asking.states;
  drawPage({
    address, box, finders, narrow: narrow.matches, wide: wide.matches, beside: beside(), dialog,
    results: address === opened ? {...results, answer: part(results.answer)} : results, ...others, status: upkeep.state,
    does: {
      choose, clear, closeTalk: closing.talk, closeView: closing.view, changed: draw, again: asking.again, lookAgain: upkeep.look,
      languageChosen: language => chooseLanguage(language).then(draw),
      themeSwitched() {
        nextTheme();
        draw();
      },
      showDialog,
    },
  });
}

function begin() {
  speaks = true;
  found();
  narrow.addEventListener('change', draw);
  wide.addEventListener('change', draw);
  followLinks(url => choose(parse(url)));
  followKeyboard({box, escaped: closing.whatIsOpen, help: () => showDialog('keys')});
}

load(0);
speak(preferredLanguage()).then(begin);
