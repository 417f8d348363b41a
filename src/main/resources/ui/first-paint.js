// Not a module: it must run before the first paint, or a page that was set to dark flashes white.
try {
  const theme = localStorage.getItem('talksearch.theme');
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // Storage may be forbidden; the system's preference then decides.
}
