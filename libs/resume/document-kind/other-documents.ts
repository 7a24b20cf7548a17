import { isReadable, JSON_EXTRACTOR, type DocumentKind, type Finding, type ProfileDocument } from '#libs/contracts';
import type { DocumentFacts } from '../document/document-facts.js';
import { otherDocument } from './document-kind.js';

/** So many dated positions are a résumé's: nothing else is looked for. */
const ENOUGH_POSITIONS = 2;

/** Kinds of documents about a person, who is the candidate; a name in the others is of someone or something else. */
const PERSONAL: ReadonlySet<DocumentKind> = new Set([
  'thesis',
  'cover-letter',
  'reference-letter',
  'transcript',
  'form',
]);

/**
 * Marks the documents of a candidate without any résumé. Beside a résumé, letters and certificates are read like it.
 *
 * @param texts of the documents, with what was read in them
 * @param isResume what a user said; left out, the texts tell
 * @returns the documents, for each marked one a finding with its kind and findings for the lines that tell it, and the indexes of those
 * that name no candidate
 */
export function withoutOtherDocuments(
  documents: readonly ProfileDocument[],
  texts: readonly { text: string; facts: DocumentFacts }[],
  isResume: boolean | undefined,
): { documents: ProfileDocument[]; findings: Finding[]; impersonal: ReadonlySet<number> } {
  const kept = { documents: [...documents], findings: [], impersonal: new Set<number>() };
  if (isResume === true) return kept;
  const findings: Finding[] = [];
  const marked = [...documents];
  const impersonal = new Set<number>();
  for (const [at, document] of documents.entries()) {
    if (!isReadable(document)) continue;
    const found = foundIn(document, texts[at]!);
    const other = isResume === false ? { kind: null, evidence: [] } : found;
    if (other === null) return kept;
    if (found !== null && !PERSONAL.has(found.kind)) impersonal.add(at);
    marked[at] = { ...document, readability: 'not-resume' };
    findings.push(...findingsOf(other, at));
  }
  return { documents: marked, findings, impersonal };
}

function foundIn(document: ProfileDocument, { text, facts }: { text: string; facts: DocumentFacts }) {
  // Fields of a form are no invoice.
  if (document.extractor === JSON_EXTRACTOR) return null;
  const dated = facts.drafts.filter(({ position }) => position.dates !== 'undated').length;
  if (dated >= ENOUGH_POSITIONS) return null;
  const skills = new Set(facts.sentences.flatMap((sentence) => sentence.mentions.map((mention) => mention.skill)));
  return otherDocument(text, { positions: facts.drafts.length, skills: skills.size });
}

function findingsOf(
  { kind, evidence }: { kind: DocumentKind | null; evidence: readonly { start: number; end: number }[] },
  document: number,
): Finding[] {
  const [first = null, ...others] = evidence.map((one) => ({ document, ...one }));
  const data = { document, ...(kind !== null && { kind }) };
  return [
    { code: 'not-resume', span: first, data },
    ...others.map((span) => ({ code: 'not-resume-line', span, data })),
  ];
}
