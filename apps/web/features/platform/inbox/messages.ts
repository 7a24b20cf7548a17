import type { CandidateRequest, InboxItem, InboxKind, ReportedCorrection } from '#libs/contracts';

type Outcomes = NonNullable<InboxItem['import']>['outcomes'];

/** What waits for a person. */
export const inbox = {
  title: 'Inbox',
  pages: { items: 'For you', requests: 'Candidates ask', explanations: 'Explanations due' },
  shown: 'What is shown',
  unread: 'New',
  all: 'All',
  markAll: 'Mark all as read',
  markRead: 'Mark as read',
  markUnread: 'Mark as new',
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
    'sign-in-failures': 'Failed sign-ins',
    'new-browser': 'Sign-in from a new browser',
    'password-changed': 'Password changed',
  } satisfies Record<InboxKind, string>,
  /** What the button says that leads to where it is dealt with. */
  actions: {
    mention: 'Read it there',
    'import-ended': 'See what came of it',
    questions: 'Answer them',
    'person-asked': 'Answer them',
    'mistake-reported': 'Look at it',
    'webhook-disabled': 'See the webhook',
    'delivery-id-reused': 'See the deliveries',
    'sign-in-failures': 'Check your account',
    'new-browser': 'Check your account',
    'password-changed': 'Check your account',
  } satisfies Record<InboxKind, string>,
  enabledAgain: 'It is enabled again.',
  questionsOpen: (n: number) => (n === 1 ? '1 is open today.' : `${n} are open today.`),
  questionsDone: 'None is open any more.',
  failed: ({ failed = 0, quarantined = 0, 'timed-out': late = 0 }: Outcomes): string | null => {
    const n = failed + quarantined + late;
    return n === 0 ? null : `${n} failed and can be tried again.`;
  },
} as const;

export const requests = {
  hint: 'What candidates reported or asked for on the page of their explanation. They read your answer there.',
  shown: 'What is shown',
  open: 'Open',
  settled: 'Answered',
  none: 'No candidate waits for an answer',
  noneHint: 'What they report on the page of their explanation comes here.',
  noneSettled: 'Nothing has been answered yet',
  oneOnly: 'Of one application only',
  showAll: 'Show all',
  kinds: {
    correction: 'Says that something was read wrongly',
    person: 'Wants people to assess them',
  } satisfies Record<CandidateRequest['kind'], string>,
  personHint: 'It holds already: they stand outside of the ranking, and people assess them.',
  facts: {
    position: 'Position',
    education: 'Education',
    skill: 'Skill',
    certificate: 'Certificate',
    language: 'Language',
    other: 'Something else',
  } satisfies Record<ReportedCorrection['fact'], string>,
  missing: 'is missing',
  notSo: 'is not theirs',
  toApplication: 'Open the application',
  answer: 'Answer …',
  answerFor: (name: string) => `Answer ${name}`,
  outcome: 'What do you say?',
  outcomes: { accepted: 'It is so: put it right', refused: 'It is not so' },
  acceptedHint: 'It counts from now on, as said by the candidate. Scores are made again.',
  which: 'Which fact is it?',
  whichHint: 'They told it in words alone. Say what is to be kept.',
  reply: 'Your answer',
  replyHint: 'They read it on their page.',
  send: 'Send the answer',
  states: { open: 'Open', accepted: 'Put right', refused: 'Not so', answered: 'Answered' } satisfies Record<
    CandidateRequest['state'],
    string
  >,
  answered: 'answered',
} as const;

export const explanations = {
  hint: 'Whoever was declined may read how they were assessed. The longest due stand first.',
  none: 'No explanation is due',
  noneHint: 'A decline starts a date by which its explanation is due, where the settings say so.',
  due: 'due',
  overdue: 'Overdue',
  declined: 'declined',
  give: 'Give …',
  giveFor: (name: string) => `Give ${name} the explanation`,
} as const;
