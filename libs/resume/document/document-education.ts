/** The degrees of a document, wherever its sections name them. */
import type { EducationEntry } from '#libs/contracts';
import { degreesBelow, educationIn } from '../facts/education/education.js';
import { studyBlocks } from '../facts/education/study-blocks.js';
import type { ResumeSection } from '../sections/sections.js';

/** The studies of all sections. "Registered Nurse, BSN" under a name repeats the degree that the section on education tells of. */
export function educationOfSections(sections: readonly ResumeSection[], document: number): EducationEntry[] {
  const read = sections.map((section) => ({ section, found: educationOf(section, document) }));
  const levels = new Set(
    read.flatMap(({ section, found }) => (section.kind === 'education' ? found.map(({ level }) => level) : [])),
  );
  const hasStudies = levels.size > 0 || read.some(({ found }) => found.some(isWhole));
  return read.flatMap(({ section, found }) =>
    section.kind === 'preamble'
      ? found.filter((one) => isWhole(one) || (!hasStudies && !levels.has(one.level)))
      : found,
  );
}

const isWhole = ({ institution, end, start }: EducationEntry): boolean => (institution ?? end ?? start) !== null;

function educationOf(section: ResumeSection, document: number): EducationEntry[] {
  if (section.kind === 'education') return educationIn(section.lines, document);
  // Rows of a list of studies that stand under another heading, or under one that is not known.
  const blocks = studyBlocks(section.lines, section.kind === 'work' || section.kind === 'project');
  const listed = blocks.flatMap((block) => educationIn(block, document));
  if (listed.length > 0) return listed;
  if (section.kind === 'work') return degreesBelow(section.lines, document);
  const qualifications = section.kind === 'skills' && /qualif/i.test(section.heading?.text ?? '');
  return qualifications || section.kind === 'preamble' ? educationIn(section.lines, document, true) : [];
}
