import type { InboxItem, ItemOutcome } from '#libs/contracts';

/** Of these nobody has to look at anything. */
const CAME_IN: readonly ItemOutcome[] = ['ranked', 'by-people', 'notice-owed', 'attached', 'duplicate'];

const WEBHOOK_DISABLED = {
  failing: 'A webhook endpoint failed for five days and was disabled. Fix it, test it, and enable it again.',
  gone: 'A webhook endpoint responded with 410 Gone and was disabled.',
  'by-hand': 'A webhook endpoint is disabled.',
  enabled: 'A webhook endpoint was disabled, and is enabled again.',
} as const;

/** In the inbox, and in the mail. */
export const ABOUT_ACCOUNT = {
  'sign-in-failures':
    'Your account received many wrong passwords. Browsers that you have already used can still sign in. If it was not you, choose another password, unless yours is long and used nowhere else.',
  'new-browser':
    'A new browser signed in to your account. If it was not you, choose another password. That signs out all other browsers.',
  'password-changed':
    'The password of your account was changed, and all other browsers were signed out. If it was not you, tell your administrator.',
} as const;

/** Subjects of the mails with {@link ABOUT_ACCOUNT}. */
export const ACCOUNT_SUBJECTS = {
  'sign-in-failures': 'Failed sign-ins to your account',
  'new-browser': 'Your account was signed in to from a new browser',
  'password-changed': 'Your password was changed',
} as const satisfies Record<keyof typeof ABOUT_ACCOUNT, string>;

/** What happened, of a thing in the inbox that is no note. */
export function inboxText({
  kind,
  import: ended,
  questions,
  webhookEndpoint,
  connection,
}: Pick<InboxItem, 'kind' | 'import' | 'questions' | 'webhookEndpoint' | 'connection'>): string {
  if (kind === 'person-asked') return 'A candidate asks that people assess their application, not the score.';
  if (kind === 'mistake-reported') return 'A candidate says that something about them was read wrongly.';
  if (kind === 'webhook-disabled') return WEBHOOK_DISABLED[webhookEndpoint?.because ?? 'enabled'];
  if (kind === 'event-id-reused') return idReusedText(connection?.name ?? '');
  if (kind in ABOUT_ACCOUNT) return ABOUT_ACCOUNT[kind as keyof typeof ABOUT_ACCOUNT];
  if (ended !== null) return importEndedText(ended);
  if (questions === null) return '';
  return questions === 1
    ? 'The page of the role leaves a question open.'
    : `The page of the role leaves ${questions} questions open.`;
}

function idReusedText(connection: string): string {
  return `${connection} sent an event with an id that it had used before, but with another body. Candor stored it without processing it. Check the failed events of the connection, and replay the new ones.`;
}

function importEndedText({ total, outcomes }: NonNullable<InboxItem['import']>): string {
  const cameIn = CAME_IN.reduce((sum, outcome) => sum + (outcomes[outcome] ?? 0), 0);
  const others = total - cameIn;
  const left = others === 0 ? '' : `; ${count(others)} ${others === 1 ? 'needs' : 'need'} a look`;
  return `The import has ended: ${count(cameIn)} of ${count(total)} came in${left}.`;
}

const count = (number: number): string => number.toLocaleString('en');
