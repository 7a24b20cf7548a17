/** The faults of an organization's custom skills, in words. */
const FAULTS: Record<string, (subject: string, of: string) => string> = {
  'id-shipped': (id, name) =>
    `The ID ${id} belongs to the built-in skill ${name}. Remove the name to add aliases, or use another ID`,
  'id-twice': (id) => `The list has the ID ${id} twice. Merge the two entries`,
  'skill-unknown': (id) => `There is no built-in skill ${id}. Add a name to create a custom skill`,
  'class-unknown': (id) => `There is no class ${id}. Search the skills for a class`,
  'implied-unknown': (id) => `The implied skill ${id} is neither built in nor in this list`,
  'implies-itself': (id) => `${id} implies itself through other skills. Remove one of the steps`,
  'spelling-empty': (text) => `“${text}” has no letters or digits`,
  'spelling-common': (text) => `“${text}” is too common and would match everywhere. Add a word`,
  'spelling-long': (text) => `“${text}” is too long. Use at most eight words`,
  'spelling-shipped': (text, name) => `“${text}” is already a spelling of ${name}`,
  'spelling-twice': (text, id) => `“${text}” is already a spelling of ${id}`,
};

/** Returns the text of a fault of an organization's custom skills, as `checkCustomSkills` of `libs/language` reports it. */
export function customSkillsFaultText(fault: { code: string; subject: string; of: string | null }): string {
  return FAULTS[fault.code]?.(fault.subject, fault.of ?? '') ?? fault.code;
}
