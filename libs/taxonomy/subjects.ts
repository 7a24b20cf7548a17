/**
 * Broad subjects that people are asked to know: wider than a skill that could be scored, and so no part of the skill lists. They serve
 * to tell what a sentence of a job page asks for.
 */
export interface Subject {
  /** Kebab-case; never changes. */
  id: string;
  names: readonly string[];
  /** True for everyday words ("design", "cloud"): a subject only among tags and where knowledge of it is spoken of. */
  broad?: true;
}

export const SUBJECTS: readonly Subject[] = [
  {
    id: 'trade',
    names: [
      'financial services',
      'information technology',
      'enterprise software',
      'computer software',
      'financial technology',
      'online retail',
      'digital health',
      'education technology',
      'programmatic advertising',
      'digital marketing',
      'email marketing',
      'life sciences',
      'medical devices',
    ],
  },
  {
    id: 'trade-in-a-word',
    broad: true,
    names: [
      'telecommunications',
      'television',
      'publishing',
      'retail',
      'finance',
      'banking',
      'gaming',
      'biotechnology',
      'consulting',
      'cryptocurrency',
      'B2B',
      'B2C',
    ],
  },
  {
    id: 'some-degree',
    names: [
      'university degree',
      'technical degree',
      'college degree',
      'computer science degree',
      'degree in computer science',
      'high school diploma',
    ],
  },
  {
    id: 'programming',
    names: [
      'modern programming languages',
      'object-oriented programming languages',
      'object-oriented languages',
      'asynchronous communication',
      'modern web applications',
      'mobile technologies',
      'web technologies',
    ],
  },
  {
    id: 'quality',
    names: [
      'quality assurance',
      'quality control',
      'testing methodologies',
      'testing tools',
      'test frameworks',
      'mobile testing',
      'defect management',
    ],
  },
  {
    id: 'running-software',
    names: [
      'production environment',
      'production environments',
      'build automation',
      'critical infrastructure',
      'networking technologies',
      'package management',
      'container technology',
      'orchestration tools',
      'live systems',
    ],
  },
  {
    id: 'architecture-and-practice',
    names: [
      'infrastructure architecture',
      'architecture design',
      'development best practices',
      'engineering best practices',
    ],
  },
  { id: 'testing', broad: true, names: ['testing', 'automation'] },
  { id: 'cloud', broad: true, names: ['cloud'] },
  { id: 'security', broad: true, names: ['security', 'compliance', 'governance', 'encryption'] },
  { id: 'front-end', broad: true, names: ['front-end', 'frontend', 'UI', 'user interface', 'mobile'] },
  { id: 'back-end', broad: true, names: ['back-end', 'backend', 'APIs', 'databases', 'messaging'] },
  { id: 'qualities-of-systems', broad: true, names: ['scalability', 'resiliency', 'orchestration', 'observability'] },
];
