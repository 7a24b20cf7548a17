/** Pure: document texts → profile, role pages → criteria. The only importer of `natural`. */
export { BUILDER, buildProfile, type SourceText } from './profile/build-profile.js';
export { toJsonResume } from './profile/json-resume.js';
export { recogniseKnowledge } from './recognise-knowledge.js';
export { withRecognitionTable } from './recognition-examples.js';
export { packOccupations } from './occupations/occupation-table.js';
export { recogniseSkills } from './recognise.js';
export { rarityTable } from './rarity/rarity-table.js';
export { packNeighbours, type Neighbours } from './related/related-table.js';
export { rolePageText } from './role/page/page-text.js';
export { readRole } from './role/read-role.js';
export { roleFromRequirements } from './role/role-from-requirements.js';
export { SHIPPED_ROLES } from './role/shipped-roles.js';
export { checkOwnSkills } from './skills/check-own-skills.js';
export { SHIPPED_SKILLS, skillsWithOwn, type SkillLexicon } from './skills/lexicon.js';
export { titleStems } from './titles.js';
export { meaningfulWords } from './words/terms.js';
