import type { ReadFailure } from '#libs/documents';

/** Why a file has no text, and what to do about it. */
const BY_OUTCOME: Record<string, (failure: Partial<ReadFailure>) => string> = {
  'needs-ocr': () =>
    'It has pictures of pages but no text. Run it through text recognition (OCR), or ask for the original file.',
  encrypted: () => 'It is protected by a password. Save it without one.',
  malformed: ({ reason }) =>
    `It is damaged, or not what its name says (${reason ?? 'unreadable'}). Save it again, for example as PDF.`,
  'too-big': ({ reason }) => `It is too big (${reason ?? 'limit'}). Split it, or save it without pictures.`,
  'timed-out': () => 'Reading it took too long. Save it again, for example as plain PDF.',
  unsupported: ({ data, readable }) =>
    `This kind of file cannot be read (${data?.['found'] ?? 'unknown'}). ${readable ? `Readable: ${readable.join(', ')}.` : ''}`.trim(),
  empty: () => 'There is nothing in it.',
  garbled: () => 'Its text is garbled. Save it again with another program, or as plain text.',
  'language-not-read': () => 'It is written in a language that is not read yet.',
  'no-text-layer': () =>
    'It has pictures of pages but no text. Run it through text recognition (OCR), or ask for the original file.',
};

/** In words, for the person who gave the file. Names what can be done. */
export function unreadMessage(
  failure: { outcome: string; message?: string } & Partial<Omit<ReadFailure, 'outcome'>>,
): string {
  return (
    failure.message ??
    BY_OUTCOME[failure.outcome]?.(failure as Partial<ReadFailure>) ??
    `It could not be read (${failure.outcome}).`
  );
}
