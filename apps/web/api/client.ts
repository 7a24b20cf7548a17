/** The one place that talks to the server. */
import { attachment, type Problem as ProblemDetails } from '#libs/contracts';
import { attendedHeaders } from './attended.js';
import { takePreloaded } from './preload.js';
import { checkConnection, setConnected } from './connectivity.js';
import { ApiError, faultsInLanguage } from './api-error.js';
import { forgetCompleted, submitOnce } from './submissions.js';
import { messageStore } from '../i18n/messages.js';
import { translate } from '../i18n/translate.js';

/** Of answers that say no without words of ours: something between here and the server gave them. */
const MESSAGE_BY_STATUS: Readonly<Record<number, 'tooLarge' | 'tooOften' | 'unreachable'>> = {
  413: 'tooLarge',
  429: 'tooOften',
  502: 'unreachable',
  503: 'unreachable',
  504: 'unreachable',
};

let sessionEnded = (): void => undefined;

/** Registers the listener for any response that reports a missing session. */
export function onSessionEnded(listener: () => void): void {
  sessionEnded = listener;
}

const unreachable = (): ApiError => {
  setConnected(false);
  return new ApiError(0, 'unreachable', translate('common')('unreachable'));
};

/** Sentences of the server come in the language of the pages. */
const inOurLanguage = (): { 'accept-language': string } => ({ 'accept-language': messageStore.get().locale });

/** After this long without an answer it is looked whether there is anybody to answer at all. */
const SLOW_MS = 8_000;
/** Longer than anything that is asked here takes: the network has lost it. */
const LOST_MS = 120_000;

/** @throws Problem where there is no answer */
async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const early = init.method === 'GET' ? takePreloaded(path) : undefined;
  const slow = setTimeout(checkConnection, SLOW_MS);
  const signals = [AbortSignal.timeout(LOST_MS), ...(init.signal ? [init.signal] : [])];
  const asked =
    early ??
    fetch(`/api/v1${path}`, {
      ...{ credentials: 'same-origin', ...init, signal: AbortSignal.any(signals) },
      headers: { ...(init.headers as Record<string, string> | undefined), ...attendedHeaders(), ...inOurLanguage() },
    });
  try {
    const answer = await asked;
    setConnected(true);
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

const JSON_TYPE = { 'content-type': 'application/json' };

/** Sends a change that does no harm when it is repeated. */
function change<Answer>(method: 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<Answer> {
  forgetCompleted();
  return send(method, path, body === undefined ? {} : { body: JSON.stringify(body), headers: JSON_TYPE });
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

export const remove = (path: string): Promise<void> => change('DELETE', path);

/** As `remove`, where the server tells what has become of it. */
export const removed = <Answer>(path: string): Promise<Answer> => change('DELETE', path);

export const put = <Answer>(path: string, body: unknown): Promise<Answer> => change('PUT', path, body);

export const patch = <Answer>(path: string, body: unknown): Promise<Answer> => change('PATCH', path, body);

/** The most bytes of a body that browsers send for a page that has gone. */
const LEAVING_LIMIT = 60_000;

/** Stores or deletes what a page keeps on its own while its user types. @param isLeaving the call outlives the page, as far as its size allows */
export function keep<Answer>(
  method: 'PUT' | 'DELETE',
  path: string,
  body: unknown,
  isLeaving: boolean,
): Promise<Answer> {
  const text = body === undefined ? null : JSON.stringify(body);
  const keepalive = isLeaving && new Blob([text ?? '']).size < LEAVING_LIMIT;
  return send(method, path, { keepalive, ...(text !== null && { body: text, headers: JSON_TYPE }) });
}

/** Submits something, once: the same path and body are the same submission. */
export function post<Answer>(path: string, body: unknown): Promise<Answer> {
  const text = JSON.stringify(body);
  return submitOnce(`${path} ${text}`, (key) =>
    send<Answer>('POST', path, { body: text, headers: { ...JSON_TYPE, 'idempotency-key': key } }),
  );
}

/** Reads by POST what takes more to ask for than an address holds. Nothing is changed by it. */
export const getByPost = <Answer>(path: string, body: unknown): Promise<Answer> =>
  send('POST', path, { body: JSON.stringify(body), headers: JSON_TYPE });

/** Requests a file and saves it under a name, once for one press. */
export function download(path: string, body: unknown, name: string): Promise<void> {
  const text = JSON.stringify(body);
  return submitOnce(`${path} ${text}`, async (key) => {
    const answer = await ask(path, {
      method: 'POST',
      body: text,
      headers: { ...JSON_TYPE, 'idempotency-key': key },
    });
    if (!answer.ok) return answerOf(await answered(answer));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answer.blob());
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

/** Sends files as a form, or one source as it is. The same files to the same path are the same submission. */
export function upload<Answer>(
  path: string,
  body: FormData | File,
  type: string | null,
  onSent: (bytes: number) => void,
): Promise<Answer> {
  const files = body instanceof File ? [body] : body.getAll('files').filter((file) => file instanceof File);
  const content = JSON.stringify(files.map(({ name, size, lastModified }) => [name, size, lastModified]));
  return submitOnce(`${path} ${content}`, (key) => uploadUnderKey<Answer>(key, path, { body, type, onSent }));
}

/** Tells how many bytes have gone. By XMLHttpRequest, because `fetch` does not tell that. */
function uploadUnderKey<Answer>(
  key: string,
  path: string,
  { body, type, onSent }: { body: FormData | File; type: string | null; onSent: (bytes: number) => void },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1${path}`);
    request.setRequestHeader('idempotency-key', key);
    request.setRequestHeader('accept-language', messageStore.get().locale);
    if (type) request.setRequestHeader('content-type', type);
    if (body instanceof File) request.setRequestHeader('content-disposition', attachment(body.name));
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => {
      const { status, responseText: text } = request;
      try {
        resolve(answerOf<Answer>({ status, text, header: (name) => request.getResponseHeader(name) }));
      } catch (error) {
        reject(error as ApiError);
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
  throw new ApiError(
    status,
    code,
    detail ?? translate('common')(MESSAGE_BY_STATUS[status] ?? 'garbled'),
    faultsInLanguage({ code, detail, errors }, header('content-language')),
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
