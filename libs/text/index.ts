export { BUILDER, buildProfile, type SourceText } from './profile/build-profile.js';
export { toJsonResume, type JsonResume } from './profile/json-resume.js';
export { rarityTable } from './rarity/rarity-table.js';
export { PAGE_FORMATS, rolePageText, type PageFormat } from './role/page-text.js';
export { readRole, ROLE_READER } from './role/read-role.js';
export { roleFromRequirements } from './role/role-from-requirements.js';
export { SHIPPED_ROLES, type ShippedRole } from './role/shipped-roles.js';
export { stemsOfText } from './words/terms.js';
