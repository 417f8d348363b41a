// Not a module: it must run before the first paint, or a page that was set to dark flashes white, and what is there
// for readers without JavaScript flashes before the page is drawn.
try {
  const theme = localStorage.getItem('talksearch.theme');
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // Storage may be forbidden; the system's preference then decides.
}
if ('noModule' in HTMLScriptElement.prototype) {
  document.documentElement.dataset.scripted = '';
  addEventListener('error', event => {
    if (event.target instanceof HTMLScriptElement) {
      delete document.documentElement.dataset.scripted; // the page's program did not arrive
    }
  }, true);
}
