import type { Word } from '../words.js';

/** A glyph without a Unicode value. */
const UNKNOWN = '\uFFFD';

/**
 * Ligatures of fonts that do not say what their glyphs mean: "Scienti?c", "?exible", "o?ce". The letters around tell which of the five it
 * is; "fi" is by far the most frequent. Glyphs that stand alone are pictures and stay unreadable.
 */
/** The characters before and after, in the order in which they are tried. */
const LIGATURES: readonly [string, RegExp][] = [
  [
    'ffi',
    /(?:^|\P{L})(?:o\uFFFD(?:ce|ci)|e\uFFFDc|a\uFFFD(?:li|da|rm)|di\uFFFDc|gra\uFFFDt)|su\uFFFDc|tra\uFFFDc|coe\uFFFDc|ine\uFFFDc|(?:sta|bu|stu|pu)\uFFFDn/iu,
  ],
  ['ffl', /(?:ba|shu|mu|wa|sni|ra|sou)\uFFFD(?:e|ine)/iu],
  [
    'ff',
    /(?:^|\P{L})(?:[oe]\uFFFD(?:e[^x]|o|[^\p{L}]|$)|(?:di|su|bu|co|pu)\uFFFD(?:e|u)|a\uFFFD(?:e|o|a))|(?:sta|tari|cli|playo|kicko|ho|lay-?o|tradeo|take-?o|hando|sign-?o|scha|tre|ö|cut-?o)\uFFFD|che\uFFFD|sto\uFFFDe/iu,
  ],
  [
    'fl',
    /(?:^|\P{L})\uFFFD(?:ex|ow(?!n)|ee|oo|oa|at|igh|ip|u|ag|ash|ask|av|or(?!e)|our|y|ick)|in\uFFFD(?:u[ex]|at)|con\uFFFDi|\p{L}\uFFFD(?:ow(?!n)|ix|are|ake|ight)|re\uFFFDe[cx]|de\uFFFDe|p\uFFFD(?:eg|ic|an)|ein\uFFFDu|au\uFFFDa/iu,
  ],
  ['fi', /(?:\p{L}\uFFFD|\uFFFD\p{L})/iu],
];

/** A word with its ligatures spelled out. Each letter keeps the box of the glyph it came from. */
export function withLigaturesSpelledOut(word: Word): Word {
  if (word.text.length < 3 || !word.text.includes(UNKNOWN) || !/\p{L}{2}/u.test(word.text)) return word;
  let { text } = word;
  const boxes = [...word.boxes];
  for (let at = text.indexOf(UNKNOWN); at >= 0; at = text.indexOf(UNKNOWN, at + 1)) {
    const before = text.slice(0, at).replaceAll(UNKNOWN, '_');
    const behind = text.slice(at + 1).replaceAll(UNKNOWN, '_');
    const letters = LIGATURES.find(([, around]) => around.test(before + UNKNOWN + behind))?.[0];
    if (letters === undefined) continue;
    text = text.slice(0, at) + letters + text.slice(at + 1);
    const box = boxes.slice(4 * at, 4 * at + 4);
    for (let more = 1; more < letters.length; more++) boxes.splice(4 * at, 0, ...box);
  }
  return { ...word, text, boxes };
}
