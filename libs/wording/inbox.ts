import type { InboxItem, ItemOutcome, ReaderLanguage } from '#libs/contracts';
import { inboxWords as de } from './de/inbox.js';
import { accountSubjects, inboxWords as en } from './en/inbox.js';
import type { WordsLike } from './words-like.js';

const INBOX: Readonly<Record<ReaderLanguage, WordsLike<typeof en>>> = { en, de };

/** The outcomes that need no user's attention. */
const CAME_IN: readonly ItemOutcome[] = ['ranked', 'by-people', 'notice-pending', 'attached', 'duplicate'];

type AccountEvent = keyof typeof en.aboutAccount;

/** Returns the mail about an event of an account. Mails are English: no language of an account is known. */
export const accountMail = (event: AccountEvent): { subject: string; text: string } => ({
  subject: accountSubjects[event],
  text: en.aboutAccount[event],
});

/** Returns the event of an inbox item that is no note. */
export function inboxText(
  {
    kind,
    import: ended,
    questions,
    webhookEndpoint,
    connection,
  }: Pick<InboxItem, 'kind' | 'import' | 'questions' | 'webhookEndpoint' | 'connection'>,
  language: ReaderLanguage,
): string {
  const words = INBOX[language];
  if (kind === 'human-review-requested') return words.reviewRequested;
  if (kind === 'error-reported') return words.errorReported;
  if (kind === 'webhook-disabled') return words.webhookDisabled[webhookEndpoint?.because ?? 'enabled'];
  if (kind === 'event-id-reused') return words.idReused(connection?.name ?? '');
  if (kind in words.aboutAccount) return words.aboutAccount[kind as AccountEvent];
  if (ended !== null) {
    const cameIn = CAME_IN.reduce((sum, outcome) => sum + (ended.outcomes[outcome] ?? 0), 0);
    return words.importEnded({ cameIn, total: ended.total, others: ended.total - cameIn });
  }
  return questions === null ? '' : words.toConfirm(questions);
}
