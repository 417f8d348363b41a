// Puts the page on the screen and keeps the focus where it was.

import {render} from './lit/lit-html.js';
import {feedHref} from './address.js';
import {layout, pageTitle} from './layout.js';

export function drawPage(view) {
  const focused = document.activeElement?.id;
  document.querySelector('#plain')?.remove(); // what was shown without JavaScript
  render(layout(view), document.querySelector('#page'));
  document.querySelector('dialog:not([open])')?.showModal();
  document.title = pageTitle(view);
  document.querySelector('#feed').href = feedHref(view.address);
  if (focused && document.activeElement === document.body) {
    // What had the focus was moved or is gone: a person on the keyboard must not start again from the top.
    (document.getElementById(focused) ?? document.querySelector('#count'))?.focus({preventScroll: true});
  }
}
