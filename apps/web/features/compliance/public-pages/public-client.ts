/** Calls of pages without an account: by the token of their link, and never with a session. */
import type { Problem as ProblemDetails } from '#libs/contracts';
import { submitOnce } from '../../../api/submissions.js';
import { messageStore } from '../../../i18n/messages.js';
import type { Translate } from '../../../i18n/translate.js';

/** Returns the token after `#` in the address. Browsers send that part to no server. */
export const tokenInAddress = (): string => window.location.hash.slice(1);

export class PublicPageError extends Error {
  constructor(
    readonly status: number,
    detail: string,
    readonly errors: readonly { path: string; message: string }[] = [],
  ) {
    super(detail);
  }
}

export const callByLink = <Answer>(t: Translate<'open'>, path: string): Promise<Answer> => call(t, path);

/** Submits something by the link, once: the same path and body are the same submission. */
export function submitByLink<Answer>(t: Translate<'open'>, path: string, body: object): Promise<Answer> {
  return submitOnce(`${path} ${JSON.stringify(body)}`, () => call<Answer>(t, path, body));
}

async function call<Answer>(t: Translate<'open'>, path: string, body?: object): Promise<Answer> {
  const answer = await fetch(`/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    credentials: 'omit',
    headers: {
      authorization: `Bearer ${tokenInAddress()}`,
      'accept-language': messageStore.get().locale,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new PublicPageError(0, t('unreachable'));
  });
  const received = (await answer.json().catch(() => ({}))) as Answer & Partial<ProblemDetails>;
  if (answer.ok) return received;
  throw new PublicPageError(answer.status, received.detail ?? t('unreachable'), received.errors ?? []);
}
