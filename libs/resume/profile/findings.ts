import type { Finding, Position, ProfileDocument } from '#libs/contracts';
import { pursuedCertifications } from '../facts/certifications.js';
import { sideBySide } from '../positions/timeline.js';
import type { DocumentFacts } from '../document/document-facts.js';

/** Fewer words than a few lines hold: hardly a résumé. */
const VERY_SHORT = 60;
/** More than a long academic CV has. */
const VERY_LONG = 4000;

/** Remarks for people about what could not be read or looks odd, in a fixed order. Codes only: `libs/wording` has the words. */
export function profileFindings(
  documents: readonly ProfileDocument[],
  read: readonly DocumentFacts[],
  positions: readonly Position[],
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
  const odd = [...timeline, ...sideBySide(positions)];
  if (!readable) return [...findings, ...odd];
  const words = read.reduce((sum, one) => sum + one.words, 0);
  if (words < VERY_SHORT) findings.push({ code: 'very-short', span: null, data: { words } });
  if (words > VERY_LONG) findings.push({ code: 'very-long', span: null, data: { words } });
  const work = positions.filter(({ kind }) => kind === 'work');
  if (work.length === 0) findings.push({ code: 'no-positions', span: null, data: {} });
  else if (work.every(({ dates }) => dates === 'undated'))
    findings.push({ code: 'no-dates', span: null, data: { positions: work.length } });
  const unread = read.flatMap((one) => one.unread);
  const [first] = unread;
  if (first) findings.push({ code: 'dates-without-position', span: first, data: { lines: unread.length } });
  for (const { name } of pursuedCertifications(read.flatMap((one) => one.certifications)))
    findings.push({ code: 'certification-not-held', span: name.span, data: { name: name.value } });
  return [...findings, ...odd];
}
