// Work that can wait until what is urgent is done and painted.

const SOON = 200;

/** Calls it once the browser has time, or soon where a browser does not tell. */
export function whenIdle(action) {
  if ('requestIdleCallback' in window) {
    requestIdleCallback(action);
  } else {
    setTimeout(action, SOON);
  }
}
