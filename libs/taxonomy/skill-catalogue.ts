import type { Guard, Skill, SkillArea } from './skill.js';
import { ENGLISH_WORDS, inEveryLanguage, wordSet } from './skills/context-words.js';
import { EVERYDAY } from './skills/everyday.js';

/** A spelling of a skill and when it counts. */
export interface Spelling {
  text: string;
  skill: string;
  guard: Guard | null;
}

/** The skills of a set of lists, and their relations. A value: it never changes once it is made. */
export interface SkillCatalogue {
  /** Names the lists: profiles and roles say what they were read with. */
  readonly version: string;
  /** Every skill, in the order of the lists. */
  readonly skills: readonly Skill[];
  /** Every spelling of every skill: its name and its aliases. */
  spellings(): Spelling[];
  /** The skill with this id, or undefined. */
  skillById(id: string): Skill | undefined;
  /** The area (list) that a skill belongs to: context for ambiguous names. Empty for an unknown id. */
  skillArea(id: string): string;
  /** Every skill that this one implies, however far, without itself; nearest first. Empty for an unknown id. */
  skillParents(id: string): readonly string[];
  /** Every skill that implies this one. */
  skillChildren(id: string): readonly string[];
  /**
   * The classes that a skill stands for: those it is a tool of, `cloud` for a cloud service, and itself for a class word or a skill of
   * no class ("machine learning"). Sorted; empty for an unknown id.
   */
  skillClasses(id: string): readonly string[];
  /** The class that a skill is first of all a tool of, itself for a class word or a skill of no class. */
  primaryClass(id: string): string;
  /** True when tools of the class stand in for one another, so that a sibling earns credit. */
  hasSiblings(skillClass: string): boolean;
  /** The tools of a class, without the class word itself. */
  skillsOfClass(skillClass: string): readonly string[];
  /** The members of a suite. */
  skillsOfSuite(suite: string): readonly string[];
  /** A vendor's cloud services with the group that cloud depth counts them in. */
  cloudServices(platform: string): { skill: string; group: 'containers' | 'ml' | 'other' }[];
  /** Platforms whose depth can be valued: those with services. */
  cloudPlatforms(): readonly string[];
}

/** Makes the catalogue of lists of skills, in time linear in what they hold. Several lists may share an area; ids are unique. */
export function skillCatalogue(version: string, areas: readonly SkillArea[]): SkillCatalogue {
  const byId = new Map<string, Skill>();
  const area = new Map<string, string>();
  for (const list of areas) {
    for (const skill of list.skills) {
      byId.set(skill.id, skill);
      area.set(skill.id, list.area);
    }
  }
  const skills = [...byId.values()];
  const parents = new Map(skills.map(({ id }) => [id, impliedBy(byId, id)]));
  const children = new Map<string, string[]>();
  for (const [id, above] of parents) for (const parent of above) append(children, parent, id);
  const classes = new Map(skills.map((skill) => [skill.id, classesOf(skill)]));
  const members = new Map<string, string[]>();
  for (const skill of skills) for (const of of skill.classes ?? []) append(members, of, skill.id);

  const suites = new Map<string, string[]>();
  for (const skill of skills) for (const suite of skill.suites ?? []) append(suites, suite, skill.id);

  const skillChildren = (id: string): readonly string[] => children.get(id) ?? NONE;
  const skillsOfClass = (skillClass: string): readonly string[] => members.get(skillClass) ?? NONE;
  const cloudServices: SkillCatalogue['cloudServices'] = (platform) =>
    skillChildren(platform).flatMap((id) => {
      const group = byId.get(id)?.cloud;
      return group ? [{ skill: id, group }] : [];
    });
  // Asked for each line of a page, and the same as long as the lists are.
  let platforms: string[] | undefined;
  return {
    version,
    skills,
    spellings: () => skills.flatMap(spellingsOf),
    skillById: (id) => byId.get(id),
    skillArea: (id) => area.get(id) ?? '',
    skillParents: (id) => parents.get(id) ?? NONE,
    skillChildren,
    skillClasses: (id) => classes.get(id) ?? NONE,
    primaryClass: (id) => {
      const skill = byId.get(id);
      return skill?.isClass ? id : (skill?.classes?.[0] ?? id);
    },
    hasSiblings: (skillClass) => {
      const skill = byId.get(skillClass);
      return skill?.isClass === true && skill.siblings !== false;
    },
    skillsOfClass,
    skillsOfSuite: (suite) => suites.get(suite) ?? NONE,
    cloudServices,
    cloudPlatforms: () => (platforms ??= skillsOfClass('cloud').filter((id) => cloudServices(id).length > 0)),
  };
}

const NONE: readonly string[] = [];

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Returns the skills that a skill implies, directly or indirectly, without itself; nearest first. */
function impliedBy(byId: ReadonlyMap<string, Skill>, id: string): readonly string[] {
  const found = new Set<string>();
  const queue = [...(byId.get(id)?.implies ?? NONE)];
  for (let at = 0; at < queue.length; at++) {
    const next = queue[at]!;
    if (next === id || found.has(next)) continue;
    found.add(next);
    queue.push(...(byId.get(next)?.implies ?? NONE));
  }
  return [...found];
}

function classesOf(skill: Skill): readonly string[] {
  const own = new Set(skill.isClass ? [skill.id] : []);
  for (const of of skill.classes ?? []) own.add(of);
  if (skill.cloud) own.add('cloud');
  if (own.size === 0) own.add(skill.id);
  return [...own].sort();
}

/** A skill's name and its aliases, each with its guard. */
function spellingsOf(skill: Skill): Spelling[] {
  const spellings: Spelling[] = [spelling(skill.name, skill.id, skill.guard)];
  for (const alias of skill.aliases ?? []) {
    if (typeof alias === 'string') spellings.push(spelling(alias, skill.id));
    else {
      const { text, ...guard } = alias;
      spellings.push(spelling(text, skill.id, guard));
    }
  }
  return spellings;
}

/** A spelling with what the tables of every language add to its guard. */
function spelling(text: string, skill: string, guard: Guard | null = null): Spelling {
  const everyday = EVERYDAY.get(text.toLowerCase());
  const whole: Guard = {
    ...guard,
    ...(guard?.words && { context: wordSet(inEveryLanguage(guard.words)) }),
    // Of two things of one name a word alone does not tell which is meant.
    ...(guard?.unless && { excludes: wordSet(inEveryLanguage(guard.unless)) }),
    ...(guard && !guard.unless && ENGLISH_WORDS.has(text.toLowerCase()) && { isEnglishWord: true as const }),
    ...(everyday && { everyday }),
  };
  return { text, skill, guard: guard || everyday ? whole : null };
}
