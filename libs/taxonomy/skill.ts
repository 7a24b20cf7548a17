import type { WordSet } from './skills/context-words.js';

/** An entry of the skill lists. Plain data: the lists under `skills/` are reviewed like code. */

/**
 * When a spelling that is also an ordinary word (or another thing's name) means the skill. All that is given must hold.
 * A guard reads the *segment*: the sentence or line that the spelling stands in.
 */
export interface Guard {
  /** The spelling must stand in exactly this case ("Go", not "go"). */
  exact?: true;
  /** One of these words (lower case, whole words) stands in the segment, … */
  words?: readonly string[];
  /** `words` in every language that is read. From the table `skills/context-words.ts`. */
  context?: WordSet;
  /** `unless` in every language that is read. */
  excludes?: WordSet;
  /** Set for a word of English alone: in a sentence of another language it is the name. From the same table. */
  isEnglishWord?: true;
  /** … or a skill of one of these areas, recognized without a guard, is in it. `any` is every area. */
  areas?: readonly string[];
  /** None of these words stands in the segment: of two things of one name ("Oracle") it is then the other. */
  unless?: readonly string[];
  /**
   * Words of another trade (two of them with a blank between: a phrase), where the name is another thing: beside one, and without
   * anything else in the segment that speaks of computing, it is that. From the table `skills/everyday.ts`.
   */
  everyday?: ReadonlySet<string>;
  /** Not directly after one of these words, nor directly before one of the others. */
  notAfter?: readonly string[];
  notBefore?: readonly string[];
  /** False: also when it stands all alone in its segment ("Chef" on a line is a job). An ambiguous name alone is the skill otherwise. */
  alone?: false;
}

/** A spelling: matched word by word, without regard to case and to the marks between its words (`CI/CD`, `ci-cd`, `CI CD`). */
export type Alias = string | ({ text: string } & Guard);

export interface Skill {
  /** Kebab-case; never changes and is never used again for something else. */
  id: string;
  name: string;
  /** When the name itself counts, if it is ambiguous. */
  guard?: Guard;
  /** Further spellings, each with its own guard if it needs one. */
  aliases?: readonly Alias[];
  /** Ids of class skills that it is a tool of; a tool of a class satisfies it openly or as a sibling. */
  classes?: readonly string[];
  /** Skills that it implies in full (EKS → Kubernetes and AWS). */
  implies?: readonly string[];
  /** Suites that it is sold in: the suite shows each of its members, and a member shows much of the suite. */
  suites?: readonly string[];
  /** For a service of a cloud vendor: what it is for (SCORE, "Cloud depth"). */
  cloud?: 'containers' | 'ml' | 'other';
  /** Skills that it qualifies rather than adds to: beside one of them in a requirement it counts half (SCORE, "Weights inside `all`"). */
  qualifies?: readonly string[];
  /** True for a class word ("infrastructure as code"): what tools are tools of. */
  isClass?: true;
  /** For a class whose tools do not stand in for one another: Java is no sibling of Python. */
  siblings?: false;
}

/** Skills of one area; the area is context for ambiguous names ("Go" beside other languages). */
export interface SkillArea {
  area: string;
  skills: readonly Skill[];
}
