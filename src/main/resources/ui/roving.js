// A table of links is one stop for Tab; inside it the arrows go to the next link of the row or the column.

/** The place of the stop in each table, by the table's id: which row and which cell of it. */
const stops = new Map();

const STEPS = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]};

/**
 * For a table in which `isLink(row, cell)` tells where links are, row 0 being that of the column headers: `tabindex(row,
 * cell)` of a link, and what to do when a key is pressed or the focus moves in it. `changed()` draws.
 */
export function roving({id, first, isLink, changed}) {
  const kept = stops.get(id);
  const stop = kept && isLink(...kept) ? kept : first;
  return {
    tabindex: (row, cell) => (row === stop[0] && cell === stop[1] ? 0 : -1),
    pressed(event) {
      const link = event.target.closest('a');
      const next = link && !event.altKey && !event.shiftKey && !event.metaKey ? target(event, link.closest('td, th')) : null;
      if (next) {
        event.preventDefault();
        next.focus();
      }
    },
    focused(event) {
      const cell = event.target.closest('td, th');
      stops.set(id, [cell.parentElement.rowIndex, cell.cellIndex]);
      changed();
    },
  };
}

/** The link that a key leads to from a cell. */
function target(event, cell) {
  const row = cell.parentElement;
  const {rows} = row.closest('table');
  if (event.key === 'Home' || event.key === 'End') {
    const within = event.ctrlKey ? [...rows].flatMap(one => [...one.cells]) : [...row.cells];
    const links = within.map(one => one.querySelector('a')).filter(Boolean);
    return event.key === 'Home' ? links[0] : links.at(-1);
  }
  const step = STEPS[event.key];
  if (!step || event.ctrlKey) {
    return null;
  }
  let [at, index] = [row.rowIndex + step[0], cell.cellIndex + step[1]];
  while (rows[at]?.cells[index]) {
    const link = rows[at].cells[index].querySelector('a');
    if (link) {
      return link;
    }
    at += step[0];
    index += step[1];
  }
  return null;
}
