import { isPartlyRead, type ReadText } from '#libs/documents';
import type { SourceDocument } from '#libs/resume';
import { contentDigest } from './digest.js';

/** A text as the profile builder takes it. */
export function sourceOf({ text, extractor, hidden, findings }: ReadText): SourceDocument {
  return {
    text,
    digest: contentDigest(text),
    extractor,
    readability: 'text',
    partial: isPartlyRead(findings),
    ...(hidden && { hidden }),
  };
}
