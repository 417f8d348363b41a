// Copies text where the browser allows that, and tells so.

import {announce} from './announce.js';
import {say} from './strings.js';

let copied = '';

export function canCopy() {
  return Boolean(navigator.clipboard);
}

/** Whether this is what was copied last, by a name that is its own on the page. */
export function wasCopied(name) {
  return copied === name;
}

export async function copyText(name, text, changed) {
  await navigator.clipboard.writeText(text);
  copied = name;
  announce(say('copy.done'));
  changed();
}
