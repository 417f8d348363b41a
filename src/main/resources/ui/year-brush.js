// Choosing years by drawing across their bars, with a pointer of any kind.

/** The years that are being drawn over, from where it began to where it is; null if none are. */
let stroke = null;

export function drawnOver(year) {
  return stroke !== null && Math.min(stroke.from, stroke.to) <= year && year <= Math.max(stroke.from, stroke.to);
}

/** `chosen(from, to)` is called with the years of a stroke over more than one bar, `changed()` draws. */
export function brush({chosen, changed}) {
  return {
    began(event) {
      const year = yearAt(event);
      if (event.button === 0 && year) {
        stroke = {from: year, to: year};
      }
    },
    moved(event) {
      const year = stroke && event.buttons ? yearAt(event) : 0;
      if (year && year !== stroke.to) {
        stroke.to = year;
        changed();
      }
    },
    ended() {
      const done = stroke;
      stroke = null;
      if (done && done.from !== done.to) {
        chosen(done.from, done.to);
      }
    },
    left() {
      if (stroke) {
        stroke = null;
        changed();
      }
    },
  };
}

/** The year of the bar below the pointer; fingers keep pointing at where they touched down, so it is looked for. */
function yearAt({clientX, clientY}) {
  return Number(document.elementFromPoint(clientX, clientY)?.closest('[data-year]')?.dataset.year ?? 0);
}
