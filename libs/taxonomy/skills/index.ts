import type { SkillArea } from '../skill.js';
import { CLOUD } from './cloud.js';
import { DATA, DATABASES } from './data.js';
import { DEVOPS } from './devops.js';
import { LANGUAGES } from './languages.js';
import { ML } from './ml.js';
import { PRACTICES } from './practices.js';
import { WEB } from './web.js';

/** Every list of skills. To add an area: one file, one line here. */
export const SKILL_AREAS: readonly SkillArea[] = [LANGUAGES, ML, DATA, DATABASES, CLOUD, DEVOPS, WEB, PRACTICES];
