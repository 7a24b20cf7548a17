/** Calls of pages without an account: by the token of their link, and never with a session. */
import type { Problem as ProblemDetails } from '#libs/contracts';

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

const UNREACHABLE = 'The server does not answer. Check that you are connected, and try again.';

export async function callByLink<Answer>(path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    credentials: 'omit',
    headers: {
      authorization: `Bearer ${tokenInAddress()}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Refusal(0, UNREACHABLE);
  });
  const said = (await answer.json().catch(() => ({}))) as Answer & Partial<ProblemDetails>;
  if (answer.ok) return said;
  throw new Refusal(answer.status, said.detail ?? UNREACHABLE, said.errors ?? []);
}
