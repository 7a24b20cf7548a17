/** The reader's findings about a candidate's documents, in words and with their lines. */
import type { ApplicationFinding, EvidenceQuote, Profile, ReaderLanguage, ReadFinding, Span } from '#libs/contracts';
import type { MissingAttachment } from '#libs/database';
import { findingText, missingFileText, unreadDocumentText } from '#libs/wording';

/** For a document without a text, only the outcome of reading it is known. */
const WITHOUT_TEXT: readonly string[] = ['empty', 'no-text-layer'];
/** For a file that has not arrived, its state today is known. */
const NOT_ARRIVED = 'not-arrived';

export interface FindingFacts {
  /** The language of the sentences. */
  language: ReaderLanguage;
  /** The newest one; null until something has been read. */
  profile: Profile | null;
  /** The texts that it was built from. */
  texts: readonly { digest: string; documentId: string }[];
  documents: readonly { id: string; outcome: string | null; fileName: string | null }[];
  /** Files that an ATS named and that are not here. */
  missing: readonly MissingAttachment[];
  /** The findings of the readers of its documents. */
  remarks: readonly { documentId: string; text: string | null; findings: readonly ReadFinding[] }[];
  quote: (span: Span) => EvidenceQuote[];
}

/**
 * Returns the findings: first absent files, then those of reading, document by document, then those about the facts.
 */
export function findingsOf(facts: FindingFacts): ApplicationFinding[] {
  const { language, profile, texts, documents, missing, remarks, quote } = facts;
  const findingOf = (code: string, data: ApplicationFinding['data']): WordedFinding => ({
    code,
    data,
    sentence: findingText({ code, data }, language),
  });
  const documentOf = new Map(texts.map(({ digest, documentId }) => [digest, documentId]));
  const idAt = (index: number): string | null => documentOf.get(profile?.documents[index]?.digest ?? '') ?? null;
  const unread = documents.flatMap(({ id, outcome, fileName }) =>
    outcome === null || outcome === 'text'
      ? []
      : [
          {
            code: outcome,
            data: {},
            documentId: id,
            sentence: unreadDocumentText(outcome, fileName, language),
            evidence: [],
          },
        ],
  );
  const lacking = missing.map((file) => missingFinding(file, language));
  if (profile === null) return [...lacking, ...unread];
  const remarked = remarks.flatMap(({ documentId, text, findings }) =>
    findings.map(({ code, data, span }) => ({
      ...findingOf(code, data),
      documentId,
      evidence: span && text !== null ? [{ documentId, ...span, quote: text.slice(span.start, span.end) }] : [],
    })),
  );
  const hidden = profile.documents.flatMap((document, index) => {
    const documentId = idAt(index);
    // Texts that were read before remarks were kept have what they hide alone.
    const isRemarked = remarked.some((one) => one.code === 'hidden-text' && one.documentId === documentId);
    if (!document.hidden?.length || documentId === null || isRemarked) return [];
    const data = { characters: document.hidden.reduce((sum, { text }) => sum + text.length, 0) };
    return [{ ...findingOf('hidden-text', data), documentId, evidence: [] }];
  });
  const read = profile.findings.flatMap(({ code, data, span }) => {
    if (code === NOT_ARRIVED) return [];
    const { document, ...rest } = data;
    const documentId = document === undefined ? null : idAt(Number(document));
    // A document without a text stands above already, with what to do about it.
    if (document !== undefined && documentId === null && WITHOUT_TEXT.includes(code)) return [];
    const evidence = span ? quote(span) : [];
    return [{ ...findingOf(code, rest), documentId: documentId ?? evidence[0]?.documentId ?? null, evidence }];
  });
  return [...lacking, ...unread, ...remarked, ...hidden, ...read];
}

type WordedFinding = Pick<ApplicationFinding, 'code' | 'data' | 'sentence'>;

/** Its id is what it is fetched again by. */
function missingFinding(
  { id, kind, state, errorCode, errorMessage }: MissingAttachment,
  language: ReaderLanguage,
): ApplicationFinding {
  const error = errorCode === null ? null : { code: errorCode, message: errorMessage ?? '' };
  return {
    code: NOT_ARRIVED,
    data: { attachment: id, kind, state, ...(error !== null && { error: error.code }) },
    documentId: null,
    sentence: missingFileText({ kind, state, error }, language),
    evidence: [],
  };
}
