/** The bytes behind an address, or what became of asking for them. */
import { MAX_DOCUMENT_BYTES, type AttachmentError } from '#libs/contracts';
import { sniffType } from '#libs/documents';
import { EgressFailed, EgressRefused, readRetryAfter, type Egress, type EgressAnswer } from '#libs/egress';

/** The address of a file, and the headers that authorize the request; a signed address needs none. */
export interface FilePlace {
  url: string;
  headers: Readonly<Record<string, string>>;
}

/** The sender's name for a file. */
export interface NamedFile {
  fileName: string | null;
  mediaType: string | null;
}

export interface FileFailure {
  code: AttachmentError;
  /** Host and status; nothing of the address behind them, and nothing personal. */
  message: string;
  /** Another attempt may go better: after so many seconds, where the server said so. */
  retry: false | { asked: number | null };
  /** 401: the caller is not known. */
  isUnauthorised?: true;
}

export type FetchedFile = { bytes: Buffer; fileName: string | null; mediaType: string } | FileFailure;

/** Milliseconds: twenty megabytes over a slow line. */
const PATIENCE = 60_000;
/** Stores send on to the region where a file is, and not much further. */
const REDIRECTS = 5;

export async function fetchFile(egress: Egress, { url, headers }: FilePlace, named: NamedFile): Promise<FetchedFile> {
  const limits = { timeoutMs: PATIENCE, maxBytes: MAX_DOCUMENT_BYTES, redirects: REDIRECTS };
  try {
    return await fileOf(await egress.request({ method: 'GET', url, headers, ...limits }), named);
  } catch (error) {
    if (error instanceof EgressRefused) return { code: 'not-allowed', message: error.message, retry: false };
    if (!(error instanceof EgressFailed)) throw error;
    if (error.code === 'too-big') return { code: 'too-big', message: error.message, retry: false };
    return { code: 'unreachable', message: error.message, retry: { asked: null } };
  }
}

/** The file that came with a record. */
export async function fileOfBase64(base64: string, named: NamedFile): Promise<FetchedFile> {
  const compact = base64.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(compact))
    return { code: 'malformed', message: 'the content is empty or not base64', retry: false };
  const bytes = Buffer.from(compact, 'base64');
  if (bytes.length > MAX_DOCUMENT_BYTES) return { code: 'too-big', message: `${bytes.length} bytes`, retry: false };
  const { fileName } = named;
  return { bytes, fileName, mediaType: (await typeOf(bytes, named)) ?? 'application/octet-stream' };
}

/** Detects the type by content; where the content leaves it open, by name and declared type. */
async function typeOf(bytes: Buffer, { fileName, mediaType }: NamedFile): Promise<string | null> {
  const hint = { fileName: fileName ?? undefined, mediaType: mediaType ?? undefined };
  return (await sniffType(bytes, hint)).mediaType;
}

async function fileOf({ status, headers, body, url }: EgressAnswer, named: NamedFile): Promise<FetchedFile> {
  const message = `${new URL(url).host} answered ${status}`;
  if ([403, 404, 410].includes(status)) return { code: 'expired', message, retry: false };
  if (status === 408 || status === 429 || status >= 500) {
    return { code: 'server-failed', message, retry: { asked: readRetryAfter(headers['retry-after'], Date.now()) } };
  }
  if (status === 401) return { code: 'answered-otherwise', message, retry: false, isUnauthorised: true };
  if (status !== 200) return { code: 'answered-otherwise', message, retry: false };
  if (body.length === 0) return { code: 'empty', message: `${message} with nothing`, retry: false };
  const fileName = named.fileName ?? nameIn(url);
  const mediaType = await typeOf(body, { ...named, fileName });
  if (isAnotherPage(mediaType, { ...named, fileName }))
    return { code: 'wrong-type', message: `${message} with ${mediaType}`, retry: false };
  return { bytes: body, fileName, mediaType: mediaType ?? 'application/octet-stream' };
}

/** Pages that servers return in place of a file, with the extensions of such files. */
const PAGES: Readonly<Record<string, RegExp>> = {
  'text/html': /\.x?html?$/i,
  'application/json': /\.json$/i,
  'application/xml': /\.(xml|fodt)$/i,
};

/** A page to sign in on, or an error in words, with the status of a success. Of a file without name and type it cannot be told. */
function isAnotherPage(is: string | null, { fileName, mediaType }: NamedFile): boolean {
  const name = PAGES[is ?? ''];
  if (name === undefined || mediaType?.split(';')[0]?.trim().toLowerCase() === is) return false;
  const ending = /\.\w{2,5}$/.test(fileName ?? '');
  return ending ? !name.test(fileName!) : mediaType !== null;
}

/** The last part of the path, if it is called like a file. */
function nameIn(url: string): string | null {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    const name = decodeURIComponent(last);
    return /^[^/\\\0]{1,200}\.\w{2,5}$/.test(name) ? name : null;
  } catch {
    return null;
  }
}
