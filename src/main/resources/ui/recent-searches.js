// What a person searched for of late, kept in this browser and nowhere else.

import {recall, remember} from './memory.js';

const NAME = 'recent';
const MOST = 6;

/** The newest first. */
export function recentSearches() {
  try {
    const kept = JSON.parse(recall(NAME) ?? '[]');
    return Array.isArray(kept) ? kept.filter(one => typeof one === 'string' && one).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps a query that a person meant, not each of the letters on the way to it. */
export function keepSearch(text) {
  const q = text.trim();
  if (q) {
    const others = recentSearches().filter(other => other.toLowerCase() !== q.toLowerCase());
    remember(NAME, JSON.stringify([q, ...others].slice(0, MOST)));
  }
}

export function forgetSearches() {
  remember(NAME, null);
}
