import type { InboxItem, ItemOutcome } from '#libs/contracts';

/** The outcomes that need no user's attention. */
const CAME_IN: readonly ItemOutcome[] = ['ranked', 'by-people', 'notice-pending', 'attached', 'duplicate'];

const WEBHOOK_DISABLED = {
  failing: 'A webhook failed for five days and was turned off. Fix it, test it, and turn it on again.',
  gone: 'A webhook responded with 410 Gone and was turned off.',
  'by-hand': 'A webhook is turned off.',
  enabled: 'A webhook was turned off, and is on again.',
} as const;

/** In the inbox, and in the mail. */
export const ABOUT_ACCOUNT = {
  'sign-in-failures':
    'There were many failed sign-ins to your account. Browsers that you have used before can still sign in. If this was not you, change your password, unless it is long and used nowhere else.',
  'new-browser':
    'A new browser signed in to your account. If this was not you, change your password. That signs out all other browsers.',
  'password-changed':
    'Your password was changed, and all other browsers were signed out. If this was not you, contact an admin.',
} as const;

/** Subjects of the mails with {@link ABOUT_ACCOUNT}. */
export const ACCOUNT_SUBJECTS = {
  'sign-in-failures': 'Failed sign-ins to your account',
  'new-browser': 'New sign-in to your account',
  'password-changed': 'Your password was changed',
} as const satisfies Record<keyof typeof ABOUT_ACCOUNT, string>;

/** Returns the event of an inbox item that is no note. */
export function inboxText({
  kind,
  import: ended,
  questions,
  webhookEndpoint,
  connection,
}: Pick<InboxItem, 'kind' | 'import' | 'questions' | 'webhookEndpoint' | 'connection'>): string {
  if (kind === 'human-review-requested') return 'A candidate requests a human review.';
  if (kind === 'error-reported') return 'A candidate reports a mistake.';
  if (kind === 'webhook-disabled') return WEBHOOK_DISABLED[webhookEndpoint?.because ?? 'enabled'];
  if (kind === 'event-id-reused') return idReusedText(connection?.name ?? '');
  if (kind in ABOUT_ACCOUNT) return ABOUT_ACCOUNT[kind as keyof typeof ABOUT_ACCOUNT];
  if (ended !== null) return importEndedText(ended);
  if (questions === null) return '';
  return questions === 1 ? '1 item to confirm' : `${questions} items to confirm`;
}

function idReusedText(connection: string): string {
  return `${connection} used an event ID again, with another body. Candor stored the event but did not process it. Check the failed events of the connection, and replay the new ones.`;
}

function importEndedText({ total, outcomes }: NonNullable<InboxItem['import']>): string {
  const cameIn = CAME_IN.reduce((sum, outcome) => sum + (outcomes[outcome] ?? 0), 0);
  const others = total - cameIn;
  const left = others === 0 ? '' : `. ${count(others)} to review`;
  return `Import finished: ${count(cameIn)} of ${count(total)}${left}`;
}

const count = (number: number): string => number.toLocaleString('en');
