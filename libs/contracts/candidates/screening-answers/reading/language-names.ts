/** Human languages by name. */
import { normalizeText } from '../plain.js';

/**
 * The ISO 639-1 codes that candidates state and roles ask for (`libs/taxonomy`, which contracts may
 * not import).
 */
const CODES =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko lb lt lv mk ml mn mr ms mt my ne nl no pa pl ps pt ro ru rw si sk sl so sq sr sv sw ta te th tl tr uk ur uz vi xh yo zh zu'.split(
    ' ',
  );
const LANGUAGES_OF_NAMES = ['pl', 'pt', 'nl', 'it', 'es', 'fr', 'de', 'en'];
const OTHER_NAMES: Readonly<Record<string, string>> = {
  mandarin: 'zh',
  cantonese: 'zh',
  farsi: 'fa',
  tagalog: 'tl',
  castellano: 'es',
  castilian: 'es',
  flemish: 'nl',
  bahasa: 'id',
};

let names: Map<string, string> | undefined;

/**
 * Finds a language by its name in one of eight languages.
 * @returns its ISO 639-1 code; null for any other word
 */
export function languageOf(word: string): string | null {
  names ??= new Map([
    ...LANGUAGES_OF_NAMES.flatMap((language) => {
      const displayed = new Intl.DisplayNames([language], { type: 'language' });
      return CODES.map((code): [string, string] => [normalizeText(displayed.of(code) ?? code), code]);
    }),
    ...Object.entries(OTHER_NAMES),
  ]);
  // "znajomość angielskiego": Polish adjectives change their ending after other words.
  return names.get(word) ?? names.get(word.replace(/iego$/, 'i')) ?? null;
}

/** Returns the English name of a language by its ISO 639-1 code. */
export function languageName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
}
