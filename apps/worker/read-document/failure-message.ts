import { READABLE, type ReadFailure, type UnreadOutcome } from '#libs/documents';

/** What is known of a failed reading: all of it when it has just failed, the outcome when that is all that was kept. */
type Failure = Pick<ReadFailure, 'outcome'> & Partial<ReadFailure>;

/** Why a file has no text, and what its owner can do: shown beside the item of an import. Names nothing of its content. */
export function failureMessage(failure: Failure): string {
  return MESSAGES[failure.outcome](failure);
}

const MESSAGES: Record<UnreadOutcome, (failure: Failure) => string> = {
  'needs-ocr': () => 'The file holds pictures of pages and no text. Upload a version with text, or run it through OCR.',
  encrypted: () => 'The file is protected with a password. Upload a version without one.',
  malformed: (failure) =>
    `The file is damaged or not what its name says${why(failure)}. Save it again, for example as PDF.`,
  'too-big': (failure) => `The file is too big to read${why(failure)}. Upload a shorter or simpler version.`,
  'timed-out': () => 'Reading the file took too long. Save it again, for example as a plain PDF.',
  unsupported: ({ data }) =>
    `This type of file cannot be read (${data?.['found'] ?? 'unknown'}). Readable are: ${READABLE.join(', ')}.`,
  empty: () => 'The file holds no text. Upload the right file.',
};

function why({ reason }: Failure): string {
  return reason === undefined ? '' : ` (${reason})`;
}
