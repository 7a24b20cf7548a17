/** The certificates of a document, wherever its sections name them. */
import type { EducationEntry } from '#libs/contracts';
import { certificationsIn, isListOfNames, type CertificateSource } from '../facts/certificates/certifications.js';
import { certificationKey, type ReadCertification } from '../facts/certificates/distinct-certifications.js';
import { languageTestsAhead, languageTestsIn, postNominalsIn } from '../facts/certificates/named-anywhere.js';
import type { ResumeLine } from '../lines/lines.js';
import { namesPapers } from '../sections/certificate-headings.js';
import { plainWords } from '../sections/headings.js';
import type { ResumeSection } from '../sections/sections.js';

/** The certificates of all sections: those of lists, of the lines of studies that are none, and of text that names them. */
export function certificationsOfSections(
  sections: readonly ResumeSection[],
  plain: string,
  document: number,
  education: readonly EducationEntry[],
): ReadCertification[] {
  const studied = (line: ResumeLine): boolean =>
    education.some(
      ({ level, degree, institution, span }) =>
        (level !== null || (degree !== null && institution !== null)) && span.start < line.end && span.end > line.start,
    );
  const all = sections.flatMap((section) => [
    ...certificationsOf(section, plain, document, studied).map((entry) => ({
      entry,
      isListed: section.kind === 'certification',
    })),
    ...languageTestsOf(section, document).map((entry) => ({ entry, isListed: section.kind === 'language' })),
  ]);
  const listed = all.filter(({ isListed }) => isListed).map(({ entry }) => entry);
  const found = all.filter(({ entry, isListed }) => isListed || !isInList(entry, listed)).map(({ entry }) => entry);
  const letters = sections.flatMap(({ kind, lines }) => (kind === 'preamble' ? postNominalsIn(lines, document) : []));
  // "RN" behind a name and "Registered Nurse" in the list are one.
  const initials = new Set(found.map(({ name }) => initialsOf(name.value)));
  const keys = new Set(found.map(certificationKey));
  return [...found, ...letters.filter((one) => !initials.has(one.name.value) && !keys.has(certificationKey(one)))];
}

function certificationsOf(
  section: ResumeSection,
  plain: string,
  document: number,
  studied: (line: ResumeLine) => boolean,
): ReadCertification[] {
  const source = sourceOf(section);
  if (!MAY_HOLD_LIST.has(source) || section.kind === 'preamble')
    return certificationsIn(section.lines, plain, document, source, studied, section.heading === null);
  return blocksOf(section.lines).flatMap((lines) => {
    const found = certificationsIn(lines, plain, document, source, studied);
    if (lines.length < LEAST_LINES || lines.some(studied)) return found;
    const isList = source === 'text' ? isListOfNames(lines, plain, document) : isListOf(found, lines);
    return isList ? certificationsIn(lines, plain, document, 'list', studied) : found;
  });
}

/** What a list of certificates without a heading of its own stands in. */
const MAY_HOLD_LIST: ReadonlySet<CertificateSource> = new Set(['studies', 'qualifications', 'mixed', 'text']);

/** Lines between blank ones. */
function blocksOf(lines: readonly ResumeLine[]): ResumeLine[][] {
  const blocks: ResumeLine[][] = [];
  for (const line of lines)
    if (line.blankBefore || blocks.length === 0) blocks.push([line]);
    else blocks.at(-1)!.push(line);
  return blocks;
}

/** "Kod 95", "Karta kierowcy", "ADR": where most lines of a block name a certificate by their words, the block is a list of them. */
function isListOf(found: readonly ReadCertification[], lines: readonly ResumeLine[]): boolean {
  const named = lines.filter((line) => found.some(({ span }) => span.start >= line.start && span.end <= line.end));
  return named.length >= LEAST_LINES - 1 && named.length / lines.length >= MOST_LINES;
}

const LEAST_LINES = 3;
const MOST_LINES = 0.6;

function languageTestsOf({ kind, lines }: ResumeSection, document: number): ReadCertification[] {
  if (kind === 'language') return languageTestsIn(lines, document);
  return kind === 'skills' || kind === 'other' || kind === 'education' ? languageTestsAhead(lines, document) : [];
}

/** Words of names that say only which kind of paper it is. */
const OF_PAPER =
  /^(?:certified|certificat\p{L}*|licen[cs]ed?|registered|registration|current|active|valid|holder|card|the|of|in|for|and|a|an|i{1,3}|\d+)$/iu;

/** "Notary Public" in a summary, "RN" behind a name: the list says it in more words. */
function isInList({ name }: ReadCertification, listed: readonly ReadCertification[]): boolean {
  const own = wordsOf(name.value);
  return listed.some((one) => {
    if (initialsOf(one.name.value) === name.value) return true;
    const words = new Set(wordsOf(one.name.value));
    return own.length > 0 && own.filter((word) => words.has(word)).length / own.length >= MOST_WORDS;
  });
}

const MOST_WORDS = 0.6;

const wordsOf = (name: string): string[] =>
  (name.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? []).filter((word) => !OF_PAPER.test(word));

/** "RN" of "Registered Nurse", with the letters that a name has in brackets taken for its own. */
function initialsOf(name: string): string {
  const bracket = /\(([A-Z]{2,6})\)/.exec(name)?.[1];
  return bracket ?? (name.split(/,|\s[-–(]/, 1)[0]!.match(/(?<!\p{L})\p{Lu}(?=\p{Ll})/gu) ?? []).join('');
}

/** Lists of several things that certificates may stand among. */
const MIXED = /qualif|highlight|credential|accomplish|tickets|licen[cs]|registr|member|course|competenc/i;

/** Headings of courses, which end without a paper as often as with one, and of documents, which are a person's as often as a trade's. */
const OF_COURSES =
  /training|course|development|learning|education|seminar|workshop|study|weiterbildung|fortbildung|schulung|kurs|lehrg|formation|formación|otros estudios|estudios|stage|curs|cors[oi]|formazione|aggiornamento|opleiding|scholing|formaç|szkole|kurser|cpd|docum|dokum/i;
/** Headings of papers: certificates, licenses, permits, cards, and titles that a register gives. */
const isOfPapers = (heading: string): boolean => namesPapers(plainWords(heading)) || /t[íi]tulos|titoli/i.test(heading);

/** Headings of studies that other papers stand under too. */
const OF_QUALIFICATIONS = /qualif|weiterbildung|fortbildung|títulos|titoli|diplom/i;

function sourceOf({ kind, heading }: ResumeSection): CertificateSource {
  const words = heading?.text ?? '';
  if (kind === 'certification') {
    if (!OF_COURSES.test(words)) return isOfPapers(words) ? 'papers' : 'list';
    return isOfPapers(words) ? 'list' : 'courses';
  }
  if (kind === 'work' || kind === 'project') return 'work';
  if (kind === 'education') return isOfPapers(words) || OF_QUALIFICATIONS.test(words) ? 'qualifications' : 'studies';
  if (kind === 'language') return 'known';
  const isMixed = ['skills', 'other', 'achievement'].includes(kind) && MIXED.test(words);
  return isMixed ? 'mixed' : 'text';
}
