// Where this site begins: the files of the page lie in its folder `ui`, wherever a proxy puts it.

export const BASE = new URL('..', import.meta.url).pathname.slice(0, -1);
export const HOME = `${BASE}/`;
