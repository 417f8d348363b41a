// Keeps the address bar and the browser's history in step with the page.
//
// Typing replaces the entry after a pause, so that Back does not undo letters; choices make new entries.
// Scrolling is remembered in each entry and restored by the page, since results arrive after the browser would do it.

import {href, parse} from './address.js';

const PAUSE = 400;

export function followHistory(returned) {
  let pending = 0;
  let latest = null;

  history.scrollRestoration = 'manual';
  addEventListener('popstate', () => {
    forget();
    returned(parse(location.href), history.state?.scroll ?? 0);
  });
  addEventListener('pagehide', keepScroll);

  function keepScroll() {
    history.replaceState({...history.state, scroll: scrollY}, '');
  }

  function forget() {
    clearTimeout(pending);
    latest = null;
  }

  function replace(address) {
    forget();
    history.replaceState({...history.state, scroll: scrollY}, '', href(address));
  }

  return {
    replace,
    replaceSoon(address) {
      clearTimeout(pending);
      latest = address;
      pending = setTimeout(() => replace(address), PAUSE);
    },
    push(address) {
      if (latest) {
        replace(latest);
      }
      if (href(address) === location.pathname + location.search) {
        return;
      }
      keepScroll();
      history.pushState({scroll: 0, inside: true}, '', href(address));
    },
    /** Goes back to where the page was before, if it was anywhere. */
    back() {
      const {inside = false} = history.state ?? {};
      if (inside) {
        history.back();
      }
      return inside;
    },
  };
}
