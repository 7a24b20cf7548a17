import { SKILL_AREAS } from './skills/index.js';
import type { Guard, Skill } from './skill.js';

const SKILLS = new Map<string, Skill>();
const AREA = new Map<string, string>();
for (const { area, skills } of SKILL_AREAS) {
  for (const skill of skills) {
    SKILLS.set(skill.id, skill);
    AREA.set(skill.id, area);
  }
}

/** Every skill of the taxonomy, in the order of the lists. */
export function allSkills(): readonly Skill[] {
  return [...SKILLS.values()];
}

/** The skill with this id, or undefined. */
export function skillById(id: string): Skill | undefined {
  return SKILLS.get(id);
}

/** The area (list) that a skill belongs to: context for ambiguous names. Empty for an unknown id. */
export function skillArea(id: string): string {
  return AREA.get(id) ?? '';
}

/** A spelling of a skill and when it counts. */
export interface Spelling {
  text: string;
  skill: string;
  guard: Guard | null;
}

/** Every spelling of every skill: its name and its aliases. */
export function skillSpellings(): Spelling[] {
  const spellings: Spelling[] = [];
  for (const skill of SKILLS.values()) {
    spellings.push({ text: skill.name, skill: skill.id, guard: skill.guard ?? null });
    for (const alias of skill.aliases ?? []) {
      if (typeof alias === 'string') spellings.push({ text: alias, skill: skill.id, guard: null });
      else {
        const { text, ...guard } = alias;
        spellings.push({ text, skill: skill.id, guard });
      }
    }
  }
  return spellings;
}

const PARENTS = new Map<string, readonly string[]>();

/** Every skill that this one implies, however far, without itself; nearest first. Empty for an unknown id. */
export function skillParents(id: string): readonly string[] {
  const before = PARENTS.get(id);
  if (before) return before;
  const found: string[] = [];
  const queue = [...(SKILLS.get(id)?.implies ?? [])];
  for (let at = 0; at < queue.length; at++) {
    const next = queue[at]!;
    if (next === id || found.includes(next)) continue;
    found.push(next);
    queue.push(...(SKILLS.get(next)?.implies ?? []));
  }
  PARENTS.set(id, found);
  return found;
}

const CHILDREN = new Map<string, string[]>();
for (const id of SKILLS.keys()) {
  for (const parent of skillParents(id)) CHILDREN.set(parent, [...(CHILDREN.get(parent) ?? []), id]);
}

/** Every skill that implies this one. */
export function skillChildren(id: string): readonly string[] {
  return CHILDREN.get(id) ?? [];
}

const CLASSES = new Map<string, readonly string[]>();
for (const skill of SKILLS.values()) {
  const own = new Set(skill.isClass ? [skill.id] : []);
  for (const of of skill.classes ?? []) own.add(of);
  if (skill.cloud) own.add('cloud');
  if (own.size === 0) own.add(skill.id);
  CLASSES.set(skill.id, [...own].sort());
}

/**
 * The classes that a skill stands for: those it is a tool of, `cloud` for a cloud service, and itself for a class word or a skill of no
 * class ("machine learning"). Sorted; empty for an unknown id.
 */
export function skillClasses(id: string): readonly string[] {
  return CLASSES.get(id) ?? [];
}

/** The class that a skill is first of all a tool of, itself for a class word or a skill of no class. */
export function primaryClass(id: string): string {
  const skill = SKILLS.get(id);
  return skill?.isClass ? id : (skill?.classes?.[0] ?? id);
}

/** True when tools of the class stand in for one another, so that a sibling earns credit. */
export function hasSiblings(skillClass: string): boolean {
  const skill = SKILLS.get(skillClass);
  return skill?.isClass === true && skill.siblings !== false;
}

const MEMBERS = new Map<string, string[]>();
for (const skill of SKILLS.values()) {
  for (const of of skill.classes ?? []) MEMBERS.set(of, [...(MEMBERS.get(of) ?? []), skill.id]);
}

/** The tools of a class, without the class word itself. */
export function skillsOfClass(skillClass: string): readonly string[] {
  return MEMBERS.get(skillClass) ?? [];
}

/** A vendor's cloud services with the group that cloud depth counts them in. */
export function cloudServices(platform: string): { skill: string; group: 'containers' | 'ml' | 'other' }[] {
  return skillChildren(platform).flatMap((id) => {
    const group = SKILLS.get(id)?.cloud;
    return group ? [{ skill: id, group }] : [];
  });
}

/** Platforms whose depth can be valued: those with services in the taxonomy. */
export function cloudPlatforms(): string[] {
  return skillsOfClass('cloud').filter((id) => cloudServices(id).length > 0);
}
