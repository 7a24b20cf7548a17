/** Finding skills by a part of what they are called. Pure. */
import { SKILLS_SHOWN, type SkillsFound, type SkillView } from '#libs/contracts';
import type { Skill, SkillCatalogue } from '#libs/taxonomy';

/** Skills whose name, alias or id holds the query: those called so first, then those that begin so, then the others; by name. */
export function searchSkills(catalogue: SkillCatalogue, query: string, isOwn: (id: string) => boolean): SkillsFound {
  const wanted = query.toLowerCase();
  const found = catalogue.skills
    .map((skill) => ({ skill, rank: rankOf(skill, wanted) }))
    .filter(({ rank }) => rank < NOT_CALLED_SO)
    .sort((a, b) => a.rank - b.rank || order(a.skill.name, b.skill.name) || order(a.skill.id, b.skill.id));
  return {
    items: found.slice(0, SKILLS_SHOWN).map(({ skill }) => viewOf(skill, isOwn(skill.id))),
    total: found.length,
  };
}

const NOT_CALLED_SO = 3;

function rankOf(skill: Skill, wanted: string): number {
  const calls = [skill.name, skill.id, ...aliasesOf(skill)].map((text) => text.toLowerCase());
  if (calls.includes(wanted)) return 0;
  if (calls.some((text) => text.startsWith(wanted))) return 1;
  return calls.some((text) => text.includes(wanted)) ? 2 : NOT_CALLED_SO;
}

const order = (a: string, b: string): number => {
  const [low, high] = [a.toLowerCase(), b.toLowerCase()];
  return low < high ? -1 : low > high ? 1 : 0;
};

const aliasesOf = (skill: Skill): string[] =>
  (skill.aliases ?? []).map((alias) => (typeof alias === 'string' ? alias : alias.text));

function viewOf(skill: Skill, own: boolean): SkillView {
  const classes = [...(skill.classes ?? [])];
  return { id: skill.id, name: skill.name, aliases: aliasesOf(skill), classes, isClass: skill.isClass === true, own };
}
