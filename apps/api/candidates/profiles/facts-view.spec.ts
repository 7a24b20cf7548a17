import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { ActiveCorrection } from '#libs/contracts';
import { SHIPPED_SKILLS } from '#libs/language';
import { applyCorrections, buildProfile } from '#libs/resume';
import { quoter } from '../../views/evidence/quotes.js';
import { factsInView } from './facts-view.js';

const TEXT = `Maren Holt
maren.holt@example.org

Experience

Data Engineer, Larkspur Analytics
March 2019 - June 2020
- Built pipelines with Airflow in Python

Platform Engineer, Plover Systems
January 2020 - Present
- Ran Kubernetes for forty teams

Education
BSc Computer Science, University of Leeds, 2012 - 2015

Certifications
Certified Kubernetes Administrator, issued May 2021, expires May 2024

Languages
German (C1)

Skills
Terraform
`;
const digest = createHash('sha256').update(TEXT).digest('hex');
const READ = buildProfile([{ text: TEXT, digest, extractor: 'text/1', readability: 'text' }]);
const month = (year: number, of: number) => year * 12 + of - 1;

/** As of the first of June 2026. */
function facts(profile = READ, today = '2026-06-01') {
  const quote = quoter(profile.documents, [{ documentId: 'cv', digest, text: TEXT }]);
  const { name, emails, phones, links, location } = profile.identity;
  const values = (stated: typeof emails) => stated.map(({ value }) => value);
  const identity = {
    ...{ name: name?.value ?? null, location: location?.value ?? null },
    ...{ emails: values(emails), phones: values(phones), links: values(links) },
  };
  return factsInView(profile, { quote, nameOf: (id) => SHIPPED_SKILLS.skillById(id)?.name, identity, today });
}

describe('what is known of a person', () => {
  it('puts positions in time, newest first, with their header', () => {
    const { positions, workMonths } = facts();
    expect(positions).toMatchObject([
      { index: 1, title: 'Platform Engineer', current: true, from: month(2020, 1), to: month(2026, 6), months: 78 },
      { index: 0, title: 'Data Engineer', end: '2020-06', from: month(2019, 3), to: month(2020, 6), months: 16 },
    ]);
    expect(positions[1]!.evidence).toEqual([
      expect.objectContaining({
        documentId: 'cv',
        quote: 'Data Engineer, Larkspur Analytics\nMarch 2019 - June 2020',
      }),
    ]);
    // March 2019 to June 2026: the six months of both count once.
    expect(workMonths).toBe(88);
  });

  it('says how long and until when work shows a skill, and which are only listed', () => {
    const shown = facts().skills.map(({ name, months, lastMonth, current, positions }) => ({
      ...{ name, months, lastMonth, current, positions },
    }));
    expect(shown).toEqual([
      { name: 'Kubernetes', months: 78, lastMonth: month(2026, 6), current: true, positions: [1] },
      { name: 'Apache Airflow', months: 16, lastMonth: month(2020, 6), current: false, positions: [0] },
      { name: 'Python', months: 16, lastMonth: month(2020, 6), current: false, positions: [0] },
      { name: 'Terraform', months: null, lastMonth: null, current: false, positions: [] },
    ]);
  });

  it.each([
    ['2024-05-31', 'valid'],
    ['2024-06-01', 'expired'],
  ])('knows on %s whether a certificate is valid', (today, status) => {
    expect(facts(READ, today).certificates).toMatchObject([{ issued: '2021-05', expires: '2024-05', status }]);
  });

  it('tells studies, languages and contacts', () => {
    const { education, languages, contacts } = facts();
    expect(education).toMatchObject([{ index: 0, institution: 'University of Leeds', start: '2012', end: '2015' }]);
    expect(languages).toMatchObject([{ language: 'de', name: 'German', level: 'C1' }]);
    expect(contacts.emails).toEqual(['maren.holt@example.org']);
  });

  it('names the correction beside what the document says', () => {
    const { title, employer, start, end } = { ...READ.positions[0]! };
    const read = {
      ...{ title: title!.value, employer: employer!.value, start: start!.date, end: end!.date },
      ...{ current: false, index: 0 },
    };
    const correction: ActiveCorrection = {
      ...{ id: '00000000-0000-7000-8000-000000000000', source: 'candidate', by: 'somebody', at: '' },
      content: { fact: 'position', of: { read }, start: '2017-03' },
    };
    const [, first] = facts(applyCorrections(READ, [correction])).positions;
    expect(first).toMatchObject({ start: '2017-03', months: 40, corrections: [correction.id] });
    expect(first!.evidence.map(({ quote }) => quote).join(' ')).toContain('March 2019');
  });

  it('shows a job once that two documents tell, with the words of each', () => {
    const record = 'Maren Holt\n\nWork experience\n\nSRE, Plover Systems GmbH\n2020-01 – 2026-03\n- Kept Terraform\n';
    const other = createHash('sha256').update(record).digest('hex');
    const both = buildProfile([
      { text: TEXT, digest, extractor: 'text/1', readability: 'text', receivedAt: 1 },
      { text: record, digest: other, extractor: 'json/1', readability: 'text', receivedAt: 2 },
    ]);
    const quote = quoter(both.documents, [
      { documentId: 'cv', digest, text: TEXT },
      { documentId: 'record', digest: other, text: record },
    ]);
    const identity = { name: null, emails: [], phones: [], links: [], location: null };
    const { positions } = factsInView(both, { quote, nameOf: () => undefined, identity, today: '2026-06-01' });
    expect(positions).toHaveLength(2);
    const [plover] = positions;
    expect(plover).toMatchObject({ title: 'SRE', start: '2020-01', end: '2026-03', current: false });
    expect(plover!.sources).toMatchObject([
      { title: 'SRE', employer: 'Plover Systems GmbH', current: false, evidence: [{ documentId: 'record' }] },
      { title: 'Platform Engineer', employer: 'Plover Systems', current: true, evidence: [{ documentId: 'cv' }] },
    ]);
    expect(plover!.evidence.map(({ documentId }) => documentId)).toEqual(['record', 'cv']);
    expect(positions[1]!.sources).toEqual([]);
  });

  it('knows nothing where nothing has been read', () => {
    const identity = { name: null, emails: ['ada@example.org'], phones: [], links: [], location: null };
    expect(
      factsInView(null, { quote: () => [], nameOf: () => undefined, identity, today: '2026-06-01' }),
    ).toMatchObject({
      contacts: { emails: ['ada@example.org'] },
      positions: [],
      workMonths: 0,
    });
  });
});
