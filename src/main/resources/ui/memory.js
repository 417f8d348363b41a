// What the page remembers between visits. Storage may be forbidden or full: then it forgets.

const PREFIX = 'talksearch.';

export function recall(name) {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Remembers a value; null forgets it. */
export function remember(name, value) {
  try {
    if (value === null) {
      localStorage.removeItem(PREFIX + name);
    } else {
      localStorage.setItem(PREFIX + name, value);
    }
  } catch {
    // Forgotten, as said above.
  }
}
