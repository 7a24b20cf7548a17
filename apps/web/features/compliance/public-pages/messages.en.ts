/**
 * Pages that a link opens to a reader without an account. They load without the application, so their messages are
 * apart from its own.
 */
export const open = {
  loading: 'Loading …',
  unreachable: 'The server does not answer. Check that you are connected, and try again.',
  failed: 'This page cannot be shown',
  again: 'Try again',
  until: 'This page can be opened until {day}.',
  notNow: 'Not now',
  explained: { asked: 'What you asked for', ways: 'What you can do', to: '{what} ↓' },
  person: {
    open: 'Ask for a person',
    send: 'Have people assess my application',
    words: 'What you want to say (may stay empty)',
  },
  report: {
    open: 'Report a mistake',
    send: 'Send the report',
    what: 'What is wrong?',
    choose: 'Choose …',
    missing: {
      position: 'A position is missing',
      skill: 'A skill is missing',
      certificate: 'A certificate is missing',
      language: 'A language is missing',
    },
    other: 'Something else',
    right: 'What is right? Leave out what was read rightly.',
    title: 'Title',
    employer: 'Employer',
    start: 'Since',
    startLike: '2019-02',
    end: 'Until (empty if it goes on)',
    endLike: '2023-11',
    name: 'Its name',
    words: 'In your own words',
  },
  shared: {
    shortlist: 'Shortlist',
    applications: 'Applications',
    hint: '{what}, dates count to {day}. A tool ranks and explains; people decide.',
    none: 'Nobody stands in the list at the moment.',
    list: 'Applications',
    left: '{n, number} more stand in the list.',
    nameNotRead: 'Name not read',
    range: '{low, number} to {high, number}',
    working: 'Every requirement, and the words it rests on',
    tones: { for: 'Speaks for', against: 'Speaks against', open: 'Left open' },
  },
} as const;
