import { skillCatalogue } from './skill-catalogue.js';
import { SKILL_AREAS } from './skills/index.js';

/** Version of the shipped taxonomy; changes whenever an entry changes what a text or a role is read as. */
const TAXONOMY = '2026.11.4';

/** The skills that come with Candor. */
export const SHIPPED_CATALOGUE = skillCatalogue(TAXONOMY, SKILL_AREAS);
