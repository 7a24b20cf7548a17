import { isReadable, type Finding, type Position, type ProfileDocument, type UnparsedPart } from '#libs/contracts';
import { pursuedCertifications } from '../facts/certificates/distinct-certifications.js';
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
  unparsed: readonly UnparsedPart[],
): Finding[] {
  const findings: Finding[] = [];
  for (const [index, document] of documents.entries()) {
    if (document.doubtfulLanguage !== undefined)
      findings.push({
        code: 'language-doubtful',
        span: null,
        data: { document: index, language: document.doubtfulLanguage },
      });
    // Its own finding names the kind.
    if (document.readability === 'not-resume') continue;
    // Beside a résumé a record of contacts lacks nothing.
    if (document.readability === 'text' || (document.readability === 'contacts-only' && documents.length > 1)) continue;
    const data: Finding['data'] = { document: index };
    if (document.language !== null) data['language'] = document.language;
    findings.push({ code: document.readability, span: null, data });
  }
  const readable = documents.some(isReadable);
  const odd = [...timeline, ...sideBySide(positions)];
  if (!readable) return [...findings, ...odd];
  const words = read.reduce((sum, one) => sum + one.words, 0);
  if (words < VERY_SHORT) findings.push({ code: 'very-short', span: null, data: { words } });
  if (words > VERY_LONG) findings.push({ code: 'very-long', span: null, data: { words } });
  const work = positions.filter(({ kind }) => kind === 'work');
  if (work.length === 0) findings.push({ code: 'no-positions', span: null, data: {} });
  else if (work.every(({ dates }) => dates === 'undated'))
    findings.push({ code: 'no-dates', span: null, data: { positions: work.length } });
  findings.push(...unparsed.map(unparsedFinding));
  for (const { name } of pursuedCertifications(read.flatMap((one) => one.certifications)))
    findings.push({ code: 'certification-not-held', span: name.span, data: { name: name.value } });
  return [...findings, ...odd];
}

/** The finding about an unparsed part: its cause, at its lines. */
export function unparsedFinding({ cause, span }: UnparsedPart): Finding {
  return { code: cause, span, data: {} };
}
