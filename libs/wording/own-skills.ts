/** The faults of an organization's own skills, in words. */
const FAULTS: Record<string, (subject: string, of: string) => string> = {
  'id-shipped': (id, name) =>
    `The id ${id} is that of ${name}, which comes with Candor: leave out the name to add aliases to it, or take another id`,
  'id-twice': (id) => `The id ${id} stands in the list twice: put its aliases into one entry`,
  'skill-unknown': (id) => `No skill ${id} comes with Candor: give the entry a name to make it a skill of your own`,
  'class-unknown': (id) => `There is no class ${id}: search the skills for one that is a class`,
  'implied-unknown': (id) => `There is no skill ${id} to imply, neither shipped nor in this list`,
  'implies-itself': (id) => `${id} implies itself through what it implies: take one of the steps out`,
  'spelling-empty': (text) => `“${text}” has no letters or digits to look for`,
  'spelling-common': (text) =>
    `“${text}” stands in any text and would be found everywhere: add a word that makes it a name`,
  'spelling-long': (text) => `“${text}” is too long to be found: at most eight words`,
  'spelling-shipped': (text, name) => `“${text}” is a spelling of ${name} already`,
  'spelling-twice': (text, id) => `“${text}” is a spelling of ${id} already`,
};

/** Returns the text of a fault of an organization's own skills, as `checkOwnSkills` of `libs/language` reports it. */
export function ownSkillsFaultText(fault: { code: string; subject: string; of: string | null }): string {
  return FAULTS[fault.code]?.(fault.subject, fault.of ?? '') ?? fault.code;
}
