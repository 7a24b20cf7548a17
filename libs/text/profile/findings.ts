import type { Finding, ProfileDocument } from '#libs/contracts';
import { pursuedCertifications } from './facts/certifications.js';
import type { DocumentFacts } from './read-document.js';

/** Fewer words than a few lines hold: hardly a résumé. */
const VERY_SHORT = 60;
/** More than a long academic CV has. */
const VERY_LONG = 4000;

/** Remarks for people about what could not be read or looks odd, in a fixed order. Codes only: `libs/wording` has the words. */
export function findingsOf(
  documents: readonly ProfileDocument[],
  facts: DocumentFacts,
  timeline: readonly Finding[],
): Finding[] {
  const findings: Finding[] = [];
  for (const [index, document] of documents.entries()) {
    // Beside a résumé a record of contacts lacks nothing.
    if (document.readability === 'text' || (document.readability === 'contacts-only' && documents.length > 1)) continue;
    const data: Finding['data'] = { document: index };
    if (document.language !== null) data['language'] = document.language;
    findings.push({ code: document.readability, span: null, data });
  }
  const readable = documents.some((document) => document.readability === 'text');
  if (!readable) return [...findings, ...timeline];
  if (facts.words < VERY_SHORT) findings.push({ code: 'very-short', span: null, data: { words: facts.words } });
  if (facts.words > VERY_LONG) findings.push({ code: 'very-long', span: null, data: { words: facts.words } });
  const work = facts.drafts.filter(({ position }) => position.kind === 'work');
  if (work.length === 0) findings.push({ code: 'no-positions', span: null, data: {} });
  else if (work.every(({ position }) => position.dates === 'undated'))
    findings.push({ code: 'no-dates', span: null, data: { positions: work.length } });
  const [first] = facts.unread;
  if (first) findings.push({ code: 'dates-without-position', span: first, data: { lines: facts.unread.length } });
  for (const { name } of pursuedCertifications(facts.certifications))
    findings.push({ code: 'certification-not-held', span: name.span, data: { name: name.value } });
  return [...findings, ...timeline];
}
