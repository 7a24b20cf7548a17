/** What stands around every page. */
export const shell = {
  product: 'Candor',
  mainLinks: 'Candor',
  home: 'Candor: to the roles',
  roles: 'Roles',
  inbox: 'Inbox',
  inboxNew: 'Inbox, {n, number} new',
  settings: 'Settings',
  integrations: 'Integrations',
  account: '{name}, {organisation}',
  signOut: 'Sign out',
  appearance: 'Appearance',
  schemes: { auto: 'Like the system', light: 'Light', dark: 'Dark' },
  shortcuts: 'Keys',
  skip: 'To the content',
  notFound: 'There is no page at this address.',
  toRoles: 'To the roles',
  ended: {
    title: 'Your session has ended',
    hint: 'Sign in and go on where you are: what you have typed is still here.',
    again: 'Your session had ended. Sign in, then do it once more.',
    otherwise: 'Sign in otherwise',
    otherwiseHint: 'leaves this page',
  },
  away: 'Candor does not answer. What you see may be out of date, and nothing is saved; it is tried again by itself.',
  busy: 'Candor is busy or about to start. What is missing here comes by itself.',
  state: {
    paused: {
      'worker-keeps-stopping':
        'Scoring is paused: the worker keeps stopping. New applications are saved and will be scored once it is back.',
      'no-worker':
        'Scoring is paused: no worker is running. New applications are saved and will be scored once one is back.',
      'scanner-missing':
        'Scoring is paused: the virus scanner does not answer. New applications are saved and will be scored once it is back. Files cannot be opened until then.',
      'storage-full':
        'Storage is full. New applications cannot be saved until an administrator frees up space. Everything here can still be read.',
    },
    low: 'Storage is almost full: {free} left. Free up space, or new applications will soon be turned away.',
    megabytes: '{megabytes, number} MB',
  },
  broken: {
    title: 'This page could not be shown',
    what: 'Nothing is lost on the server. Load it anew: Candor may have been updated meanwhile, or the connection was cut.',
    reload: 'Load anew',
  },
  role: {
    pages: 'Pages of the role',
    shortlist: 'Shortlist',
    criteria: 'Role',
    questions: '{n, number} open',
    imports: 'Imports',
    settings: 'Settings',
    weightsTab: 'Weights',
    ats: 'ATS',
    levels: { entry: 'Entry', mid: 'Mid-level', senior: 'Senior' },
    weights: 'Weights v{number, number} · {name}',
    pending: 'Version {number, number} is being scored',
    confidential: 'Confidential',
    gone: 'You do not see that role any more: it is confidential, and somebody took you out of it. What you typed there is kept.',
  },
  language: 'Language',
} as const;
