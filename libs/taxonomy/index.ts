/** Version of the shipped taxonomy; changes whenever an entry changes what a text or a role is read as. */
export const TAXONOMY = '2026.11.2';

export type { Guard } from './skill.js';
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
} from './skill-lookups.js';
export { CERTIFICATIONS } from './certifications/index.js';
export { DEGREES, FIELDS } from './education.js';
export { HUMAN_LANGUAGES } from './human-languages.js';
export { certificationById, certificationsEquivalentTo, relatedFields, titleById, titlesAround } from './lookups.js';
export { SUBJECTS, type Subject } from './subjects.js';
export { SENIORITY, TITLE_FAMILIES, TITLE_FILLERS, TITLES } from './titles/index.js';
