import type { RolePage } from '../role-page.js';
import { AI_SAFETY_ENGINEER_PAGE } from './ai-safety-engineer.page.js';
import { HEALTHCARE_AI_ENGINEER_PAGE } from './healthcare-ai-engineer.page.js';
import { ML_INFRASTRUCTURE_ENGINEER_PAGE } from './ml-infrastructure-engineer.page.js';
import { ML_PLATFORM_ENGINEER_PAGE } from './ml-platform-engineer.page.js';
import { MLOPS_ENGINEER_PAGE } from './mlops-engineer.page.js';
import { MODEL_SERVING_ENGINEER_PAGE } from './model-serving-engineer.page.js';
import { MULTI_AGENT_SYSTEMS_ENGINEER_PAGE } from './multi-agent-systems-engineer.page.js';

/** Machine learning: pages in our own words, the role that is seeded first. */
export const MACHINE_LEARNING_PAGES: readonly RolePage[] = [
  { id: 'mlops-engineer', level: 'mid', page: MLOPS_ENGINEER_PAGE },
  { id: 'ml-platform-engineer', level: 'mid', page: ML_PLATFORM_ENGINEER_PAGE },
  { id: 'model-serving-engineer', level: 'mid', page: MODEL_SERVING_ENGINEER_PAGE },
  { id: 'ml-infrastructure-engineer', level: 'mid', page: ML_INFRASTRUCTURE_ENGINEER_PAGE },
  { id: 'multi-agent-systems-engineer', level: 'mid', page: MULTI_AGENT_SYSTEMS_ENGINEER_PAGE },
  { id: 'ai-safety-engineer', level: 'mid', page: AI_SAFETY_ENGINEER_PAGE },
  { id: 'healthcare-ai-engineer', level: 'mid', page: HEALTHCARE_AI_ENGINEER_PAGE },
];
