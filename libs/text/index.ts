export { rarityTable } from './rarity/rarity-table.js';
export { recogniseSkills } from './recognise.js';
export { titleKeys } from './titles.js';
export { stemsOfText } from './words/terms.js';
