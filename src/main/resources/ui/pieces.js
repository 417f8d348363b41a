// On a small screen the hits in sight are painted before those below are made, so that a slow processor is not busy
// with the whole list while a person waits to read or to tap.

import {narrow} from './room.js';

/** How many hits a drawing adds: as many as a small screen shows. */
const PIECE = 3;

/** Takes an answer for the part of it to be drawn now; `draw` is called for the next part once that is painted. */
export function inPieces(draw) {
  // Where a person is taken back to a place further down, all that is above it has to be there.
  let most = narrow.matches && !history.state?.scroll ? PIECE : Infinity;
  let waits = false;

  function next() {
    waits = false;
    most += PIECE;
    draw();
  }

  return answer => {
    if (!answer || answer.hits.length <= most) {
      return answer;
    }
    if (!waits) {
      waits = true;
      requestAnimationFrame(() => setTimeout(next));
    }
    return {...answer, hits: answer.hits.slice(0, most)};
  };
}
