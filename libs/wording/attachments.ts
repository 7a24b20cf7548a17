/** The state of a file that an ATS named and that has not arrived, and what to do about it. */
import type { AttachmentError, AttachmentKind, AttachmentState } from '#libs/contracts';

const NAMES: Readonly<Record<AttachmentKind, string>> = {
  resume: 'A résumé',
  'cover-letter': 'A cover letter',
  other: 'A file',
};

const BY_HAND = 'add the file yourself';

const WHY: Readonly<Record<AttachmentError, string>> = {
  expired: `the URL has expired. Send the candidate again from the ATS, or ${BY_HAND}`,
  'not-there': `the ATS no longer has it. Ask for the file and ${BY_HAND}`,
  'no-credentials': 'the connection has no account to request it. Add an account and try again',
  'not-allowed': 'Candor does not send requests to its address. Allow the address in CANDOR_EGRESS_ALLOW and try again',
  'too-big': `it is larger than 20 MB: ${BY_HAND}, smaller`,
  'wrong-type': `the URL returned a web page. Check the URL in the ATS, or ${BY_HAND}`,
  malformed: `its content is no base64: ${BY_HAND}`,
  empty: `nothing is in it: ${BY_HAND}`,
  unreachable: `its server could not be reached. Try again later, or ${BY_HAND}`,
  'server-failed': `its server failed. Try again later, or ${BY_HAND}`,
  'answered-otherwise': `its server refused the request. Check the URL in the ATS, or ${BY_HAND}`,
  'set-aside': `Candor failed. See the log of the worker, fix the cause and try again, or ${BY_HAND}`,
};

export interface MissingFile {
  kind: AttachmentKind;
  state: Exclude<AttachmentState, 'fetched' | 'dismissed'>;
  /** Why the latest attempt failed; null: there was none. */
  error: { code: AttachmentError; message: string } | null;
}

/** A sentence about a file whose bytes are not here. */
export function missingFileText({ kind, state, error }: MissingFile): string {
  const name = `${NAMES[kind]} from the ATS`;
  if (error === null) return `${name} is being downloaded. Its content is not assessed yet`;
  if (state === 'waiting')
    return `${name} could not be downloaded yet (${error.message}). Candor will retry. Its content is not assessed yet`;
  return `${name} could not be downloaded, and its content is not assessed: ${WHY[error.code]} (${error.message})`;
}
