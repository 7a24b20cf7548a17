import { mapLeaves, type Duty, type Leaf, type PhraseLeaf, type RoleContent } from '#libs/contracts';
import { SHIPPED_SKILLS, type SkillLexicon } from '#libs/language';
import { credentialThings } from '../criteria/credentials/credential-things.js';
import { readDuty } from '../criteria/duties/read-duties.js';
import { phraseLeaf, phraseStems } from '../criteria/phrases/phrase-leaf.js';

/**
 * A stored role, whose duties and free phrases say who does what as today's reader would: roles of readers before `role/15` do not say it.
 * Everything else of it stays.
 */
export function withThings(content: RoleContent, lexicon: SkillLexicon = SHIPPED_SKILLS): RoleContent {
  const criteria = content.criteria.map((one) => ({
    ...one,
    expression: mapLeaves(one.expression, (leaf) => upgraded(leaf, lexicon)),
  }));
  return { ...content, criteria };
}

function upgraded(leaf: Leaf, lexicon: SkillLexicon): Leaf {
  switch (leaf.test) {
    case 'duties':
      return { ...leaf, duties: leaf.duties.map((duty) => upgradedDuty(duty, lexicon)) };
    case 'experience': {
      const benchmarks = leaf.benchmarks.map((band) => ({
        ...band,
        scope: band.scope.map((duty) => upgradedDuty(duty, lexicon)),
      }));
      return { ...leaf, benchmarks };
    }
    case 'phrase':
      return saysThings(leaf) ? leaf : upgradedPhrase(leaf);
    default:
      return leaf;
  }
}

/** What earlier readers stored has no things, whatever its type says today. */
const saysThings = ({ things }: Partial<Pick<Duty, 'things'>>): boolean => things !== undefined;

function upgradedDuty(duty: Duty, lexicon: SkillLexicon): Duty {
  if (saysThings(duty)) return duty;
  const read = readDuty(duty.label, null, lexicon, 1) ?? { actions: [], things: [], terms: [] };
  return { ...read, label: duty.label, span: duty.span };
}

function upgradedPhrase(leaf: PhraseLeaf): PhraseLeaf {
  const { actions, things } = phraseLeaf(leaf.label, phraseStems(leaf.label)) ?? { actions: [], things: [] };
  return { ...leaf, actions, things: leaf.standing === undefined ? things : credentialThings(things, leaf.label) };
}
