/** Signs of a résumé that any text may have: its sections, periods of work, contacts, and its title. */
import { sectionHeadingOf, type ResumeSectionKind } from '../sections/headings.js';

/** A line without the space around it, and where it begins in the text. */
export interface BareLine {
  text: string;
  start: number;
}

/** The signs of a résumé in a text. Each count stops where it is enough. */
export interface ResumeSigns {
  /** True if a line at the top says that it is a résumé ("Curriculum vitae"). */
  isTitled: boolean;
  /** Different sections of a résumé, at most {@link ENOUGH_SIGNS}. */
  sections: number;
  /** Lines with a period of work, at most {@link ENOUGH_PERIODS}. */
  periods: number;
  /** 1 if there is an address at the top, else 0. */
  contact: number;
}

/** Signs of a résumé from which on a document is one, whatever else it has. */
export const ENOUGH_SIGNS = 3;
/** Periods from which on any document is a résumé: one of them may be what a reference is about. */
export const ENOUGH_PERIODS = ENOUGH_SIGNS + 1;

/** Lines that are looked at: a book's kind shows in its first pages. */
const MOST_LINES = 3_000;
const LONGEST_LINE = 400;
const LONGEST_HEADING = 60;
/** Where the contacts of a résumé stand. */
const HEAD = 15;

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
const YEAR = /(?:19|20)\d\d/;

/** Counts the signs of a résumé in the lines of a text. */
export function resumeSigns(lines: readonly BareLine[]): ResumeSigns {
  const head = lines.slice(0, HEAD);
  return {
    isTitled: head.some(({ text }) => TITLE.test(text)),
    sections: countSections(lines),
    periods: countPeriods(lines),
    contact: head.some(({ text }) => CONTACT.test(text)) ? 1 : 0,
  };
}

function countPeriods(lines: readonly BareLine[]): number {
  let periods = 0;
  for (const { text } of lines) if (YEAR.test(text) && PERIOD.test(text) && ++periods === ENOUGH_PERIODS) break;
  return periods;
}

function countSections(lines: readonly BareLine[]): number {
  const sections = new Set<ResumeSectionKind>();
  for (const { text } of lines) {
    if (text.length > LONGEST_HEADING) continue;
    const heading = sectionHeadingOf(text);
    if (heading && TELLING.has(heading.kind) && sections.add(heading.kind).size === ENOUGH_SIGNS) break;
  }
  return sections.size;
}

/** Lines with text, without the space around them. Long ones are cut into pieces at a space. */
export function textLines(text: string): BareLine[] {
  const lines: BareLine[] = [];
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
