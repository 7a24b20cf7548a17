import { describe, expect, it } from '@jest/globals';
import { buildProfile } from '../profile/build-profile.js';
import type { SourceDocument } from '../profile/source-documents.js';
import { toJsonResume } from './json-resume.js';

const text = `Ada Nowak
ada.nowak@example.com

Experience

Data Engineer, Poznań Data
2017 – 02/2020
- Built Tableau dashboards

MLOps Engineer, Warta Systems
03/2020 – present
- Run Airflow on Kubernetes

Projects

Drift Board, 2022
- Dashboards with Grafana

Education
MSc in Computer Science, Poznan University of Technology, 2015 – 2017

Certifications
CKA, 05/2025

Languages
English (C1)
`;
const source: SourceDocument = { text, digest: 'a', extractor: 'text/1', readability: 'text' };

describe('toJsonResume', () => {
  const resume = toJsonResume(buildProfile([source]), [source]);

  it('lists work, latest first, without an end for what goes on', () => {
    expect(
      resume.work.map(({ name, position, startDate, endDate, current, highlights }) => ({
        name,
        position,
        startDate,
        endDate,
        current,
        highlights,
      })),
    ).toEqual([
      {
        name: 'Warta Systems',
        position: 'MLOps Engineer',
        startDate: '2020-03',
        endDate: undefined,
        current: true,
        highlights: ['Run Airflow on Kubernetes'],
      },
      {
        name: 'Poznań Data',
        position: 'Data Engineer',
        startDate: '2017',
        endDate: '2020-02',
        current: false,
        highlights: ['Built Tableau dashboards'],
      },
    ]);
    expect('endDate' in resume.work[0]!).toBe(false);
  });

  it('gives every field the span it stands at', () => {
    const [latest] = resume.work;
    const quoted = Object.fromEntries(
      Object.entries(latest!.spans).map(([key, span]) => [key, text.slice(span.start, span.end)]),
    );
    expect(quoted).toMatchObject({ name: 'Warta Systems', position: 'MLOps Engineer', startDate: '03/2020' });
  });

  it('has the other parts of a résumé', () => {
    expect(resume.basics).toMatchObject({ name: 'Ada Nowak', email: 'ada.nowak@example.com' });
    expect(resume.projects).toMatchObject([{ name: 'Drift Board', startDate: '2022' }]);
    expect(resume.education).toMatchObject([
      {
        institution: 'Poznan University of Technology',
        area: 'Computer Science',
        studyType: 'MSc',
        startDate: '2015',
        endDate: '2017',
        level: 'master',
      },
    ]);
    expect(resume.certificates).toMatchObject([{ name: 'CKA', date: '2025-05', id: 'cka' }]);
    expect(resume.languages).toMatchObject([{ language: 'English', fluency: 'C1', code: 'en' }]);
  });

  it('lists each skill once, with the months of dated work that shows it', () => {
    // 2017 counts from July: July 2017 to February 2020 are 32 months.
    expect(resume.skills.find(({ id }) => id === 'tableau')).toMatchObject({ months: 32 });
    expect(resume.skills.filter(({ id }) => id === 'kubernetes')).toHaveLength(1);
  });

  it('asks for the text of every document', () => {
    expect(() => toJsonResume(buildProfile([source]), [])).toThrow(RangeError);
  });
});
