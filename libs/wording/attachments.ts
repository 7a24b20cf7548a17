/** What is so with a file that an ATS named and that is not here, and what to do about it. */
import type { AttachmentError, AttachmentKind, AttachmentState } from '#libs/contracts';

const NAMES: Readonly<Record<AttachmentKind, string>> = {
  resume: 'A résumé',
  'cover-letter': 'A cover letter',
  other: 'A file',
};

const BY_HAND = 'add it by hand';

const WHY: Readonly<Record<AttachmentError, string>> = {
  expired: `its address has expired: let the ATS send the candidate again, or ${BY_HAND}`,
  'not-there': `the ATS does not have it any more: ${BY_HAND}`,
  'no-credentials': 'the ATS has to be asked for it, and the connection has no account: give it one, and try again',
  'not-allowed': 'requests do not go to where it is: the setting CANDOR_EGRESS_ALLOW may allow it; then try again',
  'too-big': `it is larger than 20 MB: ${BY_HAND}, smaller`,
  'wrong-type': `a web page came in its place: look at the address in the ATS, or ${BY_HAND}`,
  malformed: `its content is no base64: ${BY_HAND}`,
  empty: `nothing is in it: ${BY_HAND}`,
  unreachable: `its server could not be reached: try again later, or ${BY_HAND}`,
  'server-failed': `its server has failed: try again later, or ${BY_HAND}`,
  'answered-otherwise': `its server refused: look at the address in the ATS, or ${BY_HAND}`,
  'set-aside': `something is wrong here: the log of the worker says what; try again when that is mended, or ${BY_HAND}`,
};

export interface MissingFile {
  kind: AttachmentKind;
  state: Exclude<AttachmentState, 'fetched' | 'dismissed'>;
  /** Why the latest attempt failed; null: there was none. */
  error: { code: AttachmentError; message: string } | null;
}

/** A sentence about a file whose bytes are not here. */
export function missingFileText({ kind, state, error }: MissingFile): string {
  const name = `${NAMES[kind]} that the ATS named`;
  if (error === null) return `${name} is being fetched: what it says is not known yet`;
  if (state === 'waiting')
    return `${name} could not be fetched so far (${error.message}) and is tried again: what it says is not known yet`;
  return `${name} could not be fetched, and what it says is not known: ${WHY[error.code]} (${error.message})`;
}
