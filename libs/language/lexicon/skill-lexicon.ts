import {
  SHIPPED_CATALOGUE,
  spellingsOfEntry,
  withCustomEntries,
  type Guard,
  type CustomEntry,
  type SkillCatalogue,
} from '#libs/taxonomy';
import { phraseTree, withPhrases, type PhraseTree } from './phrase-tree.js';

/** The meaning of a spelling, and its conditions. */
export interface SkillMeaning {
  skill: string;
  guard: Guard | null;
}

/** The skills that texts are read for: a catalogue, with its spellings as texts are searched for them. Made once and never changed. */
export interface SkillLexicon extends SkillCatalogue {
  readonly tree: PhraseTree<SkillMeaning>;
}

/** The skills that come with Candor. */
export const SHIPPED_SKILLS: SkillLexicon = {
  ...SHIPPED_CATALOGUE,
  tree: phraseTree(() =>
    SHIPPED_CATALOGUE.spellings().map(({ text, skill, guard }) => [text, { skill, guard }] as const),
  ),
};

/**
 * Builds the shipped skills with an organization's own skills. It takes a few milliseconds and a megabyte, and some ten
 * of each with the most entries, so callers keep the result. An own spelling that is also a shipped one stands for the
 * organization's skill.
 *
 * @param label the name of the list of entries; the version reads `2026.11+3` for `3`
 * @param entries entries that `checkCustomSkills` accepts, also those checked against an older shipped taxonomy
 */
export function skillsWithCustom(label: string | number, entries: readonly CustomEntry[]): SkillLexicon {
  const catalogue = withCustomEntries(SHIPPED_CATALOGUE, entries, `${SHIPPED_CATALOGUE.version}+${label}`);
  const own = entries
    .filter(({ id }) => catalogue.skillById(id) !== undefined)
    .flatMap((entry) => spellingsOfEntry(entry).map((text) => [text, { skill: entry.id, guard: null }] as const));
  return { ...catalogue, tree: withPhrases(SHIPPED_SKILLS.tree, own) };
}
