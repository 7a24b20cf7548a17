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
  const all = sections.flatMap((section) => [
    ...certificationsIn(section.lines, plain, document, sourceOf(section), studied, section.heading === null).map(
      (entry) => ({ entry, isListed: section.kind === 'certification' }),
    ),
    ...(section.kind === 'language' ? languageTestsIn(section.lines, document) : []).map((entry) => ({
      entry,
      isListed: true,
    })),
  ]);
  const listed = all.filter(({ isListed }) => isListed).map(({ entry }) => entry);
  const found = all.filter(({ entry, isListed }) => isListed || !isInList(entry, listed)).map(({ entry }) => entry);
  const letters = sections.flatMap(({ kind, lines }) => (kind === 'preamble' ? postNominalsIn(lines, document) : []));
  // "RN" behind a name and "Registered Nurse" in the list are one.
  const initials = new Set(found.map(({ name }) => initialsOf(name.value)));
  const keys = new Set(found.map(certificationKey));
  return [...found, ...letters.filter((one) => !initials.has(one.name.value) && !keys.has(certificationKey(one)))];
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

/** Headings of courses, which end without a paper as often as with one. */
const OF_COURSES =
  /training|course|development|education|seminar|workshop|study|weiterbildung|fortbildung|schulung|kurs|lehrg|formation|formación|otros estudios|estudios|stage|curs|cors[oi]|formazione|aggiornamento|opleiding|scholing|formaç|szkole|kurser|cpd/i;
const OF_PAPERS =
  /certif|licen[cs]|lizenz|zertifi|schein|ausweis|nachweis|habilita|abilita|permis|brevet|patent|attest|credential|card|carn[eé]t|ticket|registr|accredit|acredit|uprawnien|świadectw|bewij[sz]|t[íi]tulos|titoli/i;

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
