import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  candidateProfileSchema,
  jsonResumeSchema,
  looksLikeJsonResume,
  newCandidateSchema,
  recordProfileSchema,
} from './candidate-input.js';
import { newApplicationSchema } from './new-application.schema.js';

function faultsOf(schema: z.ZodType, input: unknown): string[] {
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
    [{ name: 'Ada' }, /^: Nothing about work: give at least one of headline/],
    [{ skills: [] }, /Nothing about work/],
    [{ skills: ['Go'], gender: 'f' }, /Unrecognized key: "gender"/],
    [{ positions: [{ start: '2020' }] }, /^positions\.0: Give a title/],
    [{ positions: [{ title: 'A', start: '2020-13' }] }, /^positions\.0\.start: Give the date as YYYY/],
    [{ positions: [{ title: 'A', start: '2021-02-30' }] }, /^positions\.0\.start/],
    [{ positions: [{ title: 'A', start: '2021-02', end: '2020-12' }] }, /^positions\.0\.end: It ends before it starts/],
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
    [{ basics: { name: 'Ada' } }, /Nothing about work/],
    [{ work: [{}], languages: [{ language: ' ' }] }, /Nothing about work/],
    [{ work: 'ten years' }, /^work: /],
    [{ work: [{ startDate: 'last year' }] }, /^work\.0\.startDate/],
  ])('refuses %j and says where', (input, fault) => {
    expect(faultsOf(jsonResumeSchema, input).join('\n')).toMatch(fault);
  });
});

describe('newApplicationSchema', () => {
  it('refuses a candidate with an object around it, and says where the fields stand', () => {
    expect(faultsOf(newApplicationSchema, { candidate: { name: 'Ada', skills: ['Go'] }, answers: {} })).toEqual([
      expect.stringMatching(/^candidate: Send its fields at the top level: /),
    ]);
  });
});

describe('newCandidateSchema', () => {
  it('takes both as they are', () => {
    const profile = { name: 'Ada', skills: ['Go'] };
    const resume = { basics: { name: 'Ada', theme: 'x' }, work: [{ position: 'Engineer' }] };
    expect([newCandidateSchema.parse(profile), newCandidateSchema.parse(resume)]).toEqual([profile, resume]);
    expect(z.toJSONSchema(newCandidateSchema, { io: 'input' })).toMatchObject({
      $defs: { NewCandidate: { anyOf: [{ $ref: '#/$defs/CandidateProfile' }, { $ref: '#/$defs/JsonResume' }] } },
    });
  });

  it.each([
    [
      { name: 'Cy', posiitons: [{ title: 'x' }], projects: [{ title: 'Go thing' }] },
      [/^projects\.0\.name: /, /^projects\.0\.title: Unknown field$/, /^posiitons: Unknown field$/],
    ],
    [
      { name: 'Di', certifications: ['CKA'], education: [{ school: 'MIT' }] },
      [/^education\.0\.school: Unknown field$/, /^certifications\.0: /],
    ],
    [
      { name: 'Bad', positions: [{ title: 'x', start: 'March 2020' }], email: 'nope', languages: [{}] },
      [/^email: /, /^positions\.0\.start: Give the date/, /^languages\.0\.language: /],
    ],
    [{ name: 'Ada', work: [{ position: 'Engineer' }] }, [/^work: Unknown field$/]],
    [{ education: [{ area: 'Physics' }] }, [/^education\.0\.area: Unknown field$/]],
    [
      {
        name: 'Jo',
        positions: [{ title: 'x' }],
        education: [{ degree: 'MSc' }],
        languages: [{ language: 'English' }],
        skils: ['Go'],
      },
      [/^skils: Unknown field$/],
    ],
    [{ work: [{ startDate: 'last year' }] }, [/^work\.0\.startDate: /]],
    [{ basics: { name: 'Ada' }, meta: {} }, [/Nothing about work/]],
    [[], [/expected object/]],
    [null, [/expected object/]],
  ])('holds %j to the one that it looks like', (input, expected) => {
    const faults = faultsOf(newCandidateSchema, input);
    for (const fault of expected) expect(faults).toContainEqual(expect.stringMatching(fault));
    expect(faultsOf(newApplicationSchema, input)).toEqual(faults);
    expect(
      faultsOf(recordProfileSchema, input).length > 0 || expected.some(({ source }) => source.includes('Nothing')),
    ).toBe(true);
  });
});
