import type { MoreAliases, CustomSkillInput, CustomSkillEntry } from '#libs/contracts';

/** A skill of one's own has a name; an entry without one gives further spellings to a skill that comes with Candor. */
export const isOwn = (entry: CustomSkillEntry): entry is CustomSkillInput => 'name' in entry;

/** The fields of the form for every kind of entry. */
export interface SkillDraft {
  own: boolean;
  id: string;
  name: string;
  aliases: string[];
  classes: string[];
  implies: string[];
}

export const EMPTY_SKILL: SkillDraft = { own: true, id: '', name: '', aliases: [], classes: [], implies: [] };

export function skillDraftOf(entry: CustomSkillEntry): SkillDraft {
  return { ...EMPTY_SKILL, ...entry, own: isOwn(entry) };
}

/** The entry that is sent. Lists that are empty are left out; the id of a new skill is made from its name. */
export function entryOf({ own, id, name, aliases, classes, implies }: SkillDraft): CustomSkillEntry {
  if (!own) return { id, aliases } satisfies MoreAliases;
  return {
    id: id || ownSkillIdOf(name),
    name: name.trim(),
    ...(aliases.length > 0 && { aliases }),
    ...(classes.length > 0 && { classes }),
    ...(implies.length > 0 && { implies }),
  };
}

/** "Acme Flow 2.0" as `acme-flow-2-0`; an id begins with a letter. */
export function ownSkillIdOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 80);
}

/** An id as people say it, where its name is not at hand. */
export const spokenId = (id: string): string => id.replaceAll('-', ' ');
