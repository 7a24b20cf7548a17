export type { Guard, Skill } from './skill.js';
export { spellingsOfEntry, withCustomEntries, type CustomEntry } from './custom-skills.js';
export {
  OF_OTHER_TRADES,
  OTHER_TRADES,
  SPEAKS_OF_COMPUTING,
  SPELLED_OUT,
  TRADES_ELSEWHERE,
} from './skills/everyday.js';
export { SHIPPED_CATALOGUE } from './shipped-catalogue.js';
export type { SkillCatalogue } from './skill-catalogue.js';
export { CERTIFICATIONS } from './certifications/index.js';
export { DEGREES, FIELDS } from './education.js';
export { HUMAN_LANGUAGES } from './human-languages.js';
export { certificationById, certificationsEquivalentTo, relatedFields, titleById, titlesAround } from './lookups.js';
export { SUBJECTS, type Subject } from './subjects.js';
export { SENIORITY, TITLE_FAMILIES, TITLE_FILLERS, TITLES } from './titles/index.js';
