/**
 * Pages that a link opens to a reader without an account. They load without the application, so their messages are
 * apart from its own.
 */
export const open = {
  loading: 'Loading…',
  unreachable: 'The server is not responding. Check your connection and try again.',
  failed: 'This page cannot be shown',
  again: 'Try again',
  until: 'This page is available until {day}.',
  notNow: 'Not now',
  explained: { asked: 'Your requests', ways: 'What you can do', to: '{what} ↓' },
  person: {
    open: 'Request a human review',
    send: 'Send request',
    words: 'Your message (optional)',
  },
  report: {
    open: 'Report a mistake',
    send: 'Send report',
    what: 'What is wrong?',
    choose: 'Choose…',
    missing: {
      position: 'A position is missing',
      skill: 'A skill is missing',
      certificate: 'A certification is missing',
      language: 'A language is missing',
    },
    other: 'Something else',
    right: 'What is correct? Leave out what we got right.',
    title: 'Title',
    employer: 'Employer',
    start: 'Start',
    startLike: '2019-02',
    end: 'End (leave empty if current)',
    endLike: '2023-11',
    name: 'Name',
    words: 'In your own words',
  },
  shared: {
    shortlist: 'Shortlist',
    applications: 'Applications',
    hint: '{what} as of {day}. Candor ranks and explains. People decide.',
    none: 'The list is empty.',
    list: 'Applications',
    left: '{n, plural, one {1 more in the list.} other {# more in the list.}}',
    nameNotRead: 'Name not found',
    range: '{low, number} to {high, number}',
    working: 'All requirements with evidence',
    tones: { for: 'Strength', against: 'Gap', open: 'To verify' },
  },
} as const;
