// Shades for counts. They follow the logarithm: few cells have many talks, and one and two should differ too.

export const LEVELS = 6;

/** The shade of a count among counts of 1 to `largest`: 1 to LEVELS. */
export function level(count, largest) {
  return largest === 1 ? 1 : 1 + Math.round((LEVELS - 1) * Math.log(count) / Math.log(largest));
}
