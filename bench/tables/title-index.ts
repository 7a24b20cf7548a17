import {
  type IndexedOccupation,
  packIndexed,
  packTitleIndex,
  rarityWeight,
  SHIPPED_SKILLS,
  skillsIn,
  titleKey,
  titleNumber,
} from '#libs/language';
import { escoTitles, onetLinks } from './esco.js';
import type { Occupation } from './onet.js';
import { writePackedModule } from './packed-module.js';

const INDEX = 'libs/language/occupations/title-index.generated.ts';

/** English first: what a title means there stands, and the other languages are read together. */
const OTHER_LANGUAGES = ['cs', 'da', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ro', 'sv'] as const;

/** A title of more occupations, or of more jobs of O*NET, names none of them. */
const MOST_OCCUPATIONS = 3;

/** A word of English is that common at least where it stands among the first 14,000 (see `rarityWeight`). */
const COMMON = 6_000;

/**
 * A title of one word that names something else where it stands in an English page: a skill ("Docker"), or what a common word of English
 * means ("commis" is no such word, "agent" is).
 */
function isAmbiguous(title: string, key: string, isEnglish: boolean): boolean {
  if (key.includes(' ')) return false;
  return skillsIn(title, SHIPPED_SKILLS).length > 0 || (!isEnglish && rarityWeight(key) < COMMON);
}

/** Text in brackets that repeats or explains. */
const IN_BRACKETS = /\([^()]*\)/g;

/** The two parts of the shipped index of ESCO's titles, and how many titles it has. */
interface TitleIndexParts {
  occupations: string;
  index: Buffer;
  titles: number;
}

/**
 * Indexes the titles of ESCO in twelve languages. Titles that O*NET lists are left out, those of many jobs too: its table stands first.
 * @param stemsOf the stems of a title in the one form for every gender
 */
function titleIndex(onet: readonly Occupation[], esco: string, stemsOf: (title: string) => string[]): TitleIndexParts {
  const keyOf = (title: string): string => titleKey(stemsOf(title.replace(IN_BRACKETS, ' ')));
  const links = onetLinks(esco);
  const occupations: IndexedOccupation[] = [...escoTitles(esco, 'en').keys()]
    .sort()
    .map((concept) => ({ id: idOf(concept), ...(links.get(concept) ?? { exact: [], near: [] }) }));
  const placeOf = new Map(occupations.map(({ id }, at) => [id, at]));
  const known = new Set(onet.flatMap(({ title, titles }) => [title, ...titles].map(keyOf)));
  known.add('');
  const titles = new Map<string, number[]>();
  const numbers = new Map<number, string>();
  for (const languages of [['en'], OTHER_LANGUAGES]) {
    const found = new Map<string, Set<number>>();
    for (const language of languages)
      for (const [concept, listed] of escoTitles(esco, language)) {
        const place = placeOf.get(idOf(concept));
        if (place === undefined) continue;
        for (const title of listed) {
          const key = keyOf(title);
          if (known.has(key) || isAmbiguous(title, key, language === 'en')) continue;
          (found.get(key) ?? found.set(key, new Set()).get(key)!).add(place);
        }
      }
    for (const [key, places] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
      known.add(key);
      const number = titleNumber(key);
      if (places.size > MOST_OCCUPATIONS || numbers.has(number)) continue;
      numbers.set(number, key);
      titles.set(key, [...places]);
    }
  }
  return { occupations: packIndexed(occupations), index: packTitleIndex(titles), titles: titles.size };
}

const DIGITS = 8;
const idOf = (concept: string): string => `esco-${concept.slice(concept.indexOf('/') + 1).slice(0, DIGITS)}`;

/** Writes the module with the index, and says how many titles it has. */
export function writeTitleIndex(onet: readonly Occupation[], esco: string, stemsOf: (title: string) => string[]): void {
  const { occupations, index, titles } = titleIndex(onet, esco, stemsOf);
  writePackedModule(INDEX, 'ESCO occupation titles and their crosswalk to O*NET (European Commission).', {
    PACKED_INDEXED: { comment: 'What `packIndexed` made.', content: occupations },
    PACKED_TITLE_INDEX: { comment: 'What `packTitleIndex` made.', content: index },
  });
  console.log(`${titles} titles in ${INDEX}`);
}
