// Talks by year, as columns. A picture of them, or columns that are links.

import {html, svg} from './lit/lit-html.js';
import {number, percent, say} from './strings.js';

const HEIGHT = 100;
const LEAST = 2;
/** Below this part of an average year's talks, a share is chance. */
const FEW = 0.1;

/** Every year from the first to the last, those without a talk too; `few` are those with hardly any. */
export function everyYear(years) {
  if (!years.length) {
    return [];
  }
  const known = new Map(years.map(year => [year.year, year]));
  const average = years.reduce((sum, year) => sum + year.talks, 0) / years.length;
  const first = years[0].year;
  return Array.from({length: years.at(-1).year - first + 1}, (_, index) => {
    const year = known.get(first + index) ?? {year: first + index, talks: 0, count: 0, share: 0};
    return {...year, few: year.talks < FEW * average};
  });
}

/** The year in which a measure is highest, chance aside; undefined where there is nothing. */
export function peak(years, measure) {
  const sure = years.filter(year => year.count && !(measure === 'share' && year.few));
  return sure.reduce((best, year) => (best && best[measure] >= year[measure] ? best : year), undefined);
}

export function measured(year, measure) {
  return measure === 'share' ? percent(year.share) : number(year.count);
}

/** A drawing for the eye alone: the same has to be there in words or as a table. */
export function columnsPicture({years, measure, title}) {
  const largest = peak(years, measure)?.[measure] ?? 1;
  return html`
    <svg class="columns" viewBox="0 0 ${years.length * 10} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      ${years.map((year, index) => {
        const height = heightOf(year[measure], largest);
        return svg`
          <g class=${measure === 'share' && year.few ? 'few' : ''}><title>${title(year)}</title>
            <rect class="ground" x=${index * 10} width="10" height=${HEIGHT}></rect>
            <rect x=${index * 10 + 1} width="8" y=${HEIGHT - height} height=${height}></rect></g>`;
      })}
    </svg>`;
}

/** Columns of counts, each a link to its talks by `link(year)`. */
export function yearLinks({years, link}) {
  const largest = peak(years, 'count')?.count ?? 1;
  const labelled = spaced(years.length);
  return html`
    <ol class="year-links" role="list">${years.map((year, index) => {
      const height = heightOf(year.count, largest);
      const label = say('year.bar', {year: String(year.year), n: year.count});
      const picture = html`
        <span class="number" aria-hidden="true">${year.count ? number(year.count) : ''}</span>
        <svg viewBox="0 0 10 ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true"><rect y=${HEIGHT - height} width="10" height=${height}></rect></svg>
        <span class="tick ${labelled(index) ? '' : 'spare'}" aria-hidden="true">${year.year}</span>`;
      return year.count
        ? html`<li><a href=${link(year)} title=${label} aria-label=${label}>${picture}</a></li>`
        : html`<li>${picture}<span class="unseen">${label}</span></li>`;
    })}</ol>`;
}

/** Which years keep their label where there is little room: the last, and every fifth before it. */
function spaced(length) {
  return index => (length - 1 - index) % 5 === 0;
}

function heightOf(value, largest) {
  return value ? Math.min(HEIGHT, Math.max(LEAST, HEIGHT * value / largest)) : 0;
}

