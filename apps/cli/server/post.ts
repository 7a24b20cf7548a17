import { CommandError } from '../command-error.js';

/** Longer than Candor takes to answer when it is well. */
const TIMEOUT_MS = 15_000;

/** Posts bytes once and follows no redirect. @throws CommandError when the server does not respond */
export async function postOnce(
  to: string,
  headers: Record<string, string>,
  body: Uint8Array<ArrayBuffer>,
): Promise<{ status: number; text: string }> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await fetch(to, { method: 'POST', headers, body, signal, redirect: 'manual' });
    return { status: answer.status, text: await answer.text() };
  } catch (error) {
    throw new CommandError('server-away', `${to} does not respond. Is Candor running there?`, { cause: error });
  }
}
