// Values of the filter on years: `2015`, `2015..2017`, `2015..`, `..2017`.

import {say} from './strings.js';

/** A value as people write it. */
export function yearLabel(value) {
  const [from, to = from] = value.split('..');
  if (from && to) {
    return from === to ? from : `${from}–${to}`;
  }
  return from ? say('year.since', {year: from}) : say('year.until', {year: to});
}

/** The first and the last year of a value; infinite where it is open. */
export function bounds(value) {
  const [from, to = from] = value.split('..');
  return [from === '' ? -Infinity : Number(from), to === '' ? Infinity : Number(to)];
}

export function includes(chosen, year) {
  return chosen.some(value => {
    const [from, to] = bounds(value);
    return from <= year && year <= to;
  });
}

/** The value that has these years, in either order, and those between. */
export function between(one, other) {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  const edge = year => (Number.isFinite(year) ? year : '');
  return from === to ? String(from) : `${edge(from)}..${edge(to)}`;
}
