import { createHash } from 'node:crypto';
import type { SourceDocument } from '#libs/resume';

/** A readable text as the profile builder takes it. */
export function sourceText(text: string, extractor: string): SourceDocument {
  return { text, digest: createHash('sha256').update(text).digest('hex'), extractor, readability: 'text' };
}
