/**
 * Articles and pronouns that go with the gender of a word beside them, by the one that stands for all. They are not changed in texts, where
 * they tell the language; what sentences are compared by does not see them apart. English ones are no words that carry meaning.
 */
const ARTICLES: readonly string[] = [
  'die der den dem des',
  'ein eine einen einem einer eines',
  'un une una uno um uma',
  'la le el il lo elle él ella ele ela',
  'los las unos unas',
  'er sie',
  'né née',
];

const ONE_OF = new Map(
  ARTICLES.flatMap((line) => {
    const [one, ...others] = line.split(' ');
    return others.map((word): [string, string] => [word, one!]);
  }),
);

const LONGEST = Math.max(...[...ONE_OF.keys()].map((word) => word.length));

/** The word, or the article that stands for it. */
export function withOneArticle(word: string): string {
  return word.length <= LONGEST ? (ONE_OF.get(word) ?? word) : word;
}
