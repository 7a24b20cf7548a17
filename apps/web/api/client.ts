/** The one place that talks to the server. */
import { v4 as uuid } from 'uuid';
import { attachment, type Problem as ProblemDetails } from '#libs/contracts';
import { attendedHeaders } from './attended.js';
import { takeEarly } from './preload.js';
import { lookWhetherReached, tellReached } from './connectivity.js';
import { translate } from '../i18n/translate.js';

/** Where the server's words are for programs. */
const SAID: Readonly<Record<string, () => string>> = {
  'not-signed-in': () => translate('shell')('ended.again'),
  'unknown-address': () => translate('common')('nothingThere'),
};
/** Of answers that say no without words of ours: something between here and the server gave them. */
const SAID_BY_STATUS: Readonly<Record<number, 'tooLarge' | 'tooOften' | 'unreachable'>> = {
  413: 'tooLarge',
  429: 'tooOften',
  502: 'unreachable',
  503: 'unreachable',
  504: 'unreachable',
};

/** An answer that says no, in words for people; status 0 when there was no answer. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly errors: { path: string; message: string }[] = [],
    /** When the server wants to be asked again; null: it does not say. */
    readonly againAfterMs: number | null = null,
  ) {
    super(SAID[code]?.() ?? detail);
  }
}

/** Nothing is wrong with what was asked: the same may be answered in a moment. */
export const isPassing = (error: Error | null): boolean =>
  error instanceof Problem && [429, 502, 503, 504].includes(error.status);

/** The same will be refused again. */
export const isRefusal = (error: Error): boolean => error instanceof Problem && error.status > 0 && error.status < 500;

let sessionEnded = (): void => undefined;

/** Registers the listener for any response that reports a missing session. */
export function onSessionEnded(listener: () => void): void {
  sessionEnded = listener;
}

const unreachable = (): Problem => {
  tellReached(false);
  return new Problem(0, 'unreachable', translate('common')('unreachable'));
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
    early ??
    fetch(`/api/v1${path}`, {
      ...{ credentials: 'same-origin', ...init, signal: AbortSignal.any(signals) },
      headers: { ...(init.headers as Record<string, string> | undefined), ...attendedHeaders() },
    });
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
  return answerOf<Answer>(await answered(await ask(path, { method, ...init })));
}

export const get = <Answer>(path: string, signal?: AbortSignal): Promise<Answer> =>
  send('GET', path, signal ? { signal } : {});

/** A file, as bytes, with the type that the server gives it. */
export async function getBytes(path: string, signal: AbortSignal): Promise<{ bytes: Uint8Array; mediaType: string }> {
  const answer = await ask(path, { signal });
  if (!answer.ok) return answerOf(await answered(answer));
  const mediaType = answer.headers.get('content-type')?.split(';')[0] ?? '';
  return { bytes: new Uint8Array(await answer.arrayBuffer()), mediaType };
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
    headers: { 'content-type': 'application/json', 'idempotency-key': uuid() },
  });

/** Requests a file and downloads it under a name. */
export async function download(path: string, body: unknown, name: string): Promise<void> {
  const answer = await ask(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'idempotency-key': uuid() },
  });
  if (!answer.ok) return answerOf(await answered(answer));
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
    request.setRequestHeader('idempotency-key', uuid());
    if (type) request.setRequestHeader('content-type', type);
    if (body instanceof File) request.setRequestHeader('content-disposition', attachment(body.name));
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => {
      const { status, responseText: text } = request;
      try {
        resolve(answerOf<Answer>({ status, text, header: (name) => request.getResponseHeader(name) }));
      } catch (error) {
        reject(error as Problem);
      }
    };
    request.onerror = () => reject(unreachable());
    request.send(body);
  });
}

interface Answered {
  status: number;
  text: string;
  header: (name: string) => string | null;
}

const answered = async (answer: Response): Promise<Answered> => ({
  status: answer.status,
  text: await answer.text(),
  header: (name) => answer.headers.get(name),
});

/** @throws Problem for an answer that says no, and for one that cannot be read */
function answerOf<Answer>({ status, text, header }: Answered): Answer {
  const body = header('content-type')?.includes('json') && text ? parsed(text) : undefined;
  if (status >= 200 && status <= 299 && body !== GARBLED) return body as Answer;
  const { code = 'unknown', detail, errors } = (body === GARBLED ? {} : (body ?? {})) as Partial<ProblemDetails>;
  if (code === 'not-signed-in') sessionEnded();
  const seconds = Number(header('retry-after') ?? NaN);
  const againAfterMs = Number.isNaN(seconds) ? null : 1000 * seconds;
  throw new Problem(
    status,
    code,
    detail ?? translate('common')(SAID_BY_STATUS[status] ?? 'garbled'),
    errors,
    againAfterMs,
  );
}

const GARBLED = Symbol('garbled');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return GARBLED;
  }
}
