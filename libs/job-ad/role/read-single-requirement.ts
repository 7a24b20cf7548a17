import { IMPORTANCE, type Criterion, type RoleContent } from '#libs/contracts';
import { SHIPPED_SKILLS, type SkillLexicon } from '#libs/language';
import { slug } from '../criteria/criteria-list.js';
import { cloudLeaf, skillLeaf, skillName } from '../criteria/skills/skill-leaf.js';
import { placeless } from './edited-role.js';
import { roleFromRequirements } from './role-from-requirements.js';

/** The questions that do not apply to a single requirement: it has no title, and its author sets its importance. */
const OF_WHOLE_ROLES = new Set(['confirm-musts', 'no-requirements', 'title-unknown', 'many-criteria']);

type Reading = Pick<RoleContent, 'criteria' | 'questions' | 'notes'>;

/**
 * Reads a requirement that a user adds to an existing role, as a line of its page would be read. Its criteria have no
 * spans.
 */
export function readSingleRequirement(
  text: string,
  as: 'requirement' | 'duty',
  skills: SkillLexicon = SHIPPED_SKILLS,
): Reading {
  const lists = as === 'duty' ? { requirements: [], responsibilities: [text] } : { requirements: [text] };
  const { criteria, questions, notes } = roleFromRequirements({ title: 'Role', ...lists }, { skills });
  return {
    criteria: criteria.map((one) => ({ ...one, span: null, expression: placeless(one.expression) })),
    questions: questions
      .filter(({ code }) => !OF_WHOLE_ROLES.has(code))
      .map((question) => ({ ...question, span: null })),
    notes: notes.map((note) => ({ ...note, span: null })),
  };
}

/** A skill of the list as a criterion, a cloud by its depth; null where there is no such skill. */
export function criterionOfSkill(skill: string, skills: SkillLexicon = SHIPPED_SKILLS): Criterion | null {
  if (!skills.skillById(skill)) return null;
  const label = skillName(skill, skills);
  return {
    id: `skills.${slug(label)}`,
    category: 'skills',
    label,
    kind: 'required',
    importance: IMPORTANCE.required,
    expression: skills.cloudPlatforms().includes(skill) ? cloudLeaf(skill, skills) : skillLeaf([skill], skills),
    span: null,
  };
}
