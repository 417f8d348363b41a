// How to cite a talk: as BibTeX and as one line of text.

import {talkPath} from './address.js';
import {isWebAddress} from './marked-text.js';
import {date} from './strings.js';

const SPECIAL = /[\\{}$&#%_^~]/g;
const WRITTEN = {'\\': '\\textbackslash{}', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}'};

export function bibtex(talk) {
  const [year, month] = (talk.date ?? String(talk.year ?? '')).split('-');
  const fields = [
    ['author', talk.speakers.map(({name}) => `{${escaped(name)}}`).join(' and ')],
    ['title', `{${escaped(talk.title)}}`],
    ['howpublished', talk.event && escaped(talk.event)],
    ['year', year],
    ['month', month && String(Number(month))],
    ['url', source(talk).replace(/[{}\\]/g, encodeURIComponent)],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${talk.id.replace(/[^A-Za-z0-9:.-]+/g, '-')},\n${lines.join(',\n')}\n}`;
}

export function plain(talk) {
  const who = talk.speakers.map(({name}) => name).join(', ');
  const where = [talk.event, date(talk.date ?? String(talk.year ?? ''))].filter(Boolean).join(', ');
  return [who, talk.title, where, source(talk)].filter(Boolean).join('. ');
}

/** The talk's page at its source, else the one here. */
function source({id, url}) {
  return isWebAddress(url) ? url : new URL(talkPath(id), location.href).href;
}

function escaped(text) {
  return text.replace(SPECIAL, one => WRITTEN[one] ?? `\\${one}`);
}
