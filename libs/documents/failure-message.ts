import type { ReadFailure, UnreadOutcome } from './outcome.js';

const MESSAGES: Record<UnreadOutcome, (failure: ReadFailure) => string> = {
  'needs-ocr': () =>
    'The file holds pictures of pages and no text. Give a version with text, or run it through text recognition (OCR).',
  encrypted: () => 'The file is protected with a password. Give a version without one.',
  malformed: ({ reason }) =>
    `The file is damaged or not what its name says (${reason}). Save it again, for example as PDF.`,
  'too-big': ({ reason }) => `The file is too big to read (${reason}). Give a shorter or simpler version.`,
  'timed-out': () => 'Reading the file took too long. Save it again, for example as a plain PDF.',
  unsupported: ({ data, readable }) =>
    `This type of file cannot be read (${data['found'] ?? 'unknown'}). Readable are: ${readable.join(', ')}.`,
  empty: () => 'The file holds no text. Give the right file.',
};

/** Why a file has no text, and what its owner can do. Quotes nothing of its content. */
export function failureMessage(failure: ReadFailure): string {
  return MESSAGES[failure.outcome](failure);
}
