// The index that was written with the site, of which only the files are fetched that a query needs. SiteIndex writes
// what is read here; the newest talks have the lowest numbers.

import {folding, isLatin, isOneHan, shard, words} from './query-words.js';

export const FACETS = ['company', 'technology', 'year'];

const kept = new Map();

/** What is made once, and again if that failed. */
function once(name, make) {
  if (!kept.has(name)) {
    kept.set(name, make().catch(error => {
      kept.delete(name);
      throw error;
    }));
  }
  return kept.get(name);
}

function fetched(name) {
  return once(name, async () => {
    const response = await fetch(new URL(`../search/${name}.json`, import.meta.url));
    if (!response.ok) {
      throw new Error(`${name}: ${response.status}`);
    }
    return response.json();
  });
}

/** How texts are folded before they are compared. */
export function fold() {
  return once('fold', async () => folding((await fetched('index')).fold));
}

/** The talks with a word, as number and weight. */
async function postings(word, isBeingTyped) {
  const {terms} = await fetched('index');
  const file = shard(word);
  const found = new Map();
  if (!terms.includes(file)) {
    return found;
  }
  const all = await fetched(`terms/${file}`);
  const alone = isOneHan(word);
  const wanted = alone || isBeingTyped ? Object.keys(all).filter(one => one.startsWith(word)) : [word];
  for (const one of wanted) {
    const pairs = Object.hasOwn(all, one) ? all[one] : [];
    const part = one === word || alone ? 1 : 1 / 2;
    let talk = 0;
    for (let i = 0; i < pairs.length; i += 2) {
      talk += pairs[i];
      found.set(talk, Math.max(found.get(talk) ?? 0, pairs[i + 1] * part));
    }
  }
  return found;
}

/** Scores of the talks that have every word of a query; what may still be being typed also stands for what begins so. */
export async function matching(q) {
  const {talks} = await fetched('index');
  const wanted = words((await fold())(q));
  if (!wanted.length) {
    return q.trim() ? new Map() : new Map(Array.from({length: talks}, (_, talk) => [talk, 0]));
  }
  const typed = isLatin(wanted.at(-1)) && !/\s$/.test(q) ? wanted.at(-1) : '';
  const all = await Promise.all(wanted.map(word => postings(word, word === typed)));
  all.sort((one, other) => one.size - other.size);
  const rarity = all.map(one => Math.log(1 + talks / one.size));
  const scores = new Map();
  for (const talk of all[0].keys()) {
    if (all.every(one => one.has(talk))) {
      scores.set(talk, all.reduce((sum, one, index) => sum + one.get(talk) * rarity[index], 0));
    }
  }
  return scores;
}

function valuesOfYear(years) {
  const byYear = Map.groupBy(years.keys(), talk => years[talk]);
  byYear.delete(0);
  return [...byYear].sort(([one], [other]) => other - one)
    .map(([year, talks]) => ({id: String(year), zh: String(year), en: String(year), talks: new Set(talks)}));
}

function numbered({talks, ...entity}) {
  let talk = 0;
  return {...entity, talks: new Set(talks.map(step => (talk += step)))};
}

/** The values of each facet, with the talks that have them. */
export function facets() {
  return once('values', async () => {
    const {company, technology, years} = await fetched('facets');
    return {company: company.map(numbered), technology: technology.map(numbered), year: valuesOfYear(years)};
  });
}

/** Those of some talks that the filters of a question let through, but for those of one facet. */
export function narrowed(talks, values, question, but) {
  const chosen = FACETS.filter(facet => facet !== but && question[facet].length)
    .map(facet => values[facet].filter(({id}) => question[facet].includes(id)));
  return [...talks].filter(talk => chosen.every(some => some.some(({talks: those}) => those.has(talk))));
}

/** What a list shows of talks, given by number. */
export async function shown(talks) {
  const [{block}, {years}] = await Promise.all([fetched('index'), fetched('facets')]);
  return Promise.all(talks.map(async talk => {
    const some = await fetched(`talks/${Math.floor(talk / block)}`);
    return {...some[talk % block], year: years[talk]};
  }));
}
