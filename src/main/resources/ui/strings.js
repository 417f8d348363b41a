// The interface's words, numbers and dates, in the language a person reads.

import {recall, remember} from './memory.js';

export const LANGUAGES = {'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English'};

const FINE = 0.1;
const HUNDRED = 100;

const HOLE = /\{(\w+)\}/;

const UNITS = [['year', 31_556_952], ['month', 2_629_746], ['day', 86_400], ['hour', 3_600], ['minute', 60]];

let language = 'en';
/** Each is slow to make, and needed again and again. */
const formats = new Map();
let texts = {};

/** The language chosen earlier, else the browser's, else English. */
export function preferredLanguage() {
  const chosen = recall('language');
  if (chosen in LANGUAGES) {
    return chosen;
  }
  const locale = new Intl.Locale(navigator.language || 'en');
  if (locale.language !== 'zh') {
    return 'en';
  }
  return locale.maximize().script === 'Hant' ? 'zh-TW' : 'zh-CN';
}

/** Switches the interface. Fails if the language's words cannot be fetched. */
export async function speak(wanted) {
  const response = await fetch(new URL(`./strings/${wanted}.json`, import.meta.url));
  if (!response.ok) {
    throw new Error(`No words for ${wanted}: the server answered ${response.status}.`);
  }
  texts = await response.json();
  language = wanted;
  document.documentElement.lang = wanted;
}

export function chooseLanguage(wanted) {
  remember('language', wanted);
  return speak(wanted);
}

export function currentLanguage() {
  return language;
}

function intl(kind, options = {}) {
  const key = `${language} ${kind} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl[kind](language, options);
    formats.set(key, format);
  }
  return format;
}

/** The words of a key. Values fill its {holes}; `n` also chooses between `key.one` and `key.other`. */
export function say(key, values = {}) {
  return compose(key, values).join('');
}

/** Like `say`, for values that are templates: a list to put into a template. */
export function compose(key, values) {
  const plural = 'n' in values ? `${key}.${intl('PluralRules').select(values.n)}` : key;
  const text = texts[plural] ?? texts[`${key}.other`] ?? texts[key] ?? key;
  return text.split(HOLE).map((part, index) => {
    if (index % 2 === 0) {
      return part;
    }
    const value = values[part];
    return typeof value === 'number' ? number(value) : value;
  });
}

export function number(value) {
  return intl('NumberFormat').format(value);
}

/** A part of a whole; small ones with a decimal, so that they are not all alike. */
export function percent(share) {
  return intl('NumberFormat', {style: 'percent', maximumFractionDigits: share < FINE ? 1 : 0}).format(share);
}

/** A change of a share in percentage points, with its sign. */
export function points(change) {
  return intl('NumberFormat', {signDisplay: 'exceptZero', minimumFractionDigits: 2, maximumFractionDigits: 2}).format(HUNDRED * change);
}

/** Several names in one phrase: "a, b and c". */
export function list(names) {
  return intl('ListFormat', {type: 'conjunction'}).format(names);
}

/** A date of the form 2015, 2015-08 or 2015-08-28; anything else stays as it is. */
export function date(text) {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
  if (!parts) {
    return text;
  }
  const [, year, month, day] = parts;
  const format = {year: 'numeric', timeZone: 'UTC'};
  if (month) {
    format.month = 'long';
  }
  if (day) {
    format.day = 'numeric';
  }
  const moment = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return intl('DateTimeFormat', format).format(moment);
}

/** How long ago a moment was, in the largest unit that it fills. */
export function ago(text) {
  const seconds = (new Date(text) - Date.now()) / 1000;
  const unit = UNITS.find(([, length]) => -seconds >= length);
  return unit
    ? intl('RelativeTimeFormat', {numeric: 'auto'}).format(Math.ceil(seconds / unit[1]), unit[0])
    : say('time.now');
}

/** A moment in full, in the time zone of whoever reads it. */
export function moment(text) {
  return intl('DateTimeFormat', {dateStyle: 'long', timeStyle: 'medium'}).format(new Date(text));
}

/** The name of an entity in the language of the interface. */
export function nameOf(names) {
  const {zh, en, zhHant} = names;
  return (language === 'en' ? en || zh : (language === 'zh-TW' && zhHant) || zh || en) ?? '';
}

/** Whether a text in `tag` is in the language family of the interface. */
export function reads(tag) {
  return (tag || '').split('-')[0] === language.split('-')[0];
}
