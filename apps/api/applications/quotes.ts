/** Evidence as people read it: the stored document text at the span. */
import type { EvidenceQuote, Span } from '#libs/contracts';

interface Text {
  documentId: string;
  digest: string;
  text: string;
}

/**
 * Cuts quotes for spans of a profile. `Span.document` counts in the profile's own list of documents, which names them by the digest of
 * their text.
 */
export function quoter(
  documents: readonly { digest: string }[],
  texts: readonly Text[],
): (span: Span) => EvidenceQuote[] {
  const byDigest = new Map(texts.map((text) => [text.digest, text]));
  const inOrder = documents.map(({ digest }) => byDigest.get(digest));
  return ({ document, start, end }) => {
    const text = inOrder[document];
    return text ? [{ documentId: text.documentId, start, end, quote: text.text.slice(start, end) }] : [];
  };
}
