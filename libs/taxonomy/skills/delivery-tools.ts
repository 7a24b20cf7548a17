import type { SkillArea } from '../skill.js';

/** Delivery pipelines, infrastructure tools, platform work. */
export const DELIVERY_TOOLS: SkillArea = {
  area: 'devops',
  skills: [
    { id: 'terragrunt', name: 'Terragrunt', classes: ['iac'], implies: ['terraform'] },
    { id: 'opentofu', name: 'OpenTofu', classes: ['iac'] },
    { id: 'perforce', name: 'Perforce', aliases: ['Helix Core'], classes: ['version-control'] },
    {
      id: 'gitflow',
      name: 'Git workflows',
      aliases: ['GitFlow', 'Git Flow', 'trunk-based workflow'],
      implies: ['git'],
    },
    {
      id: 'backstage',
      name: 'Backstage',
      guard: {
        exact: true,
        areas: ['devops', 'cloud'],
        words: ['portal', 'catalog', 'developer', 'spotify', 'plugins'],
        notBefore: ['pass', 'passes', 'crew'],
      },
      aliases: ['Backstage.io', 'Spotify Backstage'],
    },
    {
      id: 'platform-engineering',
      name: 'platform engineering',
      aliases: [
        'developer platform',
        'self-service platforms',
        'internal developer platform',
        'internal developer platforms',
      ],
      implies: ['devops'],
    },
    { id: 'chaos-engineering', name: 'chaos engineering', aliases: ['fault injection'], implies: ['sre'] },
    {
      id: 'slo',
      name: 'SLOs and error budgets',
      aliases: [
        'SLOs',
        'SLIs',
        'SLO',
        'error budgets',
        'error budget',
        'service level objectives',
        'service level indicators',
        'SLI/SLO',
        'SLOs/SLIs',
      ],
      implies: ['sre'],
    },
    { id: 'distributed-tracing', name: 'distributed tracing', aliases: ['request tracing'], isClass: true },
    {
      id: 'artifact-repository',
      name: 'artifact repositories',
      aliases: ['artifact repository', 'artifact management', 'binary repository'],
      isClass: true,
    },
    {
      id: 'tfs',
      name: 'Team Foundation Server',
      aliases: ['TFS', 'Team Foundation Version Control', 'TFVC'],
      classes: ['version-control'],
    },
    { id: 'feature-flags', name: 'feature flags', aliases: ['feature toggles', 'LaunchDarkly'] },
  ],
};
