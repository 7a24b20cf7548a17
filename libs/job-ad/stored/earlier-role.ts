import type { Duty, Expression, PhraseLeaf, RoleContent } from '#libs/contracts';
import { SHIPPED_SKILLS, type SkillLexicon } from '#libs/language';
import { readDuty } from '../criteria/duties/read-duties.js';
import { phraseLeaf, phraseStems } from '../criteria/phrases/phrase-leaf.js';

/**
 * A stored role, whose duties and free phrases say who does what as today's reader would: roles of readers before `role/15` do not say it.
 * Everything else of it stays.
 */
export function withThings(content: RoleContent, lexicon: SkillLexicon = SHIPPED_SKILLS): RoleContent {
  const criteria = content.criteria.map((one) => ({ ...one, expression: upgraded(one.expression, lexicon) }));
  return { ...content, criteria };
}

function upgraded(expression: Expression, lexicon: SkillLexicon): Expression {
  switch (expression.test) {
    case 'all':
      return { ...expression, parts: expression.parts.map((part) => ({ ...part, of: upgraded(part.of, lexicon) })) };
    case 'any':
    case 'atLeast':
    case 'nth':
      return { ...expression, parts: expression.parts.map((part) => upgraded(part, lexicon)) };
    case 'duties':
      return { ...expression, duties: expression.duties.map((duty) => upgradedDuty(duty, lexicon)) };
    case 'experience': {
      const benchmarks = expression.benchmarks.map((band) => ({
        ...band,
        scope: band.scope.map((duty) => upgradedDuty(duty, lexicon)),
      }));
      return { ...expression, benchmarks };
    }
    case 'phrase':
      return saysThings(expression) ? expression : upgradedPhrase(expression);
    default:
      return expression;
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
  return { ...leaf, actions, things };
}
