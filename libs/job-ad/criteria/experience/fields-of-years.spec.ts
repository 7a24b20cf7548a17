import { describe, expect, it } from '@jest/globals';
import { readRole } from '#libs/job-ad';
import { fieldsOfYears, jobsOfFields } from './fields-of-years.js';

describe('the fields that years are asked in', () => {
  it('are a list', () => {
    expect(
      fieldsOfYears('5+ years of experience in analytics engineering, data engineering, or business intelligence'),
    ).toEqual(['analytics engineering', 'data engineering', 'business intelligence']);
  });

  it('stand for the jobs that people have in them', () => {
    expect(jobsOfFields('At least 3 years in data engineering')).toEqual(['data engineer']);
    expect(jobsOfFields('6 years of experience in management')).toEqual([]);
    expect(jobsOfFields('4 years of Python')).toEqual([]);
  });

  it('make work in those jobs relevant, and no words of them a requirement', () => {
    const role = readRole(
      'Insights Lead\n\nRequirements\n- 5+ years of experience in data engineering or business intelligence\n- Stakeholder maps',
    );
    const bare = readRole('Insights Lead\n\nRequirements\n- 5+ years of experience\n- Stakeholder maps');
    expect(role.titles.same.length).toBeGreaterThan(bare.titles.same.length);
    expect(role.criteria.find(({ category }) => category === 'experience')!.label).toBe(
      '5+ years: data engineering or business intelligence',
    );
    expect(role.criteria.filter(({ category }) => category === 'skills').map(({ label }) => label)).toEqual([
      'Stakeholder maps',
    ]);
  });
});
