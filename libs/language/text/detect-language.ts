import { franc } from 'franc';
import { isLetterAt, isTrailSurrogate } from './code-units.js';

/**
 * The commonest words of each language that are not words of the others, as they stand in résumés. Articles that go with the gender of a
 * word count for both genders or for none.
 */
const STOP_WORDS: Record<string, string> = {
  en: 'the and of to in for with on as by from at an is was that which using are have has been this their my our across into while when who i',
  de: 'und der die das mit für von im bei den zur des ein eine einem einen als auf durch sowie zum am einer über sind ich nach aus dem wurde werden',
  fr: 'et de les des du en pour avec dans sur par au aux est mise chez ses que qui dont ainsi je',
  es: 'y de los las en con para por del como su al sobre desde que se más entre',
  it: 'e di per con del della dei delle nel presso alla che sono gli da',
  nl: 'en de het van een met voor bij op door naar te als aan ook ik zijn',
  pt: 'e de da do em para com os as por dos das na no como ao que',
  pl: 'i w z na do oraz dla od przy przez się jest',
  tr: 've ile için bir bu olarak',
  sv: 'och att det som för med till av på är en i',
  da: 'og det som for med til af på er en i jeg har ikke var ved',
  no: 'og det som for med til av på er en i jeg har ikke var ved',
  fi: 'ja on oli sekä että tai sen myös kanssa olen olin',
  cs: 've na se pro jako jsem byl při a v z do je také nebo',
  sk: 'vo na sa pre ako som bol pri a v z do je tiež alebo',
  hu: 'és az egy a hogy nem is volt mint vagy meg való',
  ro: 'și în cu de pe pentru din ale am fost care este sau',
  hr: 'i u na za se od je sam kao do te pri ili bio',
  vi: 'và của cho với các là được trong tôi một có làm',
  id: 'dan di yang untuk dengan dari pada ke sebagai dalam saya adalah',
  lt: 'ir su į iš kaip bei per yra buvo taip už',
  lv: 'un ar no uz par kā arī pie bija ir es',
  et: 'ja on oli ning kui oma ka et ma või',
  sl: 'in v na za z pri kot sem bil je se tudi ali',
  ca: 'i amb els les del per una dels més pel com va',
};
/** Scripts that determine the language. */
const SCRIPTS: [string, RegExp][] = [
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
];

const WORDS = new Map<string, string[]>();
for (const [language, words] of Object.entries(STOP_WORDS)) {
  for (const word of words.split(' ')) WORDS.set(word, [...(WORDS.get(word) ?? []), language]);
}

const LONGEST_WORD = Math.max(...[...WORDS.keys()].map((word) => word.length));

/** So many characters are enough to tell; a long document does not cost more. */
const ENOUGH = 5_000;
/** So many characters are enough for the letters of the words, which cost more to compare. */
const ENOUGH_FOR_LETTERS = 1_000;
/** Below this share of words, or this many of them, the text is a list and its language cannot be told by its small words. */
const LEAST_SHARE = 0.03;
const LEAST_HITS = 3;
/** So many small words of English, and so many times those of any other language, need no second opinion. */
const CLEAR_HITS = 12;
const CLEARLY_MORE = 2;
/** Small words alone tell from here on: under about a dozen, both opinions have to agree. */
const TELLING_HITS = 12;
/** A language whose letters fit is the one, if it has this share of the small words of the language that has most. */
const LEAST_PART = 0.5;

/** A letter of none of the Latin alphabets. */
const FAR_SCRIPT = /[\u0370-\u1cff\u3040-\ud7ff]/;

/** Codes of `franc` (ISO 639-3) of the languages that have small words above. */
const CODES: Readonly<Record<string, string>> = {
  ...{
    eng: 'en',
    deu: 'de',
    fra: 'fr',
    spa: 'es',
    ita: 'it',
    nld: 'nl',
    por: 'pt',
    pol: 'pl',
    tur: 'tr',
    swe: 'sv',
    dan: 'da',
  },
  ...{
    nob: 'no',
    fin: 'fi',
    ces: 'cs',
    slk: 'sk',
    hun: 'hu',
    ron: 'ro',
    hrv: 'hr',
    vie: 'vi',
    ind: 'id',
    lit: 'lt',
    lav: 'lv',
  },
  ...{ est: 'et', slv: 'sl', cat: 'ca' },
};
const CANDIDATES = Object.keys(CODES);

/** Addresses, links, file names and numbers: "acme.com" has the commonest word of Portuguese. */
const NO_WORD = /[@\d]|:\/\/|\.\p{Ll}{2,}/u;
/** Two words or more with capitals: names of people, places, firms and tools, also "van den Berg" and "De la Cruz" in them. */
const NAMES =
  /(?<![\p{L}'’&.-])\p{Lu}[\p{L}'’&.-]*(?:[ \t]+(?:(?:de|del|della|di|da|do|dos|das|van|von|der|den|la|le|el|y|e|du|des|al|bin)[ \t]+){0,2}\p{Lu}[\p{L}'’&.-]*)+/uy;

/** A text with a blank for each name. */
function withoutNames(text: string): string {
  let own = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < CAPITAL_A || (code > CAPITAL_Z && code < 128) || isTrailSurrogate(code)) continue;
    NAMES.lastIndex = at;
    const name = NAMES.exec(text)?.[0];
    if (name === undefined) continue;
    own += `${text.slice(from, at)} `;
    from = at + name.length;
    at = from - 1;
  }
  return own + text.slice(from);
}

const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;

/** The language of a text, as far as it can be told. */
export interface DetectedLanguage {
  /** ISO 639-1; null when the text does not tell (lists, very short texts). */
  language: string | null;
  /** Set where too few words tell, and they speak of another language than English. */
  doubtful?: string;
}

/**
 * Detects the language that a text is written in: by its script, or by its small words and its letters (`franc`), without
 * addresses, links and names. Under about a dozen small words both have to agree.
 */
export function detectedLanguage(text: string): DetectedLanguage {
  const sample = text.slice(0, ENOUGH);
  if (FAR_SCRIPT.test(sample)) {
    const letters = (sample.match(/\p{L}/gu) ?? []).length;
    for (const [language, script] of SCRIPTS) {
      if ((sample.match(script) ?? []).length > letters * 0.4) return { language: nearer(language, sample) };
    }
  }
  const words = sample.replace(/\S+/g, (word) => (NO_WORD.test(word) ? ' ' : word));
  const own = withoutNames(words);
  const { counts, shares, total } = smallWords(own.toLowerCase());
  const [best, second] = [...shares].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!best) return { language: null };
  const [most, share] = best;
  if (most === 'en' && share >= CLEAR_HITS && share >= CLEARLY_MORE * (second?.[1] ?? 0)) return { language: 'en' };
  const hasEnough = (language: string): boolean =>
    counts.get(language)! >= LEAST_HITS && counts.get(language)! >= total * LEAST_SHARE;
  const byLetters = CODES[franc(own.slice(0, ENOUGH_FOR_LETTERS), { only: CANDIDATES })];
  const fits = byLetters !== undefined && (shares.get(byLetters) ?? 0) >= share * LEAST_PART ? byLetters : null;
  if (fits !== null && hasEnough(fits)) return { language: fits };
  if (share >= TELLING_HITS && hasEnough(most)) return { language: most };
  return { language: null, ...(most !== 'en' && hasEnough(most) && { doubtful: most }) };
}

/** The code of the language that a text is written in, or null: see `detectedLanguage`. */
export const detectLanguage = (text: string): string | null => detectedLanguage(text).language;

/** Counts the small words of each language, and the same with one that several share in part for each of them. */
function smallWords(lower: string): {
  counts: ReadonlyMap<string, number>;
  shares: ReadonlyMap<string, number>;
  total: number;
} {
  const counts = new Map<string, number>();
  const shares = new Map<string, number>();
  let total = 0;
  for (let at = 0, from = 0; at <= lower.length; at++) {
    if (isLetterAt(lower, at)) continue;
    if (at > from) {
      total++;
      const languages = (at - from <= LONGEST_WORD && WORDS.get(lower.slice(from, at))) || [];
      for (const language of languages) {
        counts.set(language, (counts.get(language) ?? 0) + 1);
        shares.set(language, (shares.get(language) ?? 0) + 1 / languages.length);
      }
    }
    from = at + 1;
  }
  return { counts, shares, total };
}

/** Letters that only one of the languages of a script has. */
const OWN_LETTERS: readonly [of: string, language: string, letters: RegExp][] = [
  ['zh', 'ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ru', 'uk', /[іїєґ]/iu],
  ['ru', 'sr', /[ђћџљњ]/iu],
  ['ar', 'fa', /[گپچژ]/u],
];

function nearer(language: string, sample: string): string {
  return OWN_LETTERS.find(([of, , letters]) => of === language && letters.test(sample))?.[1] ?? language;
}

/** Languages that the reader reads well enough for silence to mean something; English fully, the others by their common forms. */
const SUPPORTED_LANGUAGES: ReadonlySet<string> = new Set(['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl']);

/** Languages of other scripts than Latin and Cyrillic: the names of tools in such a text are too few to tell. */
const UNREAD_LANGUAGES: ReadonlySet<string> = new Set(['el', 'ar', 'fa', 'he', 'ko', 'zh', 'ja', 'hi', 'th']);

/** Tells how a text in a language is read: its sentences, its names and numbers word by word, or not at all. */
export function readingOfLanguage(language: string | null): 'sentences' | 'words' | 'none' {
  if (language === null || SUPPORTED_LANGUAGES.has(language)) return 'sentences';
  return UNREAD_LANGUAGES.has(language) ? 'none' : 'words';
}
