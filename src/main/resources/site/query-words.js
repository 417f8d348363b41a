// Cuts a query into what the index has, as SiteTokens cut the talks.

const HAN = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const RUN = new RegExp(String.raw`([${HAN}]+)|(?![${HAN}])[\p{L}\p{N}](?:(?![${HAN}])[\p{L}\p{N}+#])*`, 'gu');
const ONE_HAN = new RegExp(`^[${HAN}]$`, 'u');
const PLURAL = /^[a-z0-9]{2,}[a-rt-z0-9]s$/;
const LATIN = /^[a-z0-9]{2}/;
const HAN_SHARDS = 256;

/**
 * What makes texts equal that differ only in script, width or letter case; as long as before.
 *
 * @param pairs characters, each before what it is folded to, where that is not just its lower case
 */
export function folding(pairs) {
  const table = new Map();
  for (let i = 0; i < pairs.length; i += 2) {
    table.set(pairs[i], pairs[i + 1]);
  }
  return text => Array.from({length: text.length}, (_, index) => {
    const character = text[index];
    const lower = character.toLowerCase();
    return table.get(character) ?? (lower.length === 1 ? lower : character);
  }).join('');
}

export function words(folded) {
  const found = [...folded.matchAll(RUN)].flatMap(([run, han]) => {
    if (!han) {
      return [PLURAL.test(run) ? run.slice(0, -1) : run];
    }
    const points = [...han];
    return points.length === 1 ? points : points.slice(1).map((point, index) => points[index] + point);
  });
  return [...new Set(found)];
}

/** Whether a word is a single Han character, which stands for all pairs that begin with it. */
export function isOneHan(word) {
  return ONE_HAN.test(word);
}

/** Whether a word is one of letters that a file has together with all that begin so. */
export function isLatin(word) {
  return LATIN.test(word);
}

/** The name of the file that has a word. */
export function shard(word) {
  return isLatin(word) ? word.slice(0, 2) : `x${word.codePointAt(0) % HAN_SHARDS}`;
}
