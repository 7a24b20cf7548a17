import type { SkillArea } from '../skill.js';
import { BUSINESS } from './business.js';
import { CLOUD_AWS } from './cloud-aws.js';
import { CLOUD_AZURE } from './cloud-azure.js';
import { CLOUD_GOOGLE } from './cloud-google.js';
import { CLOUD } from './cloud.js';
import { CONTAINERS } from './containers.js';
import { DATA_STORES } from './data-stores.js';
import { DATA_TOOLS } from './data-tools.js';
import { DATA, DATABASES } from './data.js';
import { DELIVERY_TOOLS } from './delivery-tools.js';
import { DELIVERY } from './delivery.js';
import { DEVICES } from './devices.js';
import { DEVOPS } from './devops.js';
import { LANGUAGE_LIBRARIES } from './language-libraries.js';
import { LANGUAGES } from './languages.js';
import { METHODS } from './methods.js';
import { ML_APPLICATIONS } from './ml-applications.js';
import { ML_LIFECYCLE } from './ml-lifecycle.js';
import { ML_METHODS } from './ml-methods.js';
import { ML_TOOLS } from './ml-tools.js';
import { ML } from './ml.js';
import { OPERATIONS } from './operations.js';
import { PLATFORMS } from './platforms.js';
import { PRACTICES } from './practices.js';
import { SECURITY } from './security.js';
import { SYSTEMS } from './systems.js';
import { TEST_TOOLS } from './test-tools.js';
import { WEB_FRAMEWORKS } from './web-frameworks.js';
import { WEB } from './web.js';

/** Every list of skills; several may share an area. To add one: one file, one line here. */
export const SKILL_AREAS: readonly SkillArea[] = [
  LANGUAGES,
  LANGUAGE_LIBRARIES,
  ML,
  ML_METHODS,
  ML_LIFECYCLE,
  ML_TOOLS,
  ML_APPLICATIONS,
  DATA,
  DATA_TOOLS,
  DATABASES,
  DATA_STORES,
  CLOUD,
  CLOUD_AWS,
  CLOUD_GOOGLE,
  CLOUD_AZURE,
  DEVOPS,
  CONTAINERS,
  PLATFORMS,
  DELIVERY,
  DELIVERY_TOOLS,
  OPERATIONS,
  SYSTEMS,
  WEB,
  WEB_FRAMEWORKS,
  TEST_TOOLS,
  DEVICES,
  SECURITY,
  PRACTICES,
  METHODS,
  BUSINESS,
];
