/** English texts of the inbox, and of mails about an account. */
const count = (number: number): string => number.toLocaleString('en');

export const inboxWords = {
  reviewRequested: 'A candidate requests a human review.',
  errorReported: 'A candidate reports a mistake.',
  webhookDisabled: {
    failing: 'A webhook failed for five days and was turned off. Fix it, test it, and turn it on again.',
    gone: 'A webhook responded with 410 Gone and was turned off.',
    'by-hand': 'A webhook is turned off.',
    enabled: 'A webhook was turned off, and is on again.',
  },
  idReused: (connection: string) =>
    `${connection} used an event ID again, with another body. Candor stored the event but did not process it. Check the failed events of the connection, and replay the new ones.`,
  importEnded: (d: { cameIn: number; total: number; others: number }) =>
    `Import finished: ${count(d.cameIn)} of ${count(d.total)}${d.others === 0 ? '' : `. ${count(d.others)} to review`}`,
  toConfirm: (items: number) => (items === 1 ? '1 item to confirm' : `${items} items to confirm`),
  /** In the inbox, and in the mail. */
  aboutAccount: {
    'sign-in-failures':
      'There were many failed sign-ins to your account. Browsers that you have used before can still sign in. If this was not you, change your password, unless it is long and used nowhere else.',
    'new-browser':
      'A new browser signed in to your account. If this was not you, change your password. That signs out all other browsers.',
    'password-changed':
      'Your password was changed, and all other browsers were signed out. If this was not you, contact an admin.',
  },
};

/** Subjects of the mails about an account. */
export const accountSubjects: Readonly<Record<keyof typeof inboxWords.aboutAccount, string>> = {
  'sign-in-failures': 'Failed sign-ins to your account',
  'new-browser': 'New sign-in to your account',
  'password-changed': 'Your password was changed',
};
