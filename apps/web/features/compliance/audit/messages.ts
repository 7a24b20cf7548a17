/** Words of the audit page. The sentences of its entries stand in `audit-actions.ts`. */
export const audit = {
  title: 'Audit',
  hint: 'Tamper-evident log of every change and who made it. Names are shown as they are today.',
  list: 'Audit',
  none: 'No entries yet',
  noneSuch: 'No matching entries',
  noneSuchHint: 'Remove a filter or choose another day.',
  clear: 'Clear filters',
  filters: 'Filters',
  who: 'Member',
  what: 'Action',
  day: 'Day',
  anybody: 'All members',
  anything: 'All actions',
  people: 'Members',
  keys: 'API keys',
  /** What an entry is about, where it has no name here. */
  unnamed: {
    candidate: { named: 'an unnamed candidate', deleted: 'a deleted candidate', unseen: 'a candidate' },
    role: { named: 'a role', deleted: 'a deleted role', unseen: 'a confidential role' },
    member: 'a member',
    self: 'themselves',
    connection: 'a connection',
  },
  version: (number: number) => `v${number}`,
  onlyAbout: 'Show related entries',
  onlyOneThing: 'Related entries only',
  details: 'Details',
  action: 'Action',
  subject: 'Subject',
  request: 'Request',
  actors: {
    system: 'Candor',
    command: 'Command line',
    link: 'Visitor with a link',
    connection: 'A connection',
    'api-key': 'An API key',
    user: 'A member',
  } as Readonly<Record<string, string>>,
  verify: {
    label: 'Verify',
    title: 'Verify integrity',
    hint: 'Recomputes the seal of every entry to find edits, deletions and insertions.',
    going: (upTo: number) => `${upTo.toLocaleString('en')} entries verified …`,
    holds: (count: number) =>
      count === 1
        ? 'The 1 sealed entry is unchanged.'
        : `All ${count.toLocaleString('en')} sealed entries are unchanged. None was edited, deleted, moved or inserted.`,
    none: 'No sealed entries yet.',
    waiting: (count: number) =>
      count === 1
        ? '1 newer entry is not sealed yet and was not verified.'
        : `${count.toLocaleString('en')} newer entries are not sealed yet and were not verified.`,
    broken: 'The audit was changed',
    upTo: (count: number) => `Entries up to number ${count.toLocaleString('en')} are unchanged.`,
    head: 'Head of the chain',
    headHint:
      'Keep it out of reach of database administrators. `candor verify-audit --head` then shows whether newer entries were cut off.',
  },
} as const;
