import type { CandidateProfile } from '#libs/contracts';
import { monthLabel, rangeOf, type OutlineEntry, type ResumeOutline } from './resume-outline.js';

/** The outline of our own candidate profile. */
export function outlineOfCandidate(profile: CandidateProfile): ResumeOutline {
  return {
    name: profile.name ?? '',
    headline: profile.headline ?? '',
    contact: [profile.email, profile.phone, profile.location].filter((part) => part !== undefined),
    links: profile.links ?? [],
    summary: profile.summary ?? '',
    sections: [
      {
        heading: 'Experience',
        entries: (profile.positions ?? []).map((position) => ({
          head: [position.title ?? '', position.employer ?? ''],
          dates: rangeOf(position.start ?? '', position.end ?? '', position.current ?? position.start !== undefined),
          lines: [position.location ?? '', position.summary ?? ''],
          bullets: position.bullets ?? [],
        })),
      },
      {
        heading: 'Projects',
        entries: (profile.projects ?? []).map((project) => ({
          head: [project.name],
          dates: rangeOf(project.start ?? '', project.end ?? '', project.start !== undefined),
          lines: [project.summary ?? ''],
          bullets: project.bullets ?? [],
        })),
      },
      {
        heading: 'Education',
        entries: (profile.education ?? []).map((entry) => ({
          head: [entry.degree ?? '', entry.field ?? '', entry.institution ?? ''],
          dates: rangeOf(entry.start ?? '', entry.end ?? '', entry.start !== undefined),
          lines: [],
          bullets: [],
        })),
      },
      { heading: 'Certifications', entries: (profile.certifications ?? []).map(certificationEntry) },
      { heading: 'Skills', entries: profile.skills?.length ? [listEntry(profile.skills)] : [] },
      {
        heading: 'Languages',
        entries: (profile.languages ?? []).map(({ language, level }) =>
          lineEntry(level ? `${language} (${level})` : language),
        ),
      },
    ],
    text: profile.text ?? '',
  };
}

function certificationEntry(certification: NonNullable<CandidateProfile['certifications']>[number]): OutlineEntry {
  const { name, issuer, issued, expires } = certification;
  return lineEntry(
    name,
    issuer ?? '',
    issued === undefined ? '' : `issued ${monthLabel(issued)}`,
    expires === undefined ? '' : `expires ${monthLabel(expires)}`,
  );
}

function listEntry(items: readonly string[]): OutlineEntry {
  return lineEntry(items.join(', '));
}

function lineEntry(...head: string[]): OutlineEntry {
  return { head, dates: null, lines: [], bullets: [] };
}
