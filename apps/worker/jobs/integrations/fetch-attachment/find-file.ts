/** Finds a file of a vendor: at a signed address, or through the vendor's API, which may sign another one. */
import { AtsRefusal, UndecodableEventError, type AtsChange, type AttachmentRecord } from '#libs/ats';
import type { AttachmentToFetch } from '#libs/database';
import { EgressFailed, EgressRefused, type Egress } from '#libs/egress';
import {
  AtsBusyError,
  AtsUnavailableError,
  type OpenedConnection,
} from '../../../domain/ats/calls/ats-calls.service.js';
import { fetchFile, type FetchedFile, type FileFailure } from '../../../domain/ats/files/fetch-file.js';

interface Ways {
  egress: Egress;
  /** The connection with its account; null: its vendor cannot be asked. */
  open(): Promise<OpenedConnection | null>;
}

/**
 * Fetches a file. If its address has expired, it asks for the vendor's record once, because most vendors sign a new
 * address each time.
 * @throws any error that is not an outcome of the requests
 */
export async function findFile(attachment: AttachmentToFetch, ways: Ways): Promise<FetchedFile> {
  const fetched = await fetchFrom(attachment.source, attachment, ways);
  if (!('code' in fetched) || fetched.code !== 'expired') return fetched;
  const renewed = await asking(async () => {
    const connection = await ways.open();
    if (connection === null) return fetched;
    const thing = { of: 'candidate', id: attachment.candidateVendorId } as const;
    return sourceIn(await connection.api.lookUp(connection.call, thing), attachment.vendorId) ?? fetched;
  });
  return 'code' in renewed ? renewed : fetchFrom(renewed, attachment, ways);
}

type Source = AttachmentToFetch['source'];

async function fetchFrom(source: Source, named: AttachmentToFetch, { egress, open }: Ways): Promise<FetchedFile> {
  if ('url' in source) return fetchFile(egress, { url: source.url, headers: {} }, named);
  const place = await asking(async () => {
    const connection = await open();
    if (!connection?.api.download) return NO_ACCOUNT;
    const { api, account, call, turn } = connection;
    const behind = await connection.api.download(call, source.handle);
    if ('url' in behind) return { url: behind.url, headers: {} };
    await turn();
    const url = `${api.url(account)}${behind.path}`;
    const renewed = async () => {
      const present = await connection.renewed();
      return present && { url, headers: api.authorisation(present) };
    };
    return { url, headers: api.authorisation(account), renewed };
  });
  if ('code' in place) return place;
  let fetched = await fetchFile(egress, place, named);
  if ('code' in fetched && fetched.isUnauthorised && place.renewed) {
    const again = await asking(place.renewed);
    if (again !== null) fetched = 'code' in again ? again : await fetchFile(egress, again, named);
  }
  // What the API itself does not give has not expired.
  const isAnswerOfApi = 'code' in fetched && fetched.code === 'expired' && Object.keys(place.headers).length > 0;
  return isAnswerOfApi ? { ...fetched, code: 'not-there' } : fetched;
}

const NO_ACCOUNT: FileFailure = { code: 'no-credentials', message: 'The connection has no account', retry: false };

/** Returns the result of the vendor's API, or how it failed. */
async function asking<T>(work: () => Promise<T>): Promise<T | FileFailure> {
  try {
    return await work();
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) throw error;
    return failure;
  }
}

function failureOf(error: unknown): FileFailure | null {
  const { message } = error as Error;
  if (error instanceof EgressRefused) return { code: 'not-allowed', message, retry: false };
  if (error instanceof EgressFailed) return { code: 'unreachable', message, retry: { asked: null } };
  if (error instanceof AtsBusyError)
    return { code: 'server-failed', message, retry: { asked: error.waitMs === null ? null : error.waitMs / 1_000 } };
  if (error instanceof AtsUnavailableError) return { code: 'server-failed', message, retry: { asked: null } };
  // What it says of the file is not what it documents.
  if (error instanceof UndecodableEventError) return { code: 'answered-otherwise', message, retry: false };
  if (!(error instanceof AtsRefusal)) return null;
  const isGone = error.status === 404 || error.status === 410;
  return { code: isGone ? 'not-there' : 'answered-otherwise', message, retry: false };
}

/** Finds a candidate's file in the vendor's record of them. */
function sourceIn(changes: readonly AtsChange[], id: string): Source | null {
  const named = changes.flatMap((change): readonly AttachmentRecord[] => {
    if (change.change === 'candidate') return change.candidate.attachments ?? [];
    return change.change === 'application' ? (change.application.attachments ?? []) : [];
  });
  const from = named.find((one) => one.id === id)?.from;
  return from === undefined || 'bytes' in from ? null : from;
}
