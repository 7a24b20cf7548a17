import type { SkillArea } from './skill.js';
import { skillCatalogue, type SkillCatalogue } from './skill-catalogue.js';

/** A skill that an organization added. */
export interface CustomSkill {
  id: string;
  name: string;
  aliases?: readonly string[];
  classes?: readonly string[];
  implies?: readonly string[];
}

/**
 * A skill that an organization added, or further aliases of an existing one. It has the shape of the contract and is
 * already checked.
 */
export type CustomEntry = CustomSkill | { id: string; aliases: readonly string[] };

/** Area of an own skill that is a tool of no class. */
const OWN_AREA = 'own';

/**
 * Adds an organization's own entries to the catalog; `base` stays unchanged. Entries outlive versions of the catalog.
 * An own skill whose id the catalog has taken meanwhile counts as aliases of that skill. Classes, implied skills and
 * skills that no longer exist are skipped.
 *
 * @param version the version of the result, which names both lists
 */
export function withCustomEntries(
  base: SkillCatalogue,
  entries: readonly CustomEntry[],
  version: string,
): SkillCatalogue {
  const isOwn = (entry: CustomEntry): entry is CustomSkill => 'name' in entry && base.skillById(entry.id) === undefined;
  const own = entries.filter(isOwn);
  const ownIds = new Set(own.map(({ id }) => id));
  const known = (id: string): boolean => ownIds.has(id) || base.skillById(id) !== undefined;
  const aliases = new Map(entries.filter((one) => !isOwn(one)).map((one) => [one.id, spellingsOfEntry(one)]));
  return skillCatalogue(version, [
    ...base.skills.map((skill): SkillArea => {
      const more = aliases.get(skill.id);
      const area = base.skillArea(skill.id);
      return { area, skills: [more ? { ...skill, aliases: [...(skill.aliases ?? []), ...more] } : skill] };
    }),
    ...own.map(({ id, name, ...entry }): SkillArea => {
      const classes = (entry.classes ?? []).filter((of) => base.skillById(of)?.isClass);
      const implies = (entry.implies ?? []).filter(known);
      const area = classes[0] === undefined ? OWN_AREA : base.skillArea(classes[0]);
      return { area, skills: [{ id, name, aliases: entry.aliases ?? [], classes, implies }] };
    }),
  ]);
}

/** Every way to write what an entry stands for: its name, if it has one, and its aliases. */
export function spellingsOfEntry(entry: CustomEntry): string[] {
  return 'name' in entry ? [entry.name, ...(entry.aliases ?? [])] : [...entry.aliases];
}
