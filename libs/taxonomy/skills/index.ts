import type { SkillArea } from '../skill.js';
import { CLOUD_AWS } from './cloud-aws.js';
import { CLOUD_AZURE } from './cloud-azure.js';
import { CLOUD_GOOGLE } from './cloud-google.js';
import { CLOUD } from './cloud.js';
import { CONTAINERS } from './containers.js';
import { DATA, DATABASES } from './data.js';
import { DELIVERY } from './delivery.js';
import { DEVOPS } from './devops.js';
import { LANGUAGES } from './languages.js';
import { ML_LIFECYCLE } from './ml-lifecycle.js';
import { ML_TOOLS } from './ml-tools.js';
import { ML } from './ml.js';
import { OPERATIONS } from './operations.js';
import { PRACTICES } from './practices.js';
import { WEB } from './web.js';

/** Every list of skills; several may share an area. To add one: one file, one line here. */
export const SKILL_AREAS: readonly SkillArea[] = [
  LANGUAGES,
  ML,
  ML_LIFECYCLE,
  ML_TOOLS,
  DATA,
  DATABASES,
  CLOUD,
  CLOUD_AWS,
  CLOUD_GOOGLE,
  CLOUD_AZURE,
  DEVOPS,
  CONTAINERS,
  DELIVERY,
  OPERATIONS,
  WEB,
  PRACTICES,
];
