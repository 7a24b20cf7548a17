/** The certificates of a document, wherever its sections name them. */
import type { EducationEntry } from '#libs/contracts';
import {
  certificationKey,
  certificationsIn,
  type CertificateSource,
  type ReadCertification,
} from '../facts/certificates/certifications.js';
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
  return bracket ?? (name.match(/(?<!\p{L})\p{Lu}(?=\p{Ll})/gu) ?? []).join('');
}

/** Lists of several things that certificates may stand among. */
const MIXED = /qualif|highlight|credential|accomplish|tickets|licen[cs]|registr|member|course|competenc/i;

function sourceOf({ kind, heading }: ResumeSection): CertificateSource {
  if (kind === 'certification') return 'list';
  if (kind === 'education') return 'studies';
  if (kind === 'language') return 'known';
  const isMixed = ['skills', 'other', 'achievement'].includes(kind) && MIXED.test(heading?.text ?? '');
  return isMixed ? 'mixed' : 'text';
}
