import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Position, Profile, Span, ActiveCorrection } from '#libs/contracts';
import { applyCorrections } from '../corrections/apply-corrections.js';
import { findPosition, positionRead } from '../corrections/find-entry.js';
import { buildProfile } from '../profile/build-profile.js';
import type { SourceDocument } from '../profile/source-documents.js';
import { shownSkills } from '../export/shown-skills.js';

const document = (text: string, receivedAt = 0, extractor = 'text/1'): SourceDocument => ({
  text,
  digest: createHash('sha256').update(text).digest('hex'),
  extractor,
  readability: 'text',
  receivedAt,
});

/** A résumé of these positions: a header, dates, what was done. */
const resume = (...positions: string[]): string => `Ann Peters\n\nExperience\n\n${positions.join('\n\n')}\n`;

const spellOf = ({ title, employer, start, end, current }: Position): string =>
  `${title?.value ?? '?'}, ${employer?.value ?? '?'}: ${start?.date ?? '?'} – ${current ? 'now' : (end?.date ?? '?')}`;

const spells = (...documents: SourceDocument[]): string[] => buildProfile(documents).positions.map(spellOf).sort();

const ACME = 'Software Engineer, Acme GmbH\nMarch 2018 – Present\n- Python services on Kubernetes';

describe('one job in several documents', () => {
  it.each([
    ['another legal form', 'Software Engineer, Acme\nMarch 2018 – Present'],
    ['years alone', 'Software Engineer, Acme\n2018 – Present'],
    ['rounded months', 'Software Engineer, Acme Inc.\nMay 2018 – Present'],
    ['another title', 'Backend Developer, Acme\nMarch 2018 – Present'],
    ['a place behind the name', 'Software Engineer, Acme Berlin\nMarch 2018 – Present'],
    ['no dates', 'Software Engineer, Acme'],
  ])('%s: is one position', (_, other) => {
    const united = buildProfile([
      document(resume(ACME)),
      document(resume(`${other}\n- Led payments with a team of four`)),
    ]);
    expect(united.positions).toHaveLength(1);
    expect(united.positions[0]).toMatchObject({ current: true, dates: 'dated', start: { month: 2018 * 12 + 2 } });
    expect(united.positions[0]!.sources).toHaveLength(2);
    const quotes = united.sentences.filter(({ place }) => place === 'work').map(({ position }) => position);
    expect(quotes).toEqual([0, 0]);
  });

  it.each([
    ['another employer', 'Software Engineer, Globex\nMarch 2018 – Present'],
    ['a name that only begins alike', 'Software Engineer, Acmeon\nMarch 2018 – Present'],
    ['another time', 'Software Engineer, Acme\nMarch 2012 – May 2014'],
    ['a longer name under another title', 'Accountant, Acme Hospitals\nMarch 2018 – Present'],
  ])('%s: are two positions', (_, other) => {
    expect(spells(document(resume(ACME)), document(resume(other)))).toHaveLength(2);
  });

  it('without an employer in one of them is known by title and time', () => {
    const record = 'Ann Peters\n\nWork experience\n\nSoftware Engineer\n2018-03 – Present\n- Kept Terraform in order\n';
    const { positions } = buildProfile([document(resume(ACME)), document(record, 0, 'json/1')]);
    expect(positions.map(spellOf)).toEqual(['Software Engineer, Acme GmbH: 2018-03 – now']);
  });

  it('without names in one of them is known by its months', () => {
    const record = 'Ann Peters\n\nWork experience\n\n2018-03 – Present\n- Kept Terraform in order\n';
    expect(buildProfile([document(record, 0, 'json/1')]).positions).toMatchObject([{ title: null, employer: null }]);
    expect(spells(document(resume(ACME)), document(record, 0, 'json/1'))).toHaveLength(1);
  });

  it('keeps all titles for matching, and shows that of the newer document', () => {
    const newer = resume('Backend Developer, Acme\nMarch 2018 – Present\n- Payments');
    const [position] = buildProfile([document(resume(ACME), 1), document(newer, 2)]).positions;
    expect(position!.title?.value).toBe('Backend Developer');
    expect(position!.otherTitleKeys).toHaveLength(1);
    expect(position!.sources?.map(({ title }) => title?.value)).toEqual(['Backend Developer', 'Software Engineer']);
  });

  it('tells a sentence once that both documents have', () => {
    const again = resume(`${ACME}\n- Led payments with a team of four`);
    const { sentences } = buildProfile([document(resume(ACME), 1), document(again, 2)]);
    expect(sentences.filter(({ place }) => place === 'work')).toHaveLength(2);
  });
});

describe('dates of any precision', () => {
  it.each([
    ['half years', 'H1 2019 – H2 2020', 'March 2019 – October 2020'],
    ['quarters', '2019 – Q2 2020', 'Q3 2019 – June 2020'],
    ['seasons', 'Spring 2019 – Autumn 2019', 'March 2019 – November 2019'],
    ['one year', 'Autumn 2019 – present', '2019'],
  ])('%s: are one position', (_, one, other) => {
    const [first, second] = [one, other].map((spell) => resume(`Engineer, Hafen AG\n${spell}\n- Ran pumps`));
    expect(spells(document(first!, 1), document(second!, 2))).toHaveLength(1);
    expect(spells(document(first!, 2), document(second!, 1))).toHaveLength(1);
  });

  it.each([
    ['a season that lies after it', 'Autumn 2025 – present', 'November 2024 – Summer 2025'],
    ['another year', '2021 – 2021', 'March 2022 – 2022'],
  ])('%s: are two positions', (_, one, other) => {
    const head = document(resume(`Head of Pumps, Hafen AG\n${one}\n- Led a team`));
    expect(spells(head, document(resume(`Engineer, Hafen AG\n${other}\n- Ran pumps`)))).toHaveLength(2);
  });

  it('a third document shows that two others tell of one job', () => {
    const [record, other, third] = [
      'Head of Pumps, Hafen AG\nFebruary 2026 – June 2026',
      'Pump Engineer, Hafen AG\n2026 – April 2026',
      'Head of Pumps, Hafen AG\nQ1 2026 – 2026',
    ].map((entry) => resume(`${entry}\n- Led a team`));
    const volunteered = third!.replace('Experience', 'Volunteering');
    for (const text of [third!, volunteered])
      expect(spells(document(record!, 3), document(text, 2), document(other!, 1))).toHaveLength(1);
  });

  it.each(['Volunteering', 'Ehrenamt', 'Bénévolat', 'Voluntariado', 'Volontariato'])(
    'work under "%s" ends no job at the same place',
    (heading) => {
      const job = document(resume('Engineer, Hafen AG\n2019 – Present\n- Ran pumps'), 1);
      const voluntary = document(`Ann Peters\n\n${heading}\n\nFirst aider, Hafen AG\n2020 – 2024\n- Held courses\n`, 2);
      expect(spells(job, voluntary)).toEqual(['Engineer, Hafen AG: 2019 – now', 'First aider, Hafen AG: 2020 – 2024']);
    },
  );
});

describe('a stay at one employer', () => {
  const PARTS = resume(
    'Senior Engineer, Acme\nJanuary 2021 – Present\n- Led payments with a team of four',
    'Software Engineer, Acme\nMarch 2018 – December 2020\n- Built backend systems',
  );

  it('that a record lists as one position takes the positions of the résumé, and its words hold for each', () => {
    const profile = buildProfile([document(resume(ACME)), document(PARTS)]);
    expect(profile.positions.map(spellOf).sort()).toEqual([
      'Senior Engineer, Acme: 2021-01 – now',
      'Software Engineer, Acme: 2018-03 – 2020-12',
    ]);
    // March 2018 to June 2026.
    const kubernetes = shownSkills(profile, 2026 * 12 + 5).find(({ skill }) => skill === 'kubernetes');
    expect(kubernetes).toMatchObject({ months: 100, current: true, positions: [0, 1] });
  });

  it('one after the other in one document stay two, also where another tells the same two', () => {
    const again = PARTS.replace('Acme', 'Acme GmbH').replace('Built backend systems', 'Wrote services in Go');
    expect(spells(document(PARTS), document(again))).toHaveLength(2);
  });

  it('two jobs side by side at one employer are not each other', () => {
    const both = resume(
      'Lecturer, Leeds College\nMarch 2015 – May 2020\n- Taught',
      'Warden, Leeds College\nMarch 2015 – May 2018\n- Kept a house',
    );
    const one = resume('Lecturer, Leeds College\nMarch 2015 – May 2020\n- Wrote Python exercises');
    const profile = buildProfile([document(both), document(one)]);
    const python = shownSkills(profile, 2026 * 12).find(({ skill }) => skill === 'python')!;
    expect(python.positions.map((at) => profile.positions[at]!.title?.value)).toEqual(['Lecturer']);
  });
});

describe('where documents contradict each other', () => {
  const OLD = document(resume('Engineer, Hafen AG\n2019 – Present\n- Ran pumps'), 1);
  const ENDED = document(resume('Engineer, Hafen AG\n2019 – 2023\n- Ran pumps and dredgers'), 2);

  it('the newer says that work has ended', () => {
    expect(spells(OLD, ENDED)).toEqual(['Engineer, Hafen AG: 2019 – 2023']);
    expect(spells(ENDED, OLD)).toEqual(spells(OLD, ENDED));
  });

  it('the newer says that it goes on', () => {
    expect(spells({ ...OLD, receivedAt: 3 }, ENDED)).toEqual(['Engineer, Hafen AG: 2019 – now']);
  });

  it('a file from an archive is no newer for coming later', () => {
    const newer = document(
      resume('Engineer, Werft AG\n2023 – Present\n- Ran cranes', 'Engineer, Hafen AG\n2019 – 2023\n- Ran pumps'),
      1,
    );
    expect(spells({ ...OLD, receivedAt: 2 }, newer)).toEqual([
      'Engineer, Hafen AG: 2019 – 2023',
      'Engineer, Werft AG: 2023 – now',
    ]);
  });

  it('the newer says that a candidate has left, though it describes the work there differently', () => {
    const newer = document(resume('Head of Pumps, Hafen AG\n2022 – 2023\n- Led a team'), 2);
    expect(spells(OLD, newer)).toEqual(['Engineer, Hafen AG: 2019 – 2023', 'Head of Pumps, Hafen AG: 2022 – 2023']);
  });

  it('one date alone says when it began, and removes no end', () => {
    const alone = document(resume('Engineer, Hafen AG\n2019\n- Ran pumps and dredgers'), 2);
    expect(spells(OLD, alone)).toEqual(['Engineer, Hafen AG: 2019 – now']);
  });

  it('all dates are kept with their sources', () => {
    const [position] = buildProfile([OLD, ENDED]).positions;
    expect(position!.sources?.map(({ end, current }) => end?.date ?? current)).toEqual(['2023', true]);
  });

  it('the newer states the level of a language, unless another word for it is near', () => {
    const speaks = (level: string, at: number) => document(`Ann Peters\n\nLanguages\n\nGerman (${level})\n`, at);
    const levelOf = (...documents: SourceDocument[]) => buildProfile(documents).languages.map(({ level }) => level);
    expect(levelOf(speaks('C1', 1), speaks('A2', 2))).toEqual(['A2']);
    expect(levelOf(speaks('C1', 1), speaks('B2', 2))).toEqual(['C1']);
  });
});

describe('studies and certificates', () => {
  const studied = (text: string, at = 0) => document(`Ann Peters\n\nEducation\n\n${text}\n`, at);

  it('of two documents are one where they are the same', () => {
    const { education } = buildProfile([
      studied('BSc Computer Science, University of Ghent, 2010 - 2014'),
      studied('Bachelor of Science, University of Ghent, 2014'),
    ]);
    expect(education).toHaveLength(1);
    expect(education[0]).toMatchObject({ level: 'bachelor', fields: ['computer-science'], end: { date: '2014' } });
    expect(education[0]!.sources).toHaveLength(2);
  });

  it('are two where level or place differ', () => {
    const { education } = buildProfile([
      studied('BSc Computer Science, University of Ghent, 2010 - 2014'),
      studied('MSc Computer Science, University of Ghent, 2014 - 2016'),
    ]);
    expect(education).toHaveLength(2);
  });

  it('of a certificate the dates of each issue are kept, and the last one is shown', () => {
    const certified = (text: string) => document(`Ann Peters\n\nCertifications\n\n${text}\n`);
    const { certifications } = buildProfile([
      certified('Certified Kubernetes Administrator (CKA), issued May 2021, expires May 2024'),
      certified('Certified Kubernetes Administrator (CKA), issued March 2025'),
    ]);
    expect(certifications).toHaveLength(1);
    expect(certifications[0]).toMatchObject({ certification: 'cka', issued: { date: '2025-03' }, expires: null });
    expect(certifications[0]!.sources).toHaveLength(2);
  });
});

it('a correction finds its position, whatever another document calls it, and holds against all titles', () => {
  const before = buildProfile([document(resume(ACME), 1)]);
  const read = positionRead(before.positions[0]!, 0);
  const newer = document(resume('Backend Developer, Acme\n2018 – Present\n- Payments'), 2);
  const both = buildProfile([document(resume(ACME), 1), newer]);
  expect(findPosition(read, both.positions)).toBe(0);
  const correction: ActiveCorrection = {
    id: '01',
    by: 'user',
    at: '2026-01-01T00:00:00Z',
    source: 'phone-screen',
    content: { fact: 'position', of: { read }, title: 'Sales Manager' },
  };
  const [position] = applyCorrections(both, [correction]).positions;
  expect(position!.title?.value).toBe('Sales Manager');
  expect(position!.otherTitleKeys).toEqual([]);
  expect(new Set(position!.corrected!.was.map((span: Span) => span.document))).toEqual(new Set([0, 1]));
});

it('a profile of several documents quotes what stands in the document that a span names', () => {
  const documents = [document(resume(ACME), 1), document(resume('Engineer, Acme\n2018 – Present\n- Led payments'), 2)];
  const profile: Profile = buildProfile(documents);
  const textOf = ({ document: at, start, end }: Span): string =>
    documents.find(({ digest }) => digest === profile.documents[at]!.digest)!.text.slice(start, end);
  for (const { title, employer, sources } of profile.positions)
    for (const one of [title, employer, ...sources!.flatMap((source) => [source.title, source.employer])])
      expect(textOf(one!.span)).toBe(one!.value);
});
