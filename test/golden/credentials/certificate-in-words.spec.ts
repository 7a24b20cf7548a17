/** A certificate that no table knows is worth what its line says of it today. */
import { describe, expect, it } from '@jest/globals';
import { assess } from '#libs/matching';
import { readRole } from '#libs/job-ad';
import { buildProfile } from '#libs/resume';
import { explainNode } from '#libs/wording';

const role = readRole('Staff Nurse\n\nEssential criteria\n- NMC registration');
const id = role.criteria.find(({ category }) => category === 'certifications')!.id;

/** Value of the registration by the line of the résumé that names it. */
function valueOf(line: string): number {
  const text = `Ann Example\nStaff Nurse\n\nExperience\nStaff Nurse, Leeds General, 01/2019 - present\n- Cared for patients on a medical ward\n\nCertifications\n${line}\n`;
  const profile = buildProfile([{ text, digest: 'a'.repeat(64), extractor: 'plain/1', readability: 'text' }]);
  return assess(profile, role, '2026-06-15').criteria.find((one) => one.id === id)!.value;
}

it('a certificate in words of its own is worth what a known certificate is: valid 1, held without a date 1, expired 0.4, and nothing before it is held', () => {
  expect(valueOf('NMC registration, 2024')).toBe(10000);
  expect(valueOf('NMC registration, expires 03/2027')).toBe(10000);
  expect(valueOf('NMC registration')).toBe(10000);
  expect(valueOf('NMC registration, expired 2021')).toBe(4000);
  expect(valueOf('NMC registration, lapsed')).toBe(4000);
  expect(valueOf('NMC registration pending')).toBe(0);
  expect(valueOf('NMC registration applied for')).toBe(0);
  expect(valueOf('NMC registration suspended, expires 03/2027')).toBe(0);
});

it('a certificate in words of its own is not told by a certificate for something else', () => {
  const licence = readRole('Driver\n\nRequirements\n- Forklift certification');
  const asked = licence.criteria.find(({ category }) => category === 'certifications')!.id;
  const text = (line: string): string =>
    `Ann Example\n\nExperience\nDriver, Leeds Freight, 01/2019 - present\n- Drove lorries\n\nCertifications\n${line}\n`;
  const value = (line: string): number => {
    const profile = buildProfile([
      { text: text(line), digest: 'a'.repeat(64), extractor: 'plain/1', readability: 'text' },
    ]);
    return assess(profile, licence, '2026-06-15').criteria.find((one) => one.id === asked)!.value;
  };
  expect(value('Forklift operator certificate, 2024')).toBe(10000);
  expect(value('First aid certificate, 2024')).toBe(0);
});

it('a certificate in words of its own may stand in two lines, and a further line takes nothing', () => {
  const nurse = readRole('Nurse\n\nRequirements\n- BLS and ACLS certification');
  const asked = nurse.criteria.filter(({ category }) => category === 'certifications').map((one) => one.id);
  const value = (lines: string): number => {
    const text = `Ann Example\n\nExperience\nNurse, Leeds General, 01/2019 - present\n- Cared for patients\n\nCertifications\n${lines}\n`;
    const profile = buildProfile([{ text, digest: 'a'.repeat(64), extractor: 'plain/1', readability: 'text' }]);
    return assess(profile, nurse, '2026-06-15')
      .criteria.filter(({ id: one }) => asked.includes(one))
      .reduce((sum, one) => sum + one.value, 0);
  };
  const one = value('BLS, 2025');
  expect(value('BLS, 2025\nACLS, 2025')).toBe(10000 * asked.length);
  expect(value('BLS, 2025\nACLS')).toBeGreaterThan(one);
  // The words beside the names are common to both criteria: a further line may add to the other one.
  expect(value('BLS\nBLS, 2025')).toBeGreaterThanOrEqual(one);
});

describe('a license that is not held', () => {
  const nurse = readRole('Staff Nurse\n\nRequirements\n- Registered nurse licence');
  const asked = nurse.criteria.find(({ category }) => category === 'certifications')!;
  const assessed = (certificate: string, work = 'Nurse who excels at the bedside') => {
    const text = `Ann Example\n\nExperience\nWard Sister, Leeds General, 01/2019 - present\n- ${work}\n\nCertifications\n${certificate}\n`;
    const profile = buildProfile([{ text, digest: 'a'.repeat(64), extractor: 'plain/1', readability: 'text' }]);
    const criterion = assess(profile, nurse, '2026-06-15').criteria.find((one) => one.id === asked.id)!;
    const lines = criterion.explanation.evidence.map(({ span }) => text.slice(span.start, span.end));
    return { profile, criterion, lines, sentence: explainNode(criterion.explanation, 'en') };
  };

  it('that is pending says so, is no evidence and pays nothing by its line', () => {
    // "Nurse" in dated work is one of the two words; with the line or without it the value is the same.
    const pending = assessed('Registered nurse licence pending');
    expect(pending.criterion.value).toBe(assessed('First aid certificate').criterion.value);
    expect(pending.lines.join()).not.toContain('pending');
    expect(pending.sentence).toMatch(/^Similar wording only.* · stated as not held$/);
    expect(pending.profile.certifications).toEqual([]);
    expect(pending.profile.findings).toContainEqual({
      code: 'certification-not-held',
      span: expect.anything(),
      data: { name: 'Registered nurse licence' },
    });
  });

  it('but by a colleague pays nothing either, and is no entry', () => {
    const theirs = assessed('My colleague holds the registered nurse licence', 'Led the rota of a ward');
    expect([theirs.criterion.value, theirs.profile.certifications]).toEqual([0, []]);
    expect(theirs.sentence).not.toContain('not held today');
    const atWork = assessed('First aid certificate', 'Two colleagues hold a registered nurse licence');
    expect(atWork.criterion.value).toBe(0);
  });

  it('is held without any of that', () => {
    expect(assessed('Registered nurse licence, 2024').criterion.value).toBe(10000);
  });
});
