import type { ProblemKind } from '../problem-kind.js';

/** Problems of uploads, imports and bulk calls. */
export const INTAKE_PROBLEMS = {
  'no-candidates': {
    status: 422,
    title: 'No candidates',
    meaning: 'The request contains no file and no candidate.',
    action: 'Send at least one.',
  },
  'malformed-upload': {
    status: 400,
    title: 'Malformed upload',
    meaning: 'The body of the upload ends early, or a part has no usable header. `detail` says what was stored.',
    action: 'Send it again. For files, the same `Idempotency-Key` continues where the upload stopped.',
  },
  'uploads-busy': {
    status: 503,
    title: 'Too many uploads',
    meaning: 'The server is receiving as many files as it can at once.',
    action: 'Send this one again in a few seconds.',
  },
  'bulk-busy': {
    status: 503,
    title: 'Too many bulk calls',
    meaning: 'Other bulk calls are in progress. Nothing of this one was read.',
    action: 'Send it again in a few seconds.',
  },
  'import-state': {
    status: 409,
    title: 'Not possible in this state',
    meaning: 'The state of the import does not allow the action. `detail` names the states that do.',
    action: 'Wait until the import reaches one of those states.',
  },
  'nothing-to-retry': {
    status: 409,
    title: 'Nothing to retry',
    meaning: 'Another attempt would fail the same way, because the cause lies in the file.',
    action: 'Correct the file and import it again.',
  },
  'mapping-not-ready': {
    status: 409,
    title: 'Column mapping not ready',
    meaning: 'The columns of the table are still being analyzed.',
    action: 'Request the mapping again in a moment.',
  },
  'mapping-confirmed': {
    status: 409,
    title: 'Column mapping already confirmed',
    meaning: 'The columns were confirmed before, and the rows are being imported.',
    action: 'Import the table again to map it differently.',
  },
  'scanner-unavailable': {
    status: 503,
    title: 'Virus scanner unavailable',
    meaning: 'Files are scanned before they are served, and the virus scanner does not respond.',
    action: 'Request the file again in a few seconds.',
  },
  'file-infected': {
    status: 409,
    title: 'File failed the virus scan',
    meaning: 'The virus scanner reported the file, so Candor does not serve it.',
    action: 'Ask the candidate for another file. The operator of the scanner can correct a false alarm.',
  },
  'file-not-scanned': {
    status: 409,
    title: 'File too large to scan',
    meaning: 'The file exceeds the limit of the virus scanner, so Candor does not serve it.',
    action: 'Ask the candidate for a smaller file, or raise the limits of the scanner.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
