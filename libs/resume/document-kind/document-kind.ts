import type { DocumentKind, Span } from '#libs/contracts';
import { sectionHeadingOf, type ResumeSectionKind } from '../sections/headings.js';
import { KIND_CUES, type KindCues } from './cues.js';

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

interface Line {
  text: string;
  start: number;
}

/** Signs of a résumé from which on a document is one, whatever else it has. */
const ENOUGH_SIGNS = 3;
/** Lines that are looked at: a book's kind shows in its first pages. */
const MOST_LINES = 3_000;
const LONGEST_LINE = 400;
const LONGEST_HEADING = 60;
/** A letter that names as many skills tells of a person's work. */
const TELLING_SKILLS = 3;

const MONTH = String.raw`(?:\p{L}{3,10}\.?,? |\d{1,2}[./-])?(?:\d{1,2}[.,]? )?`;
const NOW = String.raw`present|current|now|today|date|heute|jetzt|aktuell|aujourd['’]hui|ce jour|présent|actual(?:idad|mente)?|oggi|presente|heden|atual|obecnie`;
/** "2018 – 2024", "03/2019 - today", "Jan 2018 to Jul 2021", "since 2019". */
const PERIOD = new RegExp(
  String.raw`(?:^|[\s(|,])${MONTH}(?:19|20)\d\d\s*(?:[-–—]|to|bis|until|à|au|a|al|tot|até|do)\s*(?:${MONTH}(?:19|20)\d\d|\d\d\b|${NOW})|\b(?:since|seit|depuis|desde|dal|sinds|od)\s+${MONTH}(?:19|20)\d\d`,
  'iu',
);
const TITLE =
  /^\W*(?:curriculum vitae|r[eé]sum[eé]|cv|lebenslauf|hoja de vida|europass|życiorys|personal (?:details|particulars|data)|persönliche daten|bio-?data)\b[\s\p{P}]*(?:of\b.*|\p{L}+ \p{L}+)?$/iu;
const CONTACT = /[\w.+-]+@[\w-]+\.\w{2,}|linkedin\.com\/in\//iu;
/** Sections that say of whom a document is; "Summary" and "Contact" stand in many others. */
const TELLING: ReadonlySet<ResumeSectionKind> = new Set([
  'work',
  'education',
  'skills',
  'certification',
  'language',
  'project',
]);

/**
 * Tells whether a text is probably a document of another kind than a résumé: an invoice, a menu, a thesis … Only texts
 * with several cues of one kind, and hardly any sign of a résumé, are named: an unusual or short résumé is never one of them.
 * Deterministic, and linear in the length of the text.
 *
 * @param facts what a profile found in it
 * @returns null where it is a résumé, or may be one
 */
export function otherDocument(text: string, facts: FactCounts): OtherDocument | null {
  const lines = linesOf(text);
  const head = lines.slice(0, HEAD);
  const periods = countPeriods(lines);
  if (periods === ENOUGH_PERIODS || head.some(({ text: line }) => TITLE.test(line))) return null;
  const contact = head.some(({ text: line }) => CONTACT.test(line)) ? 1 : 0;
  const signs = { sections: countSections(lines), periods, contact };
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

interface Signs {
  sections: number;
  periods: number;
  contact: number;
}

/** Where the contacts of a résumé stand. */
const HEAD = 15;

/** Periods from which on any document is a résumé: one of them may be what a reference is about. */
const ENOUGH_PERIODS = ENOUGH_SIGNS + 1;
const YEAR = /(?:19|20)\d\d/;

function countPeriods(lines: readonly Line[]): number {
  let periods = 0;
  for (const { text } of lines) if (YEAR.test(text) && PERIOD.test(text) && ++periods === ENOUGH_PERIODS) break;
  return periods;
}

function countSections(lines: readonly Line[]): number {
  const sections = new Set<ResumeSectionKind>();
  for (const { text } of lines) {
    if (text.length > LONGEST_HEADING) continue;
    const heading = sectionHeadingOf(text);
    if (heading && TELLING.has(heading.kind) && sections.add(heading.kind).size === ENOUGH_SIGNS) break;
  }
  return sections.size;
}

function signsAgainst(kind: KindCues, { sections, periods, contact }: Signs): number {
  const { sharesHeadings, mayTellPeriod, tellsNoPeriod } = kind;
  const counted = tellsNoPeriod ? ENOUGH_SIGNS * periods : mayTellPeriod ? Math.max(0, periods - 1) : periods;
  return (sharesHeadings ? 0 : sections) + counted + (sharesHeadings ? 0 : contact);
}

function evidenceOf({ needs, cues, lines: many }: KindCues, lines: readonly Line[]): OtherDocument['evidence'] | null {
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

/** Lines with text, without the space around them. Long ones are cut into pieces at a space. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const whole of text.split('\n')) {
    for (let at = 0; at < whole.length && lines.length < MOST_LINES;) {
      const space = whole.length - at > LONGEST_LINE ? whole.lastIndexOf(' ', at + LONGEST_LINE) : -1;
      const end = space > at ? space : Math.min(whole.length, at + LONGEST_LINE);
      const piece = whole.slice(at, end);
      const bare = piece.trim();
      if (bare !== '') lines.push({ text: bare, start: start + at + piece.indexOf(bare) });
      at = end;
    }
    if (lines.length === MOST_LINES) break;
    start += whole.length + 1;
  }
  return lines;
}
