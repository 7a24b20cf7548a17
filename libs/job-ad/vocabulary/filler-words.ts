/** Words that lead up to a requirement, grade it or say how much it matters, and name nothing that is asked. */
import { isStopWord, rarityWeight, stem, tokenise } from '#libs/language';

const FILLERS: ReadonlySet<string> = new Set(
  `ability able accept acceptable additionally adept advanced advantage advantageous also ample appreciated appreciation aptitude asset awareness background basic beneficial better bonus
   candidate candidates capability capable capacity clear combination combined command commercial competence competency competent comfortable confident considerable
   considered conversant current currently deep definite degree demonstrable demonstrate demonstrated demonstrating desirable desired detailed direct effective equivalent essential etc even
   evidence excellent exceptional exhibit expected experience experienced experiences expert expertise exposure extensive familiar familiarity field fields firm fluency fluent following
   following general good grasp great hands-on have having highly hold holding ideal ideally in-depth include includes including individual individuals industry
   kind knowledge knowledgeable least level levels like main mandatory mastery minimum must necessary need needed nice optional other outstanding plus possess possessing possession
   practical preferable preferably preference preferred previous prior professional proficiency proficient proven recent related relevant required requirement requirements
   robust several show significant similar skill skilled skills solid some sound strong strongly substantial successful superior thorough track record type types
   understanding useful valid valued varied various very well welcome wide willing willingness work working years you your`
    .split(/\s+/)
    .filter(Boolean),
);

/** True where a text names nothing that can be asked: "possession of", "is desirable", "good knowledge". */
export const isFiller = (text: string): boolean =>
  tokenise(text).every(({ text: word }) => isStopWord(word) || FILLERS.has(word.toLowerCase()));

/** The words of a text that name something. */
export const namingWords = (text: string): string[] =>
  tokenise(text)
    .map(({ text: word }) => word.toLowerCase())
    .filter((word) => !isStopWord(word) && !FILLERS.has(word));

/** Words of an advertisement are common up to this weight; those of a trade are rarer: "lathes", "invoicing". */
const COMMON_WEIGHT = 5_000;

/** True where all that a text names are words that advertisements of every trade have: "principles", "procedures". */
export const namesOnlyCommon = (text: string): boolean =>
  namingWords(text).every((word) => rarityWeight(stem(word)) < COMMON_WEIGHT);
