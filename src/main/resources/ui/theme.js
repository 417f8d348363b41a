// Light or dark: the system's choice, unless a person has made another.

import {recall, remember} from './memory.js';

const THEMES = ['system', 'light', 'dark'];

export function theme() {
  const chosen = recall('theme');
  return THEMES.includes(chosen) ? chosen : 'system';
}

export function nextTheme() {
  const next = THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length];
  remember('theme', next === 'system' ? null : next);
  if (next === 'system') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = next;
  }
}
