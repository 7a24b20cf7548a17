import type { RoleState } from '#libs/contracts';

/** The list of roles, and making one. */
export const roles = {
  title: 'Roles',
  add: 'New role',
  states: { draft: 'Draft', open: 'Open', closed: 'Closed' } satisfies Record<RoleState, string>,
  shown: 'Which roles',
  all: 'All',
  running: (n: number) => (n === 1 ? 'importing' : `${n} imports running`),
  confidential: 'confidential',
  nobodyYet: 'nobody yet',
  noneIn: (state: string) => `No role is ${state.toLowerCase()}`,
  showAll: 'Show all roles',
  first: {
    title: 'Welcome to Candor',
    how: 'Three steps to a ranked list that shows its working:',
    steps: [
      'Pick a role that comes with Candor, or paste your own job page.',
      'Drop résumés on it: files, a folder, a ZIP or a table.',
      'Watch them rank; click any reason to see the line it rests on.',
    ],
    begin: 'Make the first role',
    wait: 'There is no role yet. Somebody who recruits makes the first one.',
  },
  form: {
    title: 'New role',
    template: 'Begin with',
    templateHint: 'A role that comes with Candor, to change below; or leave it out and paste your own page',
    name: 'Title',
    nameHint: 'Leave it out to take it from the page',
    page: 'Job page',
    pageHint:
      'Paste the advertisement or the role description, or drop a text, Markdown or HTML file here: what it asks for becomes the criteria',
    confidential: 'Confidential: only those who belong to it see it',
    read: 'Read the page',
    notText: (name: string) => `${name} is no text, Markdown or HTML file. Paste what it says instead.`,
  },
} as const;
