// The dialog that is open, if any: the filters where there is no room for them, the shortcuts, the box to embed.

import {nothing} from './lit/lit-html.js';
import {embedBuilder} from './embed-builder.js';
import {facetPanel} from './facet-panel.js';
import {filterSheet} from './filter-sheet.js';
import {keySheet} from './key-sheet.js';

export function dialogs({dialog, narrow, results, finders, address, does}) {
  const close = () => does.showDialog('');
  switch (dialog) {
    case 'filters':
      return narrow ? filterSheet({
        panel: results.answer ? facetPanel({facets: results.answer.facets, finders, address, ...does}) : nothing,
        total: results.answer?.total ?? 0, close,
      }) : nothing;
    case 'keys':
      return keySheet({close, changed: does.changed});
    case 'embed':
      return embedBuilder({close, changed: does.changed});
    default:
      return nothing;
  }
}
