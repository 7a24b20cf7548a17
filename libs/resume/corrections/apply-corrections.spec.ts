import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { CorrectionContent, Profile, ActiveCorrection } from '#libs/contracts';
import { buildProfile } from '../profile/build-profile.js';
import { applyCorrections } from './apply-corrections.js';
import { positionRead, studyRead } from './find-entry.js';

const RESUME = `Maren Holt

Experience

Data Engineer, Larkspur Analytics
March 2019 - June 2020
- Built pipelines with Airflow and Terraform

Platform Engineer, Dunlin Works
July 2020 - present
- Ran Kubernetes clusters

Education
BSc Computer Science, University of Leeds, 2012 - 2015

Certifications
Certified Kubernetes Administrator (CKA), 2021

Languages
German: B1
`;

const read = (text: string): Profile =>
  buildProfile([
    { text, digest: createHash('sha256').update(text).digest('hex'), extractor: 'text/1', readability: 'text' },
  ]);

let count = 0;
const active = (content: CorrectionContent): ActiveCorrection => ({
  id: `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`,
  content,
  source: 'phone-screen',
  by: 'somebody',
  at: '2026-05-03T10:00:00.000Z',
});
const apply = (profile: Profile, ...contents: CorrectionContent[]): Profile =>
  applyCorrections(profile, contents.map(active));
const textAt = ({ documents }: Profile, { document, start, end }: { document: number; start: number; end: number }) =>
  (documents[document]!.statement?.text ?? RESUME).slice(start, end);
const position = (profile: Profile, employer: string) =>
  profile.positions.find((one) => one.employer?.value === employer)!;
const skills = (profile: Profile) => profile.sentences.flatMap(({ mentions }) => mentions.map(({ skill }) => skill));

describe('a corrected position', () => {
  const before = read(RESUME);
  const of = { read: positionRead(before.positions[0]!, 0) };

  it('has what was stated, says who stated it, and keeps what the document says of it', () => {
    const after = apply(before, { fact: 'position', of, start: '2017-02', title: 'Analytics Engineer' });
    const [one] = after.positions;
    expect(one).toMatchObject({
      title: { value: 'Analytics Engineer' },
      start: { date: '2017-02', month: 2017 * 12 + 1 },
    });
    expect(one).toMatchObject({ end: { date: '2020-06' }, dates: 'dated', employer: { value: 'Larkspur Analytics' } });
    expect(textAt(after, one!.start!.span)).toBe('2017-02');
    expect(after.documents.at(-1)).toMatchObject({ readability: 'stated', statement: { by: 'somebody' } });
    expect(one!.corrected!.was.map((span) => textAt(after, span))).toContain('March 2019');
    expect(textAt(after, one!.corrected!.by[0]!)).toContain('Start: 2017-02');
    // The reading itself stays as it was.
    expect(before).toEqual(read(RESUME));
  });

  it('goes on, or ends', () => {
    const goesOn = apply(before, { fact: 'position', of, current: true });
    expect(goesOn.positions[0]).toMatchObject({ current: true, end: null, dates: 'dated' });
    const current = { read: positionRead(before.positions[1]!, 1) };
    const ended = apply(before, { fact: 'position', of: current, end: '2024' });
    expect(ended.positions[1]).toMatchObject({ current: false, end: { date: '2024', month: 2024 * 12 + 5 } });
  });

  it('is found again where it is read otherwise, and in another place', () => {
    const moved = read(
      RESUME.replace(
        'Data Engineer, Larkspur Analytics\nMarch 2019 - June 2020',
        'Data Engineer, Larkspur Analytics\n2019 - 2020',
      ).replace('Experience\n', 'Experience\n\nConsultant, Heron Partners\nJanuary 2025 - present\n- Advised\n'),
    );
    const after = apply(moved, { fact: 'position', of, start: '2017-02' });
    expect(position(after, 'Larkspur Analytics').start!.date).toBe('2017-02');
    expect(after.positions).toHaveLength(3);
    expect(after.findings.map(({ code }) => code)).not.toContain('corrected-fact-gone');
  });

  it('is kept as a fact of its own where it is not there any more, with a finding', () => {
    const without = read(RESUME.replace(/Data Engineer, Larkspur[^]*?Terraform\n/, ''));
    const contents: CorrectionContent[] = [
      { fact: 'position', of, start: '2017-02' },
      { fact: 'position', of, employer: 'Larkspur Data' },
    ];
    const after = apply(without, ...contents);
    expect(after.positions).toHaveLength(2);
    expect(position(after, 'Larkspur Data')).toMatchObject({
      title: { value: 'Data Engineer' },
      start: { date: '2017-02' },
      end: { date: '2020-06' },
      dates: 'dated',
    });
    expect(after.findings.filter(({ code }) => code === 'corrected-fact-gone')).toHaveLength(1);
  });

  it('is not dated where it ends before it begins', () => {
    const after = apply(before, { fact: 'position', of, start: '2021-01' });
    expect(after.positions[0]!.dates).toBe('undated');
    expect(after.findings.at(-1)!.code).toBe('contradictory-dates');
  });
});

describe('other facts', () => {
  const before = read(RESUME);

  it('a skill is shown where it was used, or listed; or is there no more', () => {
    const used = { read: positionRead(before.positions[1]!, 1) };
    const after = apply(before, { fact: 'skill', skill: 'Kafka', present: true, in: used });
    expect(after.sentences.at(-1)).toMatchObject({ place: 'work', position: 1, mentions: [{ skill: 'kafka' }] });
    const listed = apply(before, { fact: 'skill', skill: 'kafka', present: true, in: null });
    expect(listed.sentences.at(-1)).toMatchObject({ place: 'list', position: null });
    const gone = apply(before, { fact: 'skill', skill: 'Terraform', present: false, in: null });
    expect(skills(before)).toContain('terraform');
    expect(skills(gone)).toEqual(skills(before).filter((skill) => skill !== 'terraform'));
    expect(gone.denied).toMatchObject([{ fact: 'skill', id: 'terraform' }]);
    expect(gone.denied![0]!.was.map((span) => textAt(gone, span))).toEqual(['Terraform']);
  });

  it('a skill used in a position that was added', () => {
    const added = active({
      fact: 'position',
      of: null,
      title: 'SRE',
      employer: 'Plover',
      start: '2016',
      current: true,
    });
    const skill = active({ fact: 'skill', skill: 'Kafka', present: true, in: { added: added.id } });
    const after = applyCorrections(before, [skill, added]);
    expect(after.positions[2]).toMatchObject({ title: { value: 'SRE' }, dates: 'dated', titleKeys: expect.anything() });
    expect(after.sentences.at(-1)!.position).toBe(2);
  });

  it('a certificate has other dates, is added, or is not held', () => {
    const cka = (profile: Profile) => profile.certifications.filter(({ certification }) => certification === 'cka');
    const later = apply(before, { fact: 'certificate', name: 'CKA', held: true, issued: '2025-03' });
    expect(cka(later)).toMatchObject([{ issued: { date: '2025-03' } }]);
    expect(textAt(later, cka(later)[0]!.span)).toContain('CKA');
    const other = apply(before, { fact: 'certificate', name: 'Forklift licence', held: true, expires: '2027' });
    expect(other.certifications.at(-1)).toMatchObject({ certification: null, expires: { month: 2027 * 12 + 5 } });
    const gone = apply(before, { fact: 'certificate', name: 'Certified Kubernetes Administrator', held: false });
    expect(cka(gone)).toEqual([]);
  });

  it('a language has another level, or is not spoken', () => {
    const level = apply(before, { fact: 'language', language: 'de', spoken: true, level: 'C1' });
    expect(level.languages.filter(({ language }) => language === 'de')).toMatchObject([{ level: 'C1' }]);
    const gone = apply(before, { fact: 'language', language: 'de', spoken: false, level: null });
    expect(gone.languages).toEqual([]);
    expect(gone.denied).toMatchObject([{ fact: 'language', id: 'de' }]);
  });

  it('a study has another degree, or is not so', () => {
    const of = { read: studyRead(before.education[0]!, 0) };
    const master = apply(before, { fact: 'education', of, held: true, degree: 'MSc', field: 'Mathematics' });
    expect(master.education).toMatchObject([{ level: 'master', fields: ['mathematics'] }]);
    expect(apply(before, { fact: 'education', of, held: false }).education).toEqual([]);
  });

  it('come to the same in whatever order they are given', () => {
    const of = { read: positionRead(before.positions[0]!, 0) };
    const all = [
      active({ fact: 'position', of, start: '2017-02' }),
      active({ fact: 'skill', skill: 'Kafka', present: true, in: of }),
      active({ fact: 'language', language: 'fr', spoken: true, level: 'B2' }),
    ];
    expect(applyCorrections(before, [...all].reverse())).toEqual(applyCorrections(before, all));
    expect(applyCorrections(before, [])).toBe(before);
  });
});
