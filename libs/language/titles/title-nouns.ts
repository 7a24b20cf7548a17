import { inflateTable } from '../text/inflate-table.js';
import { lazy } from '../text/lazy.js';
import { PACKED_BEGINNING, PACKED_ENDING } from './title-nouns.generated.js';

const wordsIn = (packed: string): (() => ReadonlySet<string>) =>
  lazy(() => new Set(inflateTable(packed).toString('utf8').split(' ')));

const ending = wordsIn(PACKED_ENDING);
const beginning = wordsIn(PACKED_BEGINNING);

/**
 * True for a noun that job titles end in, by the titles of O*NET and ESCO ("engineer", "medewerker"): English, German, Dutch, Swedish and
 * Danish. Takes a singular in lower case without accents.
 */
export const endsTitles = (word: string): boolean => ending().has(word);

/** The same for nouns that titles of French, Spanish, Italian, Portuguese and Polish begin with ("responsable de paie"). */
export const beginsTitles = (word: string): boolean => beginning().has(word);
