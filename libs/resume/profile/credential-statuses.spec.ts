import { describe, expect, it } from '@jest/globals';
import { credentialStatuses, recogniseCertifications } from '#libs/language';
import { buildProfile } from './build-profile.js';

function statusesIn(line: string): string[] {
  const names = recogniseCertifications(line);
  return credentialStatuses(line, names).map((one, at) => `${names[at]!.certification} ${one}`);
}

describe('the status of a certification', () => {
  it('is shared by names that a course is about, and by no others', () => {
    expect(statusesIn('PMP/CKA preparation course (2013)')).toEqual(['pmp not-theirs', 'cka not-theirs']);
    expect(statusesIn('PMP and CISSP-style audits')).toEqual(['pmp held', 'cissp not-theirs']);
  });

  it.each([
    ['Holding a CKA', ['cka held']],
    ['Certified Kubernetes Administrator (CKA), May 2025', ['cka held']],
    ['Passed the CISSP exam in 2024', ['cissp held']],
    ['CKA, valid until 2027', ['cka held']],
    ['CKA (renewal scheduled for 2027)', ['cka held']],
    ['PMP since 2019; now studying Italian', ['pmp held']],
    ['CKA – earned 2025', ['cka held']],
    ['CKA-certified engineer', ['cka held']],
    ['PMP and CKA, both 2024', ['pmp held', 'cka held']],
    ['I and two colleagues hold the CKA', ['cka held']],
    ['Two colleagues and I hold the CKA', ['cka held']],
    ['The only engineer on the team to hold the CKA', ['cka held']],
    ['Led a team of engineers; hold the CKA', ['cka held']],
    ['Managed a team, have PMP', ['pmp held']],
    ['Earned the CKA while studying for a degree', ['cka held']],
    ['DevOps engineer with experience of leading teams, CKA', ['cka held']],
    ['Project planning and next-generation platforms, PMP', ['pmp held']],
    ['PMP-Zertifizierung bestanden 2023', ['pmp held']],
  ])('held: %s', (line, expected) => {
    expect(statusesIn(line)).toEqual(expected);
  });

  it.each([
    ['Studying for the CKA', ['cka pursued']],
    ['CKA expected 2027', ['cka pursued']],
    ['CKA – expected March 2027', ['cka pursued']],
    ['CKA (in progress)', ['cka pursued']],
    ['Currently preparing for CISSP and CCSP', ['cissp pursued', 'ccsp pursued']],
    ['PMP candidate', ['pmp pursued']],
    ['CKA exam booked for January', ['cka pursued']],
    ['Working towards PMP', ['pmp pursued']],
    ['CKA und CKAD geplant', ['cka pursued', 'ckad pursued']],
    ['CKA en cours', ['cka pursued']],
    ['Goal: CISSP by 2027', ['cissp pursued']],
    ['Awaiting the result of the CKA', ['cka pursued']],
    ['Eligible to sit for the PMP exam', ['pmp pursued']],
    ['CPA (2 of 4 exams passed)', ['cpa pursued']],
    ['PMP in training', ['pmp pursued']],
  ])('pursued: %s', (line, expected) => {
    expect(statusesIn(line)).toEqual(expected);
  });

  it.each([
    ['Failed the CISSP exam', ['cissp not-theirs']],
    ['CKA exam: not passed', ['cka not-theirs']],
    ['Prepared candidates for CKA', ['cka not-theirs']],
    ['Taught evening classes for the PMP', ['pmp not-theirs']],
    ['Led a team of CKA holders', ['cka not-theirs']],
    ['PMP-style planning of releases', ['pmp not-theirs']],
    ['CKA prep course, 2024', ['cka not-theirs']],
    ['Worked with PMP certified managers', ['pmp not-theirs']],
    ['Hired engineers with CKA', ['cka not-theirs']],
    ['Course: Certified Kubernetes Administrator (CKA)', ['cka not-theirs']],
    ['Udemy: CKA with practice tests', ['cka not-theirs']],
    ['Managed an AWS Certified Solutions Architect team', ['aws-saa not-theirs']],
    ['CISSP-level knowledge', ['cissp not-theirs']],
    ['My colleague holds the CKA', ['cka not-theirs']],
    ['Two colleagues hold the CKA', ['cka not-theirs']],
    ['Three engineers on my team have the CKA and CKS', ['cka not-theirs', 'cks not-theirs']],
    ['Our team members all passed the PMP exam', ['pmp not-theirs']],
    ['My manager, a physicist; a friend of mine has a PMP', ['pmp not-theirs']],
    ['Meine Kollegen haben die CKA', ['cka not-theirs']],
  ])('not theirs: %s', (line, expected) => {
    expect(statusesIn(line)).toEqual(expected);
  });

  it.each([
    ['CKA, CKAD (in progress)', ['cka held', 'ckad pursued']],
    ['CKA (2025); studying for CKS', ['cka held', 'cks pursued']],
    ['Hold CKA, currently preparing for CISSP', ['cka held', 'cissp pursued']],
    ['Prepared candidates for CKA, CKAD and CKS', ['cka not-theirs', 'ckad not-theirs', 'cks not-theirs']],
    ['Studying for the Certified Kubernetes Administrator and CKS', ['cka pursued', 'cks pursued']],
    ['CISSP expected 2027; PMP 2021', ['cissp pursued', 'pmp held']],
    ['Failed CISSP in 2023, passed CISSP in 2024', ['cissp not-theirs', 'cissp held']],
  ])('each for itself: %s', (line, expected) => {
    expect(statusesIn(line)).toEqual(expected);
  });

  it('a profile holds what is held, and tells people of the rest', () => {
    const text = [
      'Jane Doe',
      '',
      'Certifications',
      'CKA, May 2025',
      'CISSP (in progress)',
      'PMP-style planning',
      '',
    ].join('\n');
    const profile = buildProfile([{ text, digest: 'd', extractor: 'text', readability: 'text' }]);
    expect(profile.certifications.map((one) => one.certification)).toEqual(['cka']);
    expect(profile.findings.filter((one) => one.code === 'certification-not-held')).toEqual([
      { code: 'certification-not-held', span: expect.anything(), data: { name: 'CISSP' } },
    ]);
  });

  it('one that is studied for is named in the words of the page, whatever the gender', () => {
    const text = ['Petra Vogt', '', 'Zertifikate', 'Atmungstherapeutin (DGP), begonnen 2024', ''].join('\n');
    const profile = buildProfile([{ text, digest: 'd', extractor: 'text', readability: 'text' }]);
    expect(profile.findings.find((one) => one.code === 'certification-not-held')?.data).toEqual({
      name: 'Atmungstherapeutin (DGP)',
    });
  });

  it('one that is held by another line is no finding', () => {
    const text = ['Jane Doe', '', 'Certifications', 'CKA 2023', 'CKA: studying for the renewal exam', ''].join('\n');
    const profile = buildProfile([{ text, digest: 'd', extractor: 'text', readability: 'text' }]);
    expect(profile.findings.map((one) => one.code)).not.toContain('certification-not-held');
    expect(profile.certifications).toHaveLength(1);
  });
});

describe('a block without a heading of its own', () => {
  const named = (text: string) =>
    buildProfile([{ text, digest: 'd', extractor: 'text', readability: 'text' }]).certifications.map(
      ({ name }) => name.value,
    );

  it('is a list of certificates where most of its lines name one', () => {
    const school = 'Szkoła\nTechnikum Mechaniczne w Lublinie, 1993';
    const block = 'Prawo jazdy kat. C+E\nKod 95, ważny do 03.2027\nKarta kierowcy\nHDS\nADR podst., 2024';
    expect(named(`Jan Kos\n\n${school}\n\n${block}\n`)).toContain('HDS');
  });

  it('is none where they stand among other things', () =>
    expect(named('Jane Doe\n\nOther\nRigging and slinging\nReady to travel\nFirst aid, 2021\n')).not.toContain(
      'Rigging and slinging',
    ));
});
