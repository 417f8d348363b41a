// Addresses of the talks that name a company or a technology.

import {href, parse, talksHref} from './address.js';

/** `href(filters)`: its talks that these filters leave. `talk(id)`: one of them, opened. `together(other)`: those that name both. */
export function talksOf({id, kind}) {
  const own = {[kind]: [id]};
  const none = parse('/');
  return {
    href: filters => talksHref(none, {...own, ...filters}),
    talk: talk => href({...none, filters: {...none.filters, ...own}, talk}),
    // Two values of one filter find talks with either, so one of them stands in the query.
    together: ({facet, value}) => (facet === kind
      ? talksHref({...none, q: `${kind}:"${value}"`}, own)
      : talksHref(none, {...own, [facet]: [value]})),
  };
}
