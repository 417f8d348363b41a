// Follows the page's own links without loading the page anew. Everything that can be chosen is a plain link,
// so that opening in a new tab and copying the address work as anywhere.

import {isPage} from './address.js';

export function followLinks(follow) {
  addEventListener('click', event => {
    const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (event.defaultPrevented || event.button !== 0 || modified) {
      return;
    }
    const link = event.target.closest?.('a[href]');
    if (link && !link.hash && link.origin === location.origin && isPage(link.pathname)) {
      event.preventDefault();
      follow(link.href);
    }
  });
}
