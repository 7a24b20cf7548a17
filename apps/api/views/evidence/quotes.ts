/** Evidence as people read it: the stored document text at the span. */
import type { EvidenceQuote, ProfileDocument, ReaderLanguage, Span, StatedFact } from '#libs/contracts';
import { statedText } from '#libs/wording';

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

/** The part of a profile's document that names the author of a statement. */
type Stating = Pick<ProfileDocument, 'statement'>;

/** Ids of the corrections that the documents of a profile hold. */
export function correctionsIn(documents: readonly Stating[]): string[] {
  return documents.flatMap(({ statement }) => (statement ? [statement.correction] : []));
}

/** Cuts what people stated, for spans of a profile that lie in a statement; with who they are. */
export function stater(
  documents: readonly Stating[],
  named: readonly { id: string; reason: string; byName: string | null }[],
  language: ReaderLanguage,
): (span: Span) => StatedFact[] {
  const byId = new Map(named.map((one) => [one.id, one]));
  return ({ document, start, end }) => {
    const statement = documents[document]?.statement;
    const { reason = '', byName = null } = byId.get(statement?.correction ?? '') ?? {};
    if (!statement) return [];
    const { correction, by, at, source, text } = statement;
    return [
      {
        correctionId: correction,
        text: text.slice(start, end),
        sentence: statedText({ name: byName, at, source }, language),
        by: { id: by, name: byName },
        at,
        source,
        reason,
      },
    ];
  };
}
