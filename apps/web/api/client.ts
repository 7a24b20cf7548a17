/** The one place that talks to the server. */
import type { Problem as ProblemDetails } from '#libs/contracts';

/** An answer that says no, with the server's own words for it; status 0 when there was no answer. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly errors: { path: string; message: string }[] = [],
  ) {
    super(detail);
  }
}

const UNREACHABLE = 'Candor does not answer. Check that it is running and that you are connected, then try again.';

async function send<Answer>(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await fetch(`/api/v1${path}`, { method, credentials: 'same-origin', ...init }).catch(() => {
    throw new Problem(0, 'unreachable', UNREACHABLE);
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
  if (!answer.ok) {
    const details = isJson ? (JSON.parse(text) as Partial<ProblemDetails>) : {};
    throw new Problem(answer.status, details.code ?? 'unknown', details.detail ?? UNREACHABLE, details.errors ?? []);
  }
  return (isJson && text ? JSON.parse(text) : undefined) as Answer;
}

export const get = <Answer>(path: string): Promise<Answer> => send('GET', path);

export const remove = (path: string): Promise<void> => send('DELETE', path);

export const put = <Answer>(path: string, body: unknown): Promise<Answer> =>
  send('PUT', path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

export const post = <Answer>(path: string, body: unknown): Promise<Answer> =>
  send('POST', path, {
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
  });

export function upload<Answer>(path: string, files: readonly File[]): Promise<Answer> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return send('POST', path, { body: form, headers: { 'idempotency-key': crypto.randomUUID() } });
}
