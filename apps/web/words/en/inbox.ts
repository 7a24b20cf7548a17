import type { InboxKind } from '#libs/contracts';

/** What waits for a person. */
export const inbox = {
  shown: 'What is shown',
  unread: 'New',
  all: 'All',
  markAll: 'Mark all as read',
  markRead: 'Mark as read',
  markUnread: 'Mark as new',
  open: 'Open',
  nothingNew: 'Nothing new',
  nothing: 'Nothing has come yet',
  whatComes:
    'Notes that mention you, imports that have ended, questions that a role page leaves open, and what candidates ask for come here.',
  kinds: {
    mention: 'A note for you',
    'import-ended': 'An import has ended',
    questions: 'Open questions',
    'person-asked': 'A candidate asks for a person',
    'mistake-reported': 'A candidate reports a mistake',
    'webhook-disabled': 'A webhook is disabled',
    'delivery-id-reused': 'An id was used twice',
  } satisfies Record<InboxKind, string>,
} as const;
