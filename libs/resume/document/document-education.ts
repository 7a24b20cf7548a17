/** The degrees of a document, wherever its sections name them. */
import type { EducationEntry } from '#libs/contracts';
import { degreesBelow, educationIn } from '../facts/education/education.js';
import type { ResumeSection } from '../sections/sections.js';

/** The studies of all sections. "Registered Nurse, BSN" under a name repeats the degree that the section on education tells of. */
export function educationOfSections(sections: readonly ResumeSection[], document: number): EducationEntry[] {
  const read = sections.map((section) => ({ section, found: educationOf(section, document) }));
  const levels = new Set(
    read.flatMap(({ section, found }) => (section.kind === 'education' ? found.map(({ level }) => level) : [])),
  );
  return read.flatMap(({ section, found }) =>
    section.kind === 'preamble'
      ? found.filter(({ level, institution, end }) => institution || end || !levels.has(level))
      : found,
  );
}

function educationOf(section: ResumeSection, document: number): EducationEntry[] {
  if (section.kind === 'education') return educationIn(section.lines, document);
  if (section.kind === 'work') return degreesBelow(section.lines, document);
  const qualifications = section.kind === 'skills' && /qualif/i.test(section.heading?.text ?? '');
  return qualifications || section.kind === 'certification' || section.kind === 'preamble'
    ? educationIn(section.lines, document, true)
    : [];
}
