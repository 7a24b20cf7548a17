/** Short forms that name two genders or all at a word's end, and marks beside a title: "Entwickler:in", "chargé(e)", "(m/w/d)". */

/**
 * Marks that stand apart from a word: "(m/w/d)", "(f/h)", "H/F", "(all genders)". What is before it goes with it.
 */
const APART =
  /[ \t]*(?:\((?:(?:[mwdfhxgnuvaik]|male|female|divers|homme|femme|männlich|weiblich)(?:\s?[/|,*]\s?(?:[mwdfhxgnuvaik]|male|female|div(?:ers|\.)?|homme|femme|männlich|weiblich)){1,4}|all genders|alle geschlechter|gn\*?|tous genres|any gender|mensch(?:en)?|jeder mensch|geschlechtsneutral|gender neutral|todos los géneros|tutti i generi)\)|(?<=\s)(?:(?:[mwdfh]\s?[/|]\s?){1,3}[mwdfhx]|[mv]\s?\/\s?[mv](?:\s?\/\s?x)?|[mk]\s?\/\s?[mk])(?![\p{L}\p{N}/]))/iuy;

/** "Kaufmann/-frau": marks that are words of their own, for the end of the one before them. */
const PERSON_HEADS = 'mann|frau|leute|kraft|person|pfleger|schwester|männer|frauen|kräfte|personen|schwestern';
const PERSON_HEAD = new RegExp(`(?:${PERSON_HEADS})$`, 'u');
/** Returns whether a word or mark in lower case ends in what German compounds call a person by. */
export const endsInPersonHead = (word: string): boolean => PERSON_HEAD.test(word);

/** Marks of another gender at the end of a word, without a blank. */
const ATTACHED: readonly RegExp[] = [
  /['’](innen|in)(?!\p{L})/iuy,
  /[*:_](innen|in|frau|frauen|mann|kraft|r|e|n|en)(?!\p{L})/iuy,
  new RegExp(String.raw` ?/ ?-(${PERSON_HEADS})(?!\p{L})`, 'iuy'),
  /\/-?(innen|in|frau|frauen|mann|r|e|es|euse|euses|se|ses|trice|trices|rice|ne|nes|ière|ières|ère|ères|te|ve|ves|le|les|fe|a|as|o|os|ra|ras|ora|oras|doras?|ka|tka|rka|czka|iczka|yczka|żka|czyni|wa|na|ca|ica|ice|ová|á|oare|ă|ster|essa)(?![\p{L}/])/iuy,
  /\(-?(innen|in|r|e|es|euse|euses|se|ses|trice|trices|rice|ne|nes|ière|ières|ère|ères|te|ve|ves|le|les|fe|a|as|o|os|ra|ras|ora|oras|ka|czka|czyni|ă)\)/iuy,
  // "Kolleg(inn)en", "begeleid(st)er"
  /\((inn)\)(en)(?!\p{L})/iuy,
  /\((inne)\)(n)(?!\p{L})/iuy,
  /\((st)\)(ers?)(?!\p{L})/iuy,
  /[·•∙‧](?:(innen|in|e|euse|euses|se|ses|trice|trices|rice|ne|ière|ère|te|ve|le|fe|a|as|o)(?:[·•∙‧]?s)?)(?!\p{L})/iuy,
  /\.(?:(e|euse|se|trice|rice|ne|le|ve|ière|ère)(?:\.?s)?)(?![\p{L}])/iuy,
  /-(?:(e|euse|euses|se|ses|trice|trices|rice|ne|le|ve|ière|ère)(?:-?s)?)(?![\p{L}-])/iuy,
];

/** Words behind which only a dot or a hyphen can mean a form: French ones that have two. */
const FRENCH_STEM = /(?:eur|eux|é|ant|ent|ier|ien|al|el|if|at|ain|ois|ais|ard|on)s?$/iu;
/** The first character of what may be attached. */
const FIRST_UNITS = new Set([..."*:_/(·•∙‧.-'’"].map((one) => one.charCodeAt(0)));
export const beginsMark = (code: number): boolean => FIRST_UNITS.has(code);
/** The patterns from here on. */
const OF_FRENCH_ALONE = ATTACHED.length - 2;

/** A mark attached to a word: its end, and the ending that it names. */
export interface AttachedMark {
  end: number;
  ending: string;
  /** True if the mark itself says that there are many: "patient·e·s". */
  plural: boolean;
}

/**
 * Returns the mark attached to the word that ends at `at`, or null.
 *
 * @param hasForm whether the word and an ending, in lower case, are a form of the word
 */
export function attachedMark(
  text: string,
  word: string,
  at: number,
  hasForm: (whole: string) => boolean,
): AttachedMark | null {
  for (const [number, pattern] of ATTACHED.entries()) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    const ending = found.slice(1).join('').toLowerCase();
    if (number >= OF_FRENCH_ALONE && !FRENCH_STEM.test(word) && !hasForm(word.toLowerCase() + ending)) continue;
    const end = at + found[0].length;
    return { end, ending, plural: found[0].toLowerCase().endsWith('s') && !ending.endsWith('s') };
  }
  return null;
}

/** Where a mark that stands apart ends, which begins at `at` with its blanks; null where none does. */
export function endOfSeparateMark(text: string, at: number): number | null {
  APART.lastIndex = at;
  const found = APART.exec(text);
  return found ? at + found[0].length : null;
}
