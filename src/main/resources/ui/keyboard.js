// Shortcuts, and moving through the hits with the arrows.

import {inComposition} from './composition.js';
import {recall, remember} from './memory.js';

const EDITED = 'input, textarea, select, [contenteditable]';

/** A single key as a shortcut gets in the way of speech input, so it can be switched off (WCAG 2.1.4). */
export function slashWorks() {
  return recall('slash') !== 'off';
}

export function switchSlash(on) {
  remember('slash', on ? null : 'off');
}

/** `help()` shows the shortcuts. */
export function followKeyboard({box, escaped, help}) {
  addEventListener('keydown', event => {
    if (inComposition(event) || event.defaultPrevented || document.querySelector('dialog[open]')) {
      return;
    }
    if (handled(event)) {
      event.preventDefault();
    }
  });

  function handled(event) {
    const inBox = box.holds(event.target);
    const editing = event.target.closest?.(EDITED);
    const command = event.ctrlKey || event.metaKey;
    if (event.altKey) {
      return false;
    }
    if (command) {
      return event.key === 'k' && !editing && focusBox();
    }
    if (event.key === '/' && !editing && slashWorks()) {
      return focusBox();
    }
    if (event.key === '?' && !editing && slashWorks()) {
      help();
      return true;
    }
    if (event.key === 'Escape' && (inBox || !editing)) {
      return escaped();
    }
    if (event.shiftKey) {
      return false;
    }
    return inBox ? event.key === 'ArrowDown' && focusHit(0) : moved(event);
  }

  function moved(event) {
    const hits = hitLinks();
    const at = hits.indexOf(event.target);
    if (at < 0) {
      return false;
    }
    switch (event.key) {
      case 'ArrowDown':
        return focusHit(Math.min(at + 1, hits.length - 1));
      case 'ArrowUp':
        return at === 0 ? focusBox() : focusHit(at - 1);
      case 'Home':
        return focusHit(0);
      case 'End':
        return focusHit(hits.length - 1);
      case 'ArrowRight':
        return intoTalk();
      default:
        return false;
    }
  }

  function focusBox() {
    box.focus();
    document.querySelector('#box').select();
    return true;
  }

  function focusHit(index) {
    const link = hitLinks()[index];
    link?.focus({preventScroll: true});
    link?.closest('.hit').scrollIntoView({block: 'nearest'});
    return Boolean(link);
  }

  function intoTalk() {
    const open = document.querySelector('#talk.beside');
    open?.focus();
    return Boolean(open);
  }

  function hitLinks() {
    return [...document.querySelectorAll('.hit-link')];
  }
}
