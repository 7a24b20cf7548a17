/** What lines that a user marked say, when they are read as a position, as education and as a certificate. */
import type { CertificationSource, EducationSource, PositionSource } from '#libs/contracts';
import { SHIPPED_SKILLS, type SkillLexicon } from '#libs/language';
import { periodsOf } from '../dates/periods.js';
import { certificationsIn } from '../facts/certificates/certifications.js';
import { educationIn } from '../facts/education/education.js';
import { splitLines, type ResumeLine } from '../lines/lines.js';
import { plainCopy } from '../lines/plain-copy.js';
import { positionsIn } from '../positions/positions.js';
import { resolveTimeline } from '../positions/timeline.js';
import { entryAt } from './entry-at-lines.js';

/** The readings of lines; null where they do not say such a fact. */
export interface MarkedLinesReading {
  position: PositionSource | null;
  education: EducationSource | null;
  certificate: CertificationSource | null;
}

/** Reads a range of a text, in UTF-16 units, whatever stands around it. */
export function readMarkedLines(
  text: string,
  { start, end }: { start: number; end: number },
  lexicon: SkillLexicon = SHIPPED_SKILLS,
): MarkedLinesReading {
  const plain = plainCopy(text);
  const lines = splitLines(plain)
    .filter((line) => line.start < end && line.end > start)
    .map((line, at) => ({ ...line, bullet: false, blankBefore: at === 0 }));
  if (lines.length === 0) return { position: null, education: null, certificate: null };
  return {
    position: positionOf(lines, lexicon),
    education: educationIn(lines, 0)[0] ?? null,
    certificate: certificationsIn(lines, plain, 0, true)[0] ?? null,
  };
}

function positionOf(lines: readonly ResumeLine[], lexicon: SkillLexicon): PositionSource | null {
  const dated = lines.findIndex((line) => periodsOf(line).some(({ range }) => range));
  const single = lines.findIndex((line) => periodsOf(line).length > 0);
  const at = dated < 0 ? single : dated;
  if (at >= 0) return entryAt(lines, at, 0, lexicon).entry;
  const [draft] = positionsIn(lines, 0, 'work', lexicon).positions;
  return draft ? resolveTimeline([draft.draft]).drafts[0]!.position : null;
}
