import type { CorrectionContent, EducationEntry, EntryOf, Profile, StandingCorrection } from '#libs/contracts';
import { SHIPPED_SKILLS, type SkillLexicon } from '#libs/language';
import { keyOf, say, type Draft, type Said } from './corrected-profile.js';
import { findPosition, findStudy } from './find-entry.js';
import { putRightCertificate } from './correct-certificate.js';
import { putRightEducation } from './correct-education.js';
import { putRightLanguage } from './correct-language.js';
import { putRightPosition } from './correct-position.js';
import { putRightSkill } from './correct-skill.js';

/**
 * What people put right, on top of what documents say. Each correction becomes a document of the profile that holds their words, so that
 * evidence names them as it names a line of a résumé. What a correction is about is found again in this reading, whatever was read when it
 * was made; what cannot be found is kept as a fact of its own, and told by a finding. Pure: the same corrections on the same profile give
 * the same, in whatever order they come.
 *
 * @param profile as `buildProfile` reads it; stays as it is
 * @param options `skills` that the profile was read for
 */
export function applyCorrections(
  profile: Profile,
  corrections: readonly StandingCorrection[],
  { skills: lexicon = SHIPPED_SKILLS }: { skills?: SkillLexicon } = {},
): Profile {
  if (corrections.length === 0) return profile;
  const draft: Draft = {
    profile: {
      ...profile,
      documents: [...profile.documents],
      positions: [...profile.positions],
      sentences: [...profile.sentences],
      education: [...profile.education],
      certifications: [...profile.certifications],
      languages: [...profile.languages],
      findings: [...profile.findings],
    },
    denied: [],
    removed: new Set<EducationEntry>(),
    lexicon,
    places: placesIn(profile, corrections),
  };
  for (const correction of inOrder(corrections)) putRight(draft, correction.content, say(draft, correction));
  const education = draft.profile.education.filter((study) => !draft.removed.has(study));
  return { ...draft.profile, education, ...(draft.denied.length > 0 && { denied: draft.denied }) };
}

/** Positions before the skills that were used in them; else as they were made. */
function inOrder(corrections: readonly StandingCorrection[]): StandingCorrection[] {
  const rank = ({ content: { fact } }: StandingCorrection): number => (fact === 'position' ? 0 : 1);
  return [...corrections].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** Where the entries stand that corrections speak of. */
function placesIn({ positions, education }: Profile, corrections: readonly StandingCorrection[]): Map<string, number> {
  const places = new Map<string, number>();
  const found = <Read>(
    fact: 'position' | 'education',
    of: EntryOf<Read> | null,
    find: (read: Read) => number | null,
  ): void => {
    const at = of !== null && 'read' in of ? find(of.read) : null;
    if (of !== null && at !== null) places.set(keyOf(fact, of), at);
  };
  for (const { content } of corrections) {
    if (content.fact === 'position') found('position', content.of, (read) => findPosition(read, positions));
    if (content.fact === 'skill') found('position', content.in, (read) => findPosition(read, positions));
    if (content.fact === 'education') found('education', content.of, (read) => findStudy(read, education));
  }
  return places;
}

function putRight(draft: Draft, content: CorrectionContent, said: Said): void {
  switch (content.fact) {
    case 'position':
      return putRightPosition(draft, content, said);
    case 'education':
      return putRightEducation(draft, content, said);
    case 'skill':
      return putRightSkill(draft, content, said);
    case 'certificate':
      return putRightCertificate(draft, content, said);
    case 'language':
      return putRightLanguage(draft, content, said);
  }
}
