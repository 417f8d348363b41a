// Tells people who listen to the page what changed, once it has settled.

const PAUSE = 600;

let waiting = 0;

export function announce(text) {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    document.querySelector('#announcement').textContent = text;
  }, PAUSE);
}
