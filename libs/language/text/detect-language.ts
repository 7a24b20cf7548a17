import { isLetterAt } from './code-units.js';

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
/** Below this share of words, or this many of them, the text is a list and its language cannot be told by its small words. */
const LEAST_SHARE = 0.03;
const LEAST_HITS = 3;

/** A letter of none of the Latin alphabets. */
const FAR_SCRIPT = /[\u0370-\u1cff\u3040-\ud7ff]/;

/**
 * ISO 639-1 code of the language that a text is written in, by its script or its small words; null when that does not tell (lists,
 * very short texts).
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, ENOUGH);
  if (FAR_SCRIPT.test(sample)) {
    const letters = (sample.match(/\p{L}/gu) ?? []).length;
    for (const [language, script] of SCRIPTS) {
      if ((sample.match(script) ?? []).length > letters * 0.4) return nearer(language, sample);
    }
  }
  const lower = sample.toLowerCase();
  const hits = new Map<string, number>();
  let words = 0;
  for (let at = 0, from = 0; at <= lower.length; at++) {
    if (isLetterAt(lower, at)) continue;
    if (at > from) {
      words++;
      const languages = at - from <= LONGEST_WORD ? WORDS.get(lower.slice(from, at)) : undefined;
      for (const language of languages ?? []) hits.set(language, (hits.get(language) ?? 0) + 1 / languages!.length);
    }
    from = at + 1;
  }
  const [best] = [...hits].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best && best[1] >= LEAST_HITS && best[1] >= words * LEAST_SHARE ? best[0] : null;
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
export const SUPPORTED_LANGUAGES: ReadonlySet<string> = new Set(['en', 'de', 'fr', 'es']);
