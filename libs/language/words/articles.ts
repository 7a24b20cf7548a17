/**
 * Articles, pronouns, numerals and words of three letters that go with the gender of a word beside them, by the one that stands for all.
 * They are not changed in texts, where they tell the language; what sentences are compared by does not see them apart. Where one of them is
 * an English word without meaning ("do", "no") or a single letter it comes first, and the others are none either.
 */
const ARTICLES: readonly string[] = [
  'die der den dem des',
  'ein eine einen einem einer eines',
  'kein keine keinen keinem keiner keines',
  'zum zur',
  'un une una uno um uma',
  'del della dello',
  'al alla allo',
  'dal dalla dallo',
  'nel nella nello',
  'do da',
  'dos das',
  'aos às',
  'à ao',
  'nos nas',
  'pelos pelas',
  'a o',
  'no na',
  'pelo pela',
  'la le el il lo elle él ella ele ela',
  'los las unos unas',
  'er sie',
  'né née',
  'dois duas',
  'dwa dwie dwaj dwóch',
  'oba obie obaj obu',
  'dva dvě',
  'doi două',
  'bom boa',
  'bons boas',
];

const ONE_OF = new Map(
  ARTICLES.flatMap((line) => {
    const [one, ...others] = line.split(' ');
    return others.map((word): [string, string] => [word, one!]);
  }),
);

const ONES: ReadonlySet<string> = new Set(ONE_OF.values());

const LONGEST = Math.max(...[...ONE_OF.keys()].map((word) => word.length));

/** The word, or the article that stands for it. */
export function withOneArticle(word: string): string {
  return word.length <= LONGEST ? (ONE_OF.get(word) ?? word) : word;
}

/** Returns whether a word in lower case is one of several forms of an article or pronoun. */
export const isArticle = (word: string): boolean => word.length <= LONGEST && (ONE_OF.has(word) || ONES.has(word));
