import { describe, expect, it } from '@jest/globals';
import type { Distinctions, ReasonCriterion } from '#libs/contracts';
import { summariseCandidate, type CandidateLine } from './summarise-candidate.js';

const LABELS = ['SHRM-CP or PHR', 'Workday', 'Excel', 'payroll', 'Git, Linux and SQL'];
const full = { value: 10_000, low: 10_000, high: 10_000 };
const own = LABELS.map((label, index): ReasonCriterion => ({
  ...{ id: label, category: 'skills', ...full, outcome: 'met' },
  explanation: { test: 'skill', label, ...full, detail: index === 0 ? { name: 'PHR' } : {}, children: [] },
}));
const line = (distinctions: Partial<Distinctions>, rest: Partial<CandidateLine> = {}): CandidateLine => ({
  latestPosition: { title: 'HR Manager', employer: 'Acme' },
  relevantMonths: 132,
  own,
  criteria: LABELS.map((label) => ({ label })),
  distinctions: { held: null, strengths: [], gaps: [], ...distinctions },
  ...rest,
});

describe('the line that introduces a candidate', () => {
  it('says position, years, certification, and what sets them apart', () => {
    const of = line({ held: 0, strengths: [1], gaps: [2, 3] });
    expect(summariseCandidate(of, 'en')).toBe('HR Manager at Acme, 11 yrs, PHR, Workday; lacks Excel and payroll');
    expect(summariseCandidate(of, 'de')).toBe('HR Manager bei Acme, 11 Jahre, PHR, Workday; fehlt: Excel und payroll');
  });

  it('leaves out what is not known, and is nothing where nothing is', () => {
    const title = { title: 'HR Manager', employer: null };
    const employer = { title: null, employer: 'Acme' };
    expect(summariseCandidate(line({}, { latestPosition: title, relevantMonths: 0 }), 'en')).toBe('HR Manager');
    expect(summariseCandidate(line({}, { latestPosition: employer }), 'en')).toBe('At Acme, 11 yrs');
    const nothing = { latestPosition: null, relevantMonths: 0 };
    expect(summariseCandidate(line({ gaps: [2] }, nothing), 'en')).toBe('Lacks Excel');
    expect(summariseCandidate(line({}, nothing), 'en')).toBeNull();
  });

  it('lets a label that lists several things stand alone', () => {
    expect(summariseCandidate(line({ gaps: [4, 2] }), 'en')).toMatch(/; lacks Git, Linux and SQL$/);
    expect(summariseCandidate(line({ gaps: [2, 4] }), 'en')).toMatch(/; lacks Excel$/);
  });

  it('names the alternative that is shown, and of those that are lacked the first', () => {
    const half = { value: 5000, low: 5000, high: 5000 };
    const node = (label: string, value: object = full) => ({
      test: 'skill',
      label,
      ...full,
      ...value,
      detail: {},
      children: [],
    });
    const any = (value: object) => ({
      ...own[1]!,
      explanation: {
        ...node('Feast, Tecton or Hopsworks'),
        test: 'any',
        children: [node('Feast', half), node('Tecton', value)],
      },
    });
    expect(summariseCandidate(line({ strengths: [0] }, { own: [any(full)] }), 'en')).toMatch(/, 11 yrs, Tecton$/);
    expect(summariseCandidate(line({ gaps: [0] }, { own: [any(half)] }), 'en')).toMatch(/; lacks Feast or similar$/);
    const second = { ...any(half), explanation: { ...any(half).explanation, test: 'nth' } };
    const labeled = line({ gaps: [0] }, { own: [second], criteria: [{ label: 'A second cloud' }] });
    expect(summariseCandidate(labeled, 'en')).toMatch(/; lacks a second cloud$/);
    expect(summariseCandidate(line({ gaps: [0] }, { own: [any(half)] }), 'de')).toMatch(/; fehlt: Feast o.\u00a0Ä.$/);
  });

  it('names the tool that is shown of a requirement that any of several meets', () => {
    const tool = (detail: object, label: string) => ({
      ...line({ strengths: [0] }, { criteria: [{ label }] }),
      own: [{ ...own[1]!, explanation: { ...own[1]!.explanation, label, detail: { ...detail } } }],
    });
    const several = 'Feast, Tecton or Hopsworks';
    expect(summariseCandidate(tool({ name: 'Tecton' }, several), 'en')).toMatch(/, 11 yrs, Tecton$/);
    const lacking = { ...tool({}, several), distinctions: { held: null, strengths: [], gaps: [0] } };
    expect(summariseCandidate(lacking, 'en')).toMatch(/; lacks Feast or similar$/);
    expect(summariseCandidate({ ...lacking, criteria: [{ label: 'Terraform or Pulumi' }] }, 'en')).toMatch(
      /; lacks Terraform or similar$/,
    );
  });

  it('says a certification and a degree that are described at length by their kind', () => {
    const criteria = [{ label: 'AWS Certified Machine Learning – Specialty or another' }];
    const lacked = (category: 'certifications' | 'education') =>
      summariseCandidate(
        line(
          { gaps: [0] },
          { own: [{ ...own[1]!, category, explanation: { ...own[1]!.explanation, test: category } }], criteria },
        ),
        'en',
      );
    expect(lacked('certifications')).toMatch(/; lacks the certification$/);
    expect(lacked('education')).toMatch(/; lacks the degree$/);
  });

  it('stays one line, whatever a document calls a position', () => {
    const long = { title: 'Manager of '.repeat(30), employer: 'Acme\nand\nSons' };
    const text = summariseCandidate(line({}, { latestPosition: long }), 'en')!;
    expect(text.length).toBeLessThan(120);
    expect(text).not.toContain('\n');
  });
});
