// Runs on other people's pages: puts a search box of this site where its script tag stands.

(() => {
  const TALLEST = 2000;
  const script = document.currentScript;
  const page = new URL('embed', script.src);
  const {theme} = script.dataset;
  if (theme) {
    page.searchParams.set('theme', theme);
  }
  const frame = document.createElement('iframe');
  frame.src = page.href;
  frame.title = 'talksearch';
  Object.assign(frame.style, {display: 'block', width: '100%', height: '3.5rem', border: '0'});
  addEventListener('message', ({source, origin, data}) => {
    if (source === frame.contentWindow && origin === page.origin && data?.talksearch?.height > 0) {
      frame.style.height = `${Math.min(data.talksearch.height, TALLEST)}px`;
    }
  });
  script.after(frame);
})();
