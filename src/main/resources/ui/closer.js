// Closing what is open, step by step, and where the focus goes then.

import {followsQuery} from './address.js';

export function closer({currentAddress, beside, choose, clear, past, place}) {
  function talk() {
    const address = currentAddress();
    const covered = !beside();
    choose({...address, talk: '', alone: false});
    if (covered) {
      place.backToList();
    }
    document.getElementById(`hit-${address.talk}`)?.focus({preventScroll: true});
  }

  function view() {
    const address = currentAddress();
    if (address.view === 'entity' && past.back()) {
      return;
    }
    choose({...address, view: '', entity: ''});
    (document.getElementById(`${address.view}-link`) ?? document.querySelector('#talk, #count'))?.focus({preventScroll: true});
  }

  return {
    talk,
    view,
    /** Closes the view, the talk or the query, whichever is on top; tells whether there was any. */
    whatIsOpen() {
      const address = currentAddress();
      if (!followsQuery(address) && !address.alone) {
        view();
      } else if (address.talk) {
        talk();
      } else if (address.q) {
        clear();
      } else if (address.view) {
        view();
      } else {
        return false;
      }
      return true;
    },
  };
}
