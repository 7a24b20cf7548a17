import type { DocumentKind, Span } from '#libs/contracts';
import { KIND_CUES, type KindCues } from './cues.js';
import {
  ENOUGH_PERIODS,
  ENOUGH_SIGNS,
  resumeSigns,
  textLines,
  type ResumeSigns,
  type BareLine,
} from './resume-signs.js';

/** A document that is probably no résumé, and the lines that say so. */
export interface OtherDocument {
  kind: DocumentKind;
  /** Lines with different cues, in the order of the text. */
  evidence: Pick<Span, 'start' | 'end'>[];
}

/** Facts of the profile that decide what the text leaves open. */
export interface FactCounts {
  positions: number;
  skills: number;
}

/** A letter that names as many skills tells of a person's work. */
const TELLING_SKILLS = 3;

/**
 * Tells whether a text is probably a document of another kind than a résumé: an invoice, a menu, a thesis … Only texts
 * with several cues of one kind, and hardly any sign of a résumé, are named: an unusual or short résumé is never one of them.
 * Deterministic, and linear in the length of the text.
 *
 * @param facts what a profile found in it
 * @returns null where it is a résumé, or may be one
 */
export function otherDocument(text: string, facts: FactCounts): OtherDocument | null {
  const lines = textLines(text);
  const signs = resumeSigns(lines);
  if (signs.periods === ENOUGH_PERIODS || signs.isTitled) return null;
  for (const kind of KIND_CUES) {
    if (signsAgainst(kind, signs) >= ENOUGH_SIGNS) continue;
    // A letter that tells of work is read like a résumé.
    if (kind.kind === 'cover-letter' && (facts.positions > 0 || facts.skills >= TELLING_SKILLS || signs.periods > 0))
      continue;
    const evidence = evidenceOf(kind, lines);
    if (evidence !== null) return { kind: kind.kind, evidence };
  }
  return null;
}

function signsAgainst(kind: KindCues, { sections, periods, contact }: ResumeSigns): number {
  const { sharesHeadings, mayTellPeriod, tellsNoPeriod } = kind;
  const counted = tellsNoPeriod ? ENOUGH_SIGNS * periods : mayTellPeriod ? Math.max(0, periods - 1) : periods;
  return (sharesHeadings ? 0 : sections) + counted + (sharesHeadings ? 0 : contact);
}

function evidenceOf(
  { needs, cues, lines: many }: KindCues,
  lines: readonly BareLine[],
): OtherDocument['evidence'] | null {
  const found = cues.flatMap((cue) => lines.find(({ text }) => cue.test(text)) ?? []);
  const count = found.length;
  if (many && many.least > 0) {
    const marked = lines.filter(({ text }) => many.mark.test(text)).length;
    if (marked < many.least || marked < many.share * lines.length) return null;
  }
  if (count < needs) return null;
  const starts = new Map(found.map((line) => [line.start, line]));
  return [...starts.values()]
    .sort((a, b) => a.start - b.start)
    .map(({ text, start }) => ({ start, end: start + text.length }));
}

/**
 * Periods of work from which on a text is no advertisement, by how it begins. A fixed-term post has one, with an address
 * to apply to. Each cue of an advertisement takes one more.
 */
const FEWEST_PERIODS = { title: 1, address: 2, neither: 3 } as const;

/**
 * Tells whether a text that is expected to be a job description is probably a résumé: it tells periods of work below
 * sections of a résumé, more of them than it has cues of an advertisement. Deterministic, and linear in the length of the text.
 */
export function looksLikeResume(text: string): boolean {
  const lines = textLines(text);
  const { isTitled, sections, periods, contact } = resumeSigns(lines);
  const fewest = FEWEST_PERIODS[isTitled ? 'title' : contact > 0 ? 'address' : 'neither'];
  if (sections === 0 || periods < fewest) return false;
  const cues = KIND_CUES.flatMap((kind) => (kind.kind === 'job-ad' ? kind.cues : []));
  return periods >= fewest + cues.filter((cue) => lines.some((line) => cue.test(line.text))).length;
}
