import type { TitleFamily } from '../title.js';

/** Families of titles, and which lead into which. */
export const TITLE_FAMILIES: readonly TitleFamily[] = [
  {
    id: 'mlops',
    name: 'Machine learning engineering and operations',
    feeders: ['software', 'data-engineering', 'data-science', 'devops', 'research'],
  },
  { id: 'data-science', name: 'Data science', feeders: ['analytics', 'mlops', 'research', 'data-engineering'] },
  {
    id: 'data-engineering',
    name: 'Data engineering',
    feeders: ['software', 'databases', 'analytics', 'mlops', 'devops'],
  },
  { id: 'software', name: 'Software engineering', feeders: ['devops', 'data-engineering', 'quality', 'mlops'] },
  { id: 'devops', name: 'DevOps, SRE and platform', feeders: ['software', 'systems', 'databases', 'mlops'] },
  { id: 'systems', name: 'Systems, networks and support', feeders: ['devops', 'security'] },
  { id: 'security', name: 'Security', feeders: ['systems', 'devops', 'software'] },
  { id: 'databases', name: 'Databases', feeders: ['data-engineering', 'systems', 'software'] },
  {
    id: 'analytics',
    name: 'Analytics and business intelligence',
    feeders: ['data-science', 'data-engineering', 'databases'],
  },
  { id: 'quality', name: 'Quality assurance', feeders: ['software'] },
  { id: 'research', name: 'Research', feeders: ['data-science', 'mlops'] },
  { id: 'product', name: 'Product and project management', feeders: ['analytics', 'software'] },
  { id: 'people', name: 'Human resources and recruiting', feeders: ['administration', 'support'] },
  { id: 'sales', name: 'Sales and business development', feeders: ['marketing', 'support'] },
  { id: 'marketing', name: 'Marketing', feeders: ['sales', 'design', 'product'] },
  { id: 'finance', name: 'Finance and accounting', feeders: ['administration', 'analytics'] },
  { id: 'administration', name: 'Administration', feeders: ['support'] },
  { id: 'support', name: 'Customer service', feeders: ['sales', 'administration'] },
  { id: 'logistics', name: 'Purchasing, supply chain and logistics', feeders: ['administration', 'sales'] },
  { id: 'design', name: 'Design', feeders: [] },
];
