/** The state of a file that an ATS named and that has not arrived, and the errors of webhooks. */
import type { AttachmentError, AttachmentKind, AttachmentState, ReaderLanguage, WebhookError } from '#libs/contracts';
import { integrationWords as de } from './de/integrations.js';
import { integrationWords as en } from './en/integrations.js';
import type { WordsLike } from './words-like.js';

const INTEGRATIONS: Readonly<Record<ReaderLanguage, WordsLike<typeof en>>> = { en, de };

export interface MissingFile {
  kind: AttachmentKind;
  state: Exclude<AttachmentState, 'fetched' | 'dismissed'>;
  /** Why the latest attempt failed; null: there was none. */
  error: { code: AttachmentError; message: string } | null;
}

/** A sentence about a file whose bytes are not here. */
export function missingFileText({ kind, state, error }: MissingFile, language: ReaderLanguage): string {
  const words = INTEGRATIONS[language];
  const file = words.files[kind];
  if (error === null) return words.beingDownloaded({ file });
  const { code, message } = error;
  return state === 'waiting'
    ? words.notYet({ file, message })
    : words.notDownloaded({ file, why: words.why[code], message });
}

/** Returns why a call of a webhook failed. */
export function webhookErrorText(code: WebhookError, status: number | null, language: ReaderLanguage): string {
  const words = INTEGRATIONS[language];
  return code === 'status' && status !== null ? words.statusOf(status) : words.webhookErrors[code];
}
