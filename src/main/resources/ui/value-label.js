// What to call a value of a facet in the language of the interface.

import {currentLanguage, nameOf, say} from './strings.js';

export function labelOf({facet, value, names}) {
  switch (facet) {
    case 'lang':
      return new Intl.DisplayNames(currentLanguage(), {type: 'language'}).of(value);
    case 'kind':
      return say(`kind.${value}`);
    default:
      return nameOf(names ?? {}) || value;
  }
}
