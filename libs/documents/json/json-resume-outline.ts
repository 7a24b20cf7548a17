import type { JsonResume } from '#libs/contracts';
import { monthLabel, rangeOf, type OutlineEntry, type OutlineSection, type ResumeOutline } from './resume-outline.js';

/**
 * The outline of a JSON Resume. Picture, street, postcode and other people's data (`references`) are left out where they arrive;
 * levels of skills too, which are a person's own word and read like degrees ("Master").
 */
export function outlineOfJsonResume(resume: JsonResume): ResumeOutline {
  const basics = resume.basics ?? {};
  const place = [basics.location?.city, basics.location?.region, basics.location?.countryCode]
    .filter(Boolean)
    .join(', ');
  return {
    name: basics.name ?? '',
    headline: basics.label ?? '',
    contact: [basics.email ?? '', basics.phone ?? '', place].filter(Boolean),
    links: [
      basics.url ?? '',
      ...(basics.profiles ?? []).map(
        ({ url, network, username }) => url || [network, username].filter(Boolean).join(': '),
      ),
    ].filter(Boolean),
    summary: basics.summary ?? '',
    sections: [...workSections(resume), ...learningSections(resume), ...listSections(resume)],
    text: '',
  };
}

function workSections(resume: JsonResume): OutlineSection[] {
  return [
    {
      heading: 'Experience',
      entries: (resume.work ?? []).map((job) => ({
        head: [job.position ?? '', job.name || (job.company ?? '')],
        dates: rangeOf(job.startDate ?? '', job.endDate ?? '', Boolean(job.startDate)),
        lines: [job.location ?? '', job.description ?? '', job.summary ?? ''],
        bullets: job.highlights ?? [],
      })),
    },
    {
      heading: 'Projects',
      entries: (resume.projects ?? []).map((project) => ({
        head: [project.name ?? '', ...(project.roles ?? []), project.entity ?? ''],
        dates: rangeOf(project.startDate ?? '', project.endDate ?? '', Boolean(project.startDate)),
        lines: [project.description ?? '', (project.keywords ?? []).join(', ')],
        bullets: project.highlights ?? [],
      })),
    },
    {
      heading: 'Volunteering',
      entries: (resume.volunteer ?? []).map((job) => ({
        head: [job.position ?? '', job.organization ?? ''],
        dates: rangeOf(job.startDate ?? '', job.endDate ?? '', Boolean(job.startDate)),
        lines: [job.summary ?? ''],
        bullets: job.highlights ?? [],
      })),
    },
  ];
}

function learningSections(resume: JsonResume): OutlineSection[] {
  return [
    {
      heading: 'Education',
      entries: (resume.education ?? []).map((entry) => ({
        head: [entry.studyType ?? '', entry.area ?? '', entry.institution ?? ''],
        dates: rangeOf(entry.startDate ?? '', entry.endDate ?? '', Boolean(entry.startDate)),
        lines: [],
        bullets: entry.courses ?? [],
      })),
    },
    {
      heading: 'Certifications',
      entries: (resume.certificates ?? []).map((certificate) =>
        lineEntry(
          certificate.name ?? '',
          certificate.issuer ?? '',
          certificate.date ? `issued ${monthLabel(certificate.date)}` : '',
          certificate.endDate ? `expires ${monthLabel(certificate.endDate)}` : '',
        ),
      ),
    },
    {
      heading: 'Publications',
      entries: (resume.publications ?? []).map((publication) => ({
        ...lineEntry(publication.name ?? '', publication.publisher ?? '', monthLabel(publication.releaseDate ?? '')),
        lines: [publication.summary ?? ''],
      })),
    },
    {
      heading: 'Awards',
      entries: (resume.awards ?? []).map((award) => ({
        ...lineEntry(award.title ?? '', award.awarder ?? '', monthLabel(award.date ?? '')),
        lines: [award.summary ?? ''],
      })),
    },
  ];
}

function listSections(resume: JsonResume): OutlineSection[] {
  return [
    {
      heading: 'Skills',
      entries: (resume.skills ?? []).map(({ name, keywords }) =>
        lineEntry(keywords?.length ? [name, keywords.join(', ')].filter(Boolean).join(': ') : (name ?? '')),
      ),
    },
    {
      heading: 'Languages',
      entries: (resume.languages ?? []).map(({ language, fluency }) =>
        lineEntry(fluency ? `${language ?? ''} (${fluency})` : (language ?? '')),
      ),
    },
  ];
}

function lineEntry(...head: string[]): OutlineEntry {
  return { head, dates: null, lines: [], bullets: [] };
}
