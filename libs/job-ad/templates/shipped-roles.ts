import { AI_SAFETY_ENGINEER_PAGE } from './pages/ai-safety-engineer.page.js';
import { HEALTHCARE_AI_ENGINEER_PAGE } from './pages/healthcare-ai-engineer.page.js';
import { ML_INFRASTRUCTURE_ENGINEER_PAGE } from './pages/ml-infrastructure-engineer.page.js';
import { ML_PLATFORM_ENGINEER_PAGE } from './pages/ml-platform-engineer.page.js';
import { MLOPS_ENGINEER_PAGE } from './pages/mlops-engineer.page.js';
import { MODEL_SERVING_ENGINEER_PAGE } from './pages/model-serving-engineer.page.js';
import { MULTI_AGENT_SYSTEMS_ENGINEER_PAGE } from './pages/multi-agent-systems-engineer.page.js';

/** A role that comes with the product: a page of text that `readRole` reads. */
export interface ShippedRole {
  /** Kebab-case; never changes. */
  id: string;
  title: string;
  page: string;
}

/** Roles that come with the product, the one that is seeded first. To add one: one page file, one line here. */
export const SHIPPED_ROLES: readonly ShippedRole[] = [
  { id: 'mlops-engineer', title: 'MLOps Engineer', page: MLOPS_ENGINEER_PAGE },
  { id: 'ml-platform-engineer', title: 'ML Platform Engineer', page: ML_PLATFORM_ENGINEER_PAGE },
  { id: 'model-serving-engineer', title: 'Model Serving Engineer', page: MODEL_SERVING_ENGINEER_PAGE },
  { id: 'ml-infrastructure-engineer', title: 'ML Infrastructure Engineer', page: ML_INFRASTRUCTURE_ENGINEER_PAGE },
  {
    id: 'multi-agent-systems-engineer',
    title: 'Multi-Agent Systems Engineer',
    page: MULTI_AGENT_SYSTEMS_ENGINEER_PAGE,
  },
  { id: 'ai-safety-engineer', title: 'AI Safety Engineer', page: AI_SAFETY_ENGINEER_PAGE },
  { id: 'healthcare-ai-engineer', title: 'Healthcare AI Engineer', page: HEALTHCARE_AI_ENGINEER_PAGE },
].map((role) => ({ ...role, page: role.page.trimEnd() }));
