/** Calls of pages without an account: by the token of their link, and never with a session. */
import type { Problem as ProblemDetails } from '#libs/contracts';
import type { Translate } from '../../../i18n/translate.js';

/** What stands behind `#` in the address: browsers send it to no server. */
export const tokenInAddress = (): string => window.location.hash.slice(1);

export class Refusal extends Error {
  constructor(
    readonly status: number,
    detail: string,
    readonly errors: readonly { path: string; message: string }[] = [],
  ) {
    super(detail);
  }
}

export async function callByLink<Answer>(t: Translate<'open'>, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    credentials: 'omit',
    headers: {
      authorization: `Bearer ${tokenInAddress()}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Refusal(0, t('unreachable'));
  });
  const told = (await answer.json().catch(() => ({}))) as Answer & Partial<ProblemDetails>;
  if (answer.ok) return told;
  throw new Refusal(answer.status, told.detail ?? t('unreachable'), told.errors ?? []);
}
