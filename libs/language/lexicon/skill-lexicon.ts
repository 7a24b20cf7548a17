import {
  SHIPPED_CATALOGUE,
  spellingsOfEntry,
  withCustomEntries,
  type Guard,
  type CustomEntry,
  type SkillCatalogue,
} from '#libs/taxonomy';
import { phraseTree, withPhrases, type PhraseTree } from './phrase-tree.js';

/** What a spelling stands for, and when. */
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
  tree: phraseTree(SHIPPED_CATALOGUE.spellings().map(({ text, skill, guard }) => [text, { skill, guard }] as const)),
};

/**
 * The shipped skills with an organisation's own added: a few milliseconds of work and a megabyte, with most entries some ten of either: keep what it gives. Where an own
 * spelling is a shipped one too, it stands for the organisation's skill.
 *
 * @param label names the list of entries; the version reads `2026.11+3` for `3`
 * @param entries as `checkCustomSkills` finds them right; those for an older shipped taxonomy do
 */
export function skillsWithCustom(label: string | number, entries: readonly CustomEntry[]): SkillLexicon {
  const catalogue = withCustomEntries(SHIPPED_CATALOGUE, entries, `${SHIPPED_CATALOGUE.version}+${label}`);
  const own = entries
    .filter(({ id }) => catalogue.skillById(id) !== undefined)
    .flatMap((entry) => spellingsOfEntry(entry).map((text) => [text, { skill: entry.id, guard: null }] as const));
  return { ...catalogue, tree: withPhrases(SHIPPED_SKILLS.tree, own) };
}
