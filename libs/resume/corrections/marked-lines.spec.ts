import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { ActiveCorrection, CorrectionContent, LinesRead, Profile } from '#libs/contracts';
import { buildProfile } from '../profile/build-profile.js';
import { wordsOf } from '../unparsed/words-of-lines.js';
import { applyCorrections } from './apply-corrections.js';

/** A second job and a degree that no sign tells: without dates, below the tasks of the first. */
const RESUME = `Ines Moreau
ines@example.org

Experience
Accountant, Halden Ltd
2015 - 2018
- Kept the ledger of two firms
Harbor Lights Cooperative, pipelines and warehouses
- Ran Kubernetes clusters for the port
Quayside Collective, sheds and cranes
- Wrote Terraform for the cranes

Education
School of the Tides, navigation

Skills
Docker
`;

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const read = (text: string): Profile =>
  buildProfile([{ text, digest: digestOf(text), extractor: 'text/1', readability: 'text' }]);
const marked = (line: string): LinesRead => {
  const start = RESUME.indexOf(line);
  return { digest: digestOf(RESUME), start, end: start + line.length, words: wordsOf(line) };
};
const correctionsOf = (contents: readonly CorrectionContent[]): ActiveCorrection[] =>
  contents.map((content, at) => ({
    id: `00000000-0000-7000-8000-00000000000${at}`,
    content,
    source: 'document',
    by: 'a-user',
    at: '2026-05-03T10:00:00.000Z',
  }));
const apply = (text: string, ...contents: CorrectionContent[]): Profile =>
  applyCorrections(read(text), correctionsOf(contents), { texts: new Map([[digestOf(text), text]]) });

const job = (title: string, line: string): CorrectionContent => ({
  fact: 'position',
  of: null,
  title,
  start: '2019-02',
  end: '2024-06',
  lines: marked(line),
});
const HARBOR = job('Platform Engineer', 'Harbor Lights Cooperative, pipelines and warehouses');
const QUAYSIDE = job('Crane Engineer', 'Quayside Collective, sheds and cranes');
const titleAbove = ({ sentences, positions }: Profile, skill: string): string | undefined => {
  const at = sentences.find(({ mentions }) => mentions.some((one) => one.skill === skill))?.position;
  return at === undefined || at === null ? undefined : positions[at]?.title?.value;
};

describe('lines that a user marked', () => {
  it('are not named by the reader, and their text belongs to the job above', () => {
    expect(read(RESUME).unparsed).toBeUndefined();
    expect(titleAbove(read(RESUME), 'kubernetes')).toBe('Accountant');
  });

  it('become a position with the text below them, down to other marked lines and the next section', () => {
    for (const both of [
      [HARBOR, QUAYSIDE],
      [QUAYSIDE, HARBOR],
    ]) {
      const after = apply(RESUME, ...both);
      expect(titleAbove(after, 'kubernetes')).toBe('Platform Engineer');
      expect(titleAbove(after, 'terraform')).toBe('Crane Engineer');
      expect(titleAbove(after, 'docker')).toBeUndefined();
    }
  });

  it('are the evidence of what they became', () => {
    const { positions } = apply(RESUME, HARBOR);
    const [span] = positions.find(({ title }) => title?.value === 'Platform Engineer')!.corrected!.was;
    expect(RESUME.slice(span!.start, span!.end)).toBe('Harbor Lights Cooperative, pipelines and warehouses');
  });

  it('are found again by their words in another reading of the document', () => {
    const again = RESUME.replace('ines@example.org', 'ines@example.org\n+44 20 7946 0000').replace(
      'Harbor Lights Cooperative, pipelines',
      'HARBOR LIGHTS COOPERATIVE | pipelines',
    );
    expect(titleAbove(apply(again, HARBOR), 'kubernetes')).toBe('Platform Engineer');
  });

  it('keep the position, and no text, in a reading that lacks them', () => {
    const after = apply(RESUME.replace('Harbor Lights Cooperative, pipelines and warehouses', 'Lost'), HARBOR);
    expect(after.positions.map(({ title }) => title?.value)).toEqual(['Accountant', 'Platform Engineer']);
    expect(titleAbove(after, 'kubernetes')).toBe('Accountant');
  });

  it('correct the position that is read in them, and add none', () => {
    const after = apply(RESUME, job('Senior Accountant', 'Accountant, Halden Ltd'));
    expect(after.positions.map(({ title, start }) => [title?.value, start?.date])).toEqual([
      ['Senior Accountant', '2019-02'],
    ]);
  });

  it('do not correct another position of the same title', () => {
    const line = 'Harbor Lights Cooperative, pipelines and warehouses';
    const { positions } = apply(RESUME, { fact: 'position', of: null, title: 'Accountant', lines: marked(line) });
    expect(positions.map(({ title, employer }) => [title?.value, employer?.value])).toEqual([
      ['Accountant', 'Halden Ltd'],
      ['Accountant', undefined],
    ]);
  });

  it('become a certificate or education with their place', () => {
    const lines = marked('School of the Tides, navigation');
    const { certifications } = apply(RESUME, { fact: 'certificate', name: 'Master Mariner', held: true, lines });
    expect(certifications.find(({ name }) => name.value === 'Master Mariner')!.corrected!.was).toEqual([
      { document: 0, start: lines.start, end: lines.end },
    ]);
    const { education } = apply(RESUME, { fact: 'education', of: null, held: true, degree: 'BSc Navigation', lines });
    expect(education).toHaveLength(1);
    expect(education[0]).toMatchObject({ level: 'bachelor', degree: { value: 'BSc Navigation' } });
  });
});

describe('the status of a study', () => {
  const study = (text: string) => RESUME.replace('School of the Tides, navigation', text);
  const of = { read: { degree: 'MSc', field: null, institution: null, start: null, end: null, index: 0 } };
  const statusAfter = (text: string, status: 'completed' | 'in-progress' | 'broken-off') =>
    apply(study(text), { fact: 'education', of, held: true, status }).education.map((one) => one.status);

  it('is what a user says, against the document', () => {
    const text = 'MSc Navigation, University of Leeds, 2012 - 2014';
    expect(read(study(text)).education[0]!.status).toBeUndefined();
    expect(statusAfter(text, 'in-progress')).toEqual(['in-progress']);
    expect(statusAfter(text, 'broken-off')).toEqual(['broken-off']);
    const unfinished = 'MSc Navigation, University of Leeds, 2012 - 2014 (not completed)';
    expect(read(study(unfinished)).education[0]!.status).toBe('broken-off');
    expect(statusAfter(unfinished, 'completed')).toEqual([undefined]);
  });
});
