/** Version of the shipped taxonomy; changes whenever an entry changes what a text or a role is read as. */
export const TAXONOMY = '2026.11';

export type { Guard, Skill } from './skill.js';
export {
  allSkills,
  cloudPlatforms,
  cloudServices,
  hasSiblings,
  primaryClass,
  skillArea,
  skillById,
  skillChildren,
  skillClasses,
  skillParents,
  skillSpellings,
  skillsOfClass,
  type Spelling,
} from './skill-lookups.js';
export type { Certification } from './certification.js';
export { CERTIFICATIONS } from './certifications/index.js';
export { DEGREES, FIELDS, type Degree, type Field } from './education.js';
export { HUMAN_LANGUAGES, type HumanLanguage } from './human-languages.js';
export {
  certificationById,
  certificationsEquivalentTo,
  fieldById,
  relatedFields,
  titleById,
  titlesAround,
} from './lookups.js';
export type { Title } from './title.js';
export { SENIORITY, TITLE_FAMILIES, TITLE_FILLERS, TITLES } from './titles/index.js';
