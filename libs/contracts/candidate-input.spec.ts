import { describe, expect, it } from '@jest/globals';
import { candidateProfileSchema, jsonResumeSchema, looksLikeJsonResume } from './candidate-input.js';

function faultsOf(schema: typeof candidateProfileSchema | typeof jsonResumeSchema, input: unknown): string[] {
  const parsed = schema.safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

describe('candidateProfileSchema', () => {
  it.each([
    [{ skills: ['Python'] }],
    [{ text: 'a résumé as text' }],
    [{ positions: [{ title: 'Engineer', start: '2020-02-29', end: '2020' }] }],
    [{ positions: [{ employer: 'Example Ltd', current: false, start: '2020' }] }],
  ])('accepts %j', (input) => {
    expect(faultsOf(candidateProfileSchema, input)).toEqual([]);
  });

  it.each([
    [{ name: 'Ada' }, /^: Nothing about the person's work: give at least one of headline/],
    [{ skills: [] }, /Nothing about the person's work/],
    [{ skills: ['Go'], gender: 'f' }, /Unrecognized key: "gender"/],
    [{ positions: [{ start: '2020' }] }, /^positions\.0: Give a title/],
    [{ positions: [{ title: 'A', start: '2020-13' }] }, /^positions\.0\.start: Give the date as YYYY/],
    [{ positions: [{ title: 'A', start: '2021-02-30' }] }, /^positions\.0\.start/],
    [{ positions: [{ title: 'A', start: '2021-02', end: '2020-12' }] }, /^positions\.0\.end: Ends before it starts/],
    [{ positions: [{ title: 'A', end: '2020', current: true }] }, /^positions\.0\.current/],
    [{ certifications: [{ name: 'CKA', issued: '2024', expires: '2023' }] }, /^certifications\.0\.expires/],
  ])('refuses %j and says where', (input, fault) => {
    expect(faultsOf(candidateProfileSchema, input).join('\n')).toMatch(fault);
  });
});

describe('jsonResumeSchema', () => {
  it('allows fields of its own, null and empty dates', () => {
    const resume = {
      basics: { name: 'Ada', theme: 'x' },
      work: [{ position: 'Engineer', startDate: '2020', endDate: '', url: null }],
      meta: {},
    };
    expect(faultsOf(jsonResumeSchema, resume)).toEqual([]);
    expect(looksLikeJsonResume(resume)).toBe(true);
    expect(looksLikeJsonResume({ name: 'Ada', skills: ['Go'] })).toBe(false);
  });

  it.each([
    [{ basics: { name: 'Ada' } }, /Nothing about the person's work/],
    [{ work: 'ten years' }, /^work: /],
    [{ work: [{ startDate: 'last year' }] }, /^work\.0\.startDate/],
  ])('refuses %j and says where', (input, fault) => {
    expect(faultsOf(jsonResumeSchema, input).join('\n')).toMatch(fault);
  });
});
