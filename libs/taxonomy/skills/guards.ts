/**
 * Company that makes an ambiguous name a skill, for names that share it; entries add what they need of their own.
 */

/** A language: in a list of languages, or beside a word that speaks of programming. */
export const asLanguage = {
  exact: true,
  areas: ['languages', 'databases', 'data', 'devops', 'cloud', 'web'],
  words: [
    'programming',
    'services',
    'api',
    'apis',
    'language',
    'languages',
    'developer',
    'code',
    'coding',
    'scripting',
    'microservices',
    'backend',
    'software',
    'gateway',
    'parser',
    'compiler',
    'server',
    'servers',
  ],
} as const;

/** A tool of the web: beside other tools. */
export const inWeb = { exact: true, areas: ['web', 'languages', 'databases', 'devops', 'cloud'] } as const;

/** A service of a cloud: beside others, or beside the vendor's name. */
export const inCloud = { exact: true, areas: ['cloud'], words: ['aws', 'amazon', 'serverless', 'cloud'] } as const;
