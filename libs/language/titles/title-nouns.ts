import { inflateTable } from '../text/inflate-table.js';
import { PACKED_BEGINNING, PACKED_ENDING } from './title-nouns.generated.js';

const wordsIn = (packed: string): ReadonlySet<string> => new Set(inflateTable(packed).toString('utf8').split(' '));

let ending: ReadonlySet<string> | undefined;
let beginning: ReadonlySet<string> | undefined;

/**
 * True for a noun that job titles end in, by the titles of O*NET and ESCO ("engineer", "medewerker"): English, German, Dutch, Swedish and
 * Danish. Takes a singular in lower case without accents.
 */
export const endsTitles = (word: string): boolean => (ending ??= wordsIn(PACKED_ENDING)).has(word);

/** The same for nouns that titles of French, Spanish, Italian, Portuguese and Polish begin with ("responsable de paie"). */
export const beginsTitles = (word: string): boolean => (beginning ??= wordsIn(PACKED_BEGINNING)).has(word);
