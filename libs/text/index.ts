export { rarityTable } from './rarity/rarity-table.js';
export { recogniseSkills } from './recognise.js';
export { titleKeys } from './titles.js';
export { stemsOfText } from './words/terms.js';
export { BUILDER, buildProfile, type SourceText } from './profile/build-profile.js';
export { toJsonResume, type JsonResume } from './profile/json-resume.js';
