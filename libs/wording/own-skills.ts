/** The faults of an organization's own skills. */
const FAULTS: Record<string, (subject: string, of: string) => string> = {
  'id-shipped': (id, name) =>
    `The ID ${id} belongs to ${name}, which comes with Candor. Omit the name to add aliases, or choose another ID`,
  'id-twice': (id) => `The ID ${id} is in the list twice. Put its aliases into one entry`,
  'skill-unknown': (id) => `Candor has no skill ${id}. Name the entry to create your own skill`,
  'class-unknown': (id) => `The class ${id} does not exist. Search the skills for a class`,
  'implied-unknown': (id) => `The implied skill ${id} does not exist`,
  'implies-itself': (id) => `${id} implies itself through other skills. Remove one step`,
  'spelling-empty': (text) => `“${text}” has no letters or digits to match`,
  'spelling-common': (text) => `“${text}” is too common. Add a word that makes it a name`,
  'spelling-long': (text) => `“${text}” is too long. Use at most eight words`,
  'spelling-shipped': (text, name) => `“${text}” is already a spelling of ${name}`,
  'spelling-twice': (text, id) => `“${text}” is already a spelling of ${id}`,
};

/** Returns the text of a fault of an organization's own skills, as `checkOwnSkills` of `libs/language` reports it. */
export function ownSkillsFaultText(fault: { code: string; subject: string; of: string | null }): string {
  return FAULTS[fault.code]?.(fault.subject, fault.of ?? '') ?? fault.code;
}
