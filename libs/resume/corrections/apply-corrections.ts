import type { CorrectionContent, EducationEntry, EntryOf, Profile, ActiveCorrection } from '#libs/contracts';
import { SHIPPED_SKILLS, type SkillLexicon } from '#libs/language';
import { entryKey, withStatement, type CorrectedProfile, type StatementSource } from './corrected-profile.js';
import { findPosition, findStudy } from './find-entry.js';
import { correctCertificate } from './correct-certificate.js';
import { correctEducation } from './correct-education.js';
import { correctLanguage } from './correct-language.js';
import { correctLines } from './correct-lines.js';
import { linesOfCorrections, type DocumentTexts } from './find-lines.js';
import { correctPosition } from './correct-position.js';
import { correctSkill } from './correct-skill.js';

/**
 * Applies corrections on top of what documents say. Each correction becomes a document of the profile that holds its words, so that
 * evidence names them as it names a line of a résumé. What a correction is about is found again in this reading, whatever was read when it
 * was made; what cannot be found is kept as a fact of its own, and told by a finding. Pure: the same corrections on the same profile give
 * the same, in whatever order they come.
 *
 * @param profile as `buildProfile` reads it; stays as it is
 * @param options `skills` that the profile was read for · `texts` of its documents by digest, in which lines of another reading are found
 */
export function applyCorrections(
  profile: Profile,
  corrections: readonly ActiveCorrection[],
  { skills: lexicon = SHIPPED_SKILLS, texts = NO_TEXTS }: { skills?: SkillLexicon; texts?: DocumentTexts } = {},
): Profile {
  if (corrections.length === 0) return profile;
  const start: CorrectedProfile = {
    profile,
    denied: [],
    removed: new Set<EducationEntry>(),
    places: placesIn(profile, corrections),
    lines: linesOfCorrections(corrections, profile, texts),
  };
  const corrected = inOrder(corrections).reduce((before, correction) => {
    const { corrected: stated, source } = withStatement(before, correction);
    return correct(stated, correction.content, source, lexicon);
  }, start);
  const { denied, removed } = corrected;
  const education = corrected.profile.education.filter((study) => !removed.has(study));
  return { ...corrected.profile, education, ...(denied.length > 0 && { denied: [...denied] }) };
}

const NO_TEXTS: DocumentTexts = new Map();

/** Positions before the skills that were used in them; else as they were made. */
function inOrder(corrections: readonly ActiveCorrection[]): ActiveCorrection[] {
  const rank = ({ content: { fact } }: ActiveCorrection): number => (fact === 'position' ? 0 : 1);
  return [...corrections].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** Returns the index of the entry that each correction is about. */
function placesIn({ positions, education }: Profile, corrections: readonly ActiveCorrection[]): Map<string, number> {
  const places = new Map<string, number>();
  const found = <Read>(
    fact: 'position' | 'education',
    of: EntryOf<Read> | null,
    find: (read: Read) => number | null,
  ): void => {
    const at = of !== null && 'read' in of ? find(of.read) : null;
    if (of !== null && at !== null) places.set(entryKey(fact, of), at);
  };
  for (const { content } of corrections) {
    if (content.fact === 'position') found('position', content.of, (read) => findPosition(read, positions));
    if (content.fact === 'skill') found('position', content.in, (read) => findPosition(read, positions));
    if (content.fact === 'education') found('education', content.of, (read) => findStudy(read, education));
  }
  return places;
}

function correct(
  before: CorrectedProfile,
  content: CorrectionContent,
  source: StatementSource,
  lexicon: SkillLexicon,
): CorrectedProfile {
  switch (content.fact) {
    case 'position':
      return correctPosition(before, content, source);
    case 'education':
      return correctEducation(before, content, source);
    case 'skill':
      return correctSkill(before, content, source, lexicon);
    case 'certificate':
      return correctCertificate(before, content, source, lexicon);
    case 'language':
      return correctLanguage(before, content, source);
    case 'lines':
      return correctLines(before, content);
    case 'resume':
      // It decided how the documents were read.
      return before;
  }
}
