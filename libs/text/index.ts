export { recogniseSkills } from './recognise.js';
export { titleKeys } from './titles.js';
