import { createHash } from 'node:crypto';
import type { SourceText } from '#libs/resume';

/** A readable text as the profile builder takes it. */
export function sourceText(text: string, extractor: string): SourceText {
  return { text, digest: createHash('sha256').update(text).digest('hex'), extractor, readability: 'text' };
}
