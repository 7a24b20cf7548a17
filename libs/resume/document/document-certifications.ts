/** The certificates of a document, wherever its sections name them. */
import type { EducationEntry } from '#libs/contracts';
import { certificationsIn, type CertificateSource } from '../facts/certificates/certifications.js';
import { certificationKey, type ReadCertification } from '../facts/certificates/distinct-certifications.js';
import { languageTestsIn, postNominalsIn } from '../facts/certificates/named-anywhere.js';
import type { ResumeLine } from '../lines/lines.js';
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
  const found = sections.flatMap((section) => [
    ...certificationsIn(section.lines, plain, document, sourceOf(section), studied),
    ...(section.kind === 'language' ? languageTestsIn(section.lines, document) : []),
  ]);
  const letters = sections.flatMap(({ kind, lines }) => (kind === 'preamble' ? postNominalsIn(lines, document) : []));
  // "RN" behind a name and "Registered Nurse" in the list are one.
  const initials = new Set(found.map(({ name }) => initialsOf(name.value)));
  const keys = new Set(found.map(certificationKey));
  return [...found, ...letters.filter((one) => !initials.has(one.name.value) && !keys.has(certificationKey(one)))];
}

/** "RN" of "Registered Nurse", with the letters that a name has in brackets taken for its own. */
function initialsOf(name: string): string {
  const bracket = /\(([A-Z]{2,6})\)/.exec(name)?.[1];
  return bracket ?? (name.split(/,|\s[-–(]/, 1)[0]!.match(/(?<!\p{L})\p{Lu}(?=\p{Ll})/gu) ?? []).join('');
}

/** Lists of several things that certificates may stand among. */
const MIXED = /qualif|highlight|credential|accomplish|tickets|licen[cs]|registr|member|course|competenc/i;

/** Headings of courses, which end without a paper as often as with one. */
const OF_COURSES =
  /training|course|development|education|seminar|workshop|study|weiterbildung|fortbildung|schulung|kurs|lehrg|formation|formación|otros estudios|estudios|stage|curs|cors[oi]|formazione|aggiornamento|opleiding|scholing|formaç|szkole|kurser|cpd/i;
const OF_PAPERS =
  /certif|licen[cs]|zertifi|schein|ausweis|habilitation|permis|brevet|credential|card|ticket|registr|accredit/i;

/** Headings of studies that other papers stand under too. */
const OF_QUALIFICATIONS = /qualif|weiterbildung|fortbildung|títulos|titoli|diplom/i;

function sourceOf({ kind, heading }: ResumeSection): CertificateSource {
  const words = heading?.text ?? '';
  if (kind === 'certification') {
    if (!OF_COURSES.test(words)) return OF_PAPERS.test(words) ? 'papers' : 'list';
    return OF_PAPERS.test(words) ? 'list' : 'courses';
  }
  if (kind === 'work' || kind === 'project') return 'work';
  if (kind === 'education')
    return OF_PAPERS.test(words) || OF_QUALIFICATIONS.test(words) ? 'qualifications' : 'studies';
  if (kind === 'language') return 'known';
  const isMixed = ['skills', 'other', 'achievement'].includes(kind) && MIXED.test(words);
  return isMixed ? 'mixed' : 'text';
}
