/** The one place that talks to the server. */
import { attachment, type Problem as ProblemDetails } from '#libs/contracts';
import { words } from '../words/index.js';
import { takeEarly } from './early.js';
import { lookWhetherReached, tellReached } from './reachable.js';

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

let sessionEnded = (): void => undefined;

/** Says who is told when an answer says that there is no session, whatever was asked. */
export function onSessionEnded(listener: () => void): void {
  sessionEnded = listener;
}

const unreachable = (): Problem => {
  tellReached(false);
  return new Problem(0, 'unreachable', words.common.unreachable);
};

/** After this long without an answer it is looked whether there is anybody to answer at all. */
const SLOW_MS = 8_000;
/** Longer than anything that is asked here takes: the network has lost it. */
const LOST_MS = 120_000;

/** @throws Problem where there is no answer */
async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const early = init.method === 'GET' ? takeEarly(path) : undefined;
  const slow = setTimeout(lookWhetherReached, SLOW_MS);
  const signals = [AbortSignal.timeout(LOST_MS), ...(init.signal ? [init.signal] : [])];
  const asked =
    early ?? fetch(`/api/v1${path}`, { credentials: 'same-origin', ...init, signal: AbortSignal.any(signals) });
  try {
    const answer = await asked;
    tellReached(true);
    return answer;
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw unreachable();
  } finally {
    clearTimeout(slow);
  }
}

async function send<Answer>(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await ask(path, { method, ...init });
  return answerOf<Answer>(answer.status, answer.headers.get('content-type'), await answer.text());
}

export const get = <Answer>(path: string, signal?: AbortSignal): Promise<Answer> =>
  send('GET', path, signal ? { signal } : {});

/** A file, as bytes, with the type that the server gives it. */
export async function getBytes(path: string, signal: AbortSignal): Promise<{ bytes: Uint8Array; mediaType: string }> {
  const answer = await ask(path, { signal });
  const type = answer.headers.get('content-type');
  if (!answer.ok) return answerOf(answer.status, type, await answer.text());
  return { bytes: new Uint8Array(await answer.arrayBuffer()), mediaType: type?.split(';')[0] ?? '' };
}

export const remove = (path: string): Promise<void> => send('DELETE', path);

/** As `remove`, where the server tells what has become of it. */
export const removed = <Answer>(path: string): Promise<Answer> => send('DELETE', path);

export const put = <Answer>(path: string, body: unknown): Promise<Answer> =>
  send('PUT', path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

export const patch = <Answer>(path: string, body: unknown): Promise<Answer> =>
  send('PATCH', path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

export const post = <Answer>(path: string, body: unknown): Promise<Answer> =>
  send('POST', path, {
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
  });

/** Asks for a file and hands it to whoever asked, under a name. */
export async function download(path: string, body: unknown, name: string): Promise<void> {
  const answer = await ask(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
  });
  if (!answer.ok) return answerOf(answer.status, answer.headers.get('content-type'), await answer.text());
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Sends files as a form, or one source as it is; tells how many bytes have gone. By XMLHttpRequest, because `fetch` does not tell that. */
export function upload<Answer>(
  path: string,
  body: FormData | File,
  type: string | null,
  onSent: (bytes: number) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1${path}`);
    request.setRequestHeader('idempotency-key', crypto.randomUUID());
    if (type) request.setRequestHeader('content-type', type);
    if (body instanceof File) request.setRequestHeader('content-disposition', attachment(body.name));
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => {
      try {
        resolve(answerOf<Answer>(request.status, request.getResponseHeader('content-type'), request.responseText));
      } catch (error) {
        reject(error instanceof Problem ? error : new Problem(request.status, 'unknown', words.common.unreachable));
      }
    };
    request.onerror = () => reject(unreachable());
    request.send(body);
  });
}

/** @throws Problem for an answer that says no */
function answerOf<Answer>(status: number, type: string | null, text: string): Answer {
  const isJson = type?.includes('json') ?? false;
  if (status < 200 || status > 299) {
    const details = isJson ? (JSON.parse(text) as Partial<ProblemDetails>) : {};
    if (details.code === 'not-signed-in') sessionEnded();
    throw new Problem(
      status,
      details.code ?? 'unknown',
      details.detail ?? words.common.unreachable,
      details.errors ?? [],
    );
  }
  return (isJson && text ? JSON.parse(text) : undefined) as Answer;
}
