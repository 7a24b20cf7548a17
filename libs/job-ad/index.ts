/** Pure: a role page → criteria, questions and notes; the shipped roles. */
export { PageNestingError, jobDescriptionText } from './page/page-text.js';
export { withThings } from './stored/earlier-role.js';
export { withRelatedWords, type RelatedWordsVersion } from './stored/related-words.js';
export { applyRoleEdit } from './role/edited-role.js';
export { mergeCriteria, mergeReading } from './reclassify/merge-readings.js';
export { explainPage, pageUnderstanding, type LineFinding } from './role/page-understanding.js';
export { readPageLines, type PageLinesReading } from './reclassify/read-page-lines.js';
export { readRole } from './role/read-role.js';
export { criterionOfSkill, readSingleRequirement } from './role/read-single-requirement.js';
export { roleFromRequirements } from './role/role-from-requirements.js';
export { withRecognitionTable } from './templates/recognition-examples.js';
export { SHIPPED_ROLES } from './templates/shipped-roles.js';
