import { describe, expect, it } from '@jest/globals';
import { UndecodableDelivery } from '../index.js';
import {
  askedAssessment,
  assessmentKeyFault,
  finishedCall,
  hasAssessmentKey,
  listedTests,
  reportedErrors,
  sentTest,
  statusAskedOf,
  testStatus,
} from './assessments.js';

const key = 'an-assessment-key-of-our-own';
const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

/** Made up, in the shape of the documentation. */
const asked = {
  partner_test_id: 'role-1',
  candidate: {
    first_name: 'Mira',
    last_name: 'Okafor',
    preferred_name: 'Mimi',
    resume_url: 'https://files.example/p/mira%20cv.pdf?Signature=one',
    phone_number: '+44 20 7946 0018',
    email: 'mira@example.org',
    greenhouse_profile_url: 'https://app.greenhouse.io/people/4000100?application_id= 4000200',
  },
  sent_by: 'someone@example.org',
  url: 'https://app.greenhouse.io/integrations/testing_partners/take_home_tests/77',
};

describe('the key of a call', () => {
  it('is the name of HTTP Basic, with no password', () => {
    expect(hasAssessmentKey(basic(`${key}:`), [key])).toBe(true);
    expect(hasAssessmentKey(basic(key), [key])).toBe(true);
    expect(hasAssessmentKey(basic(`${key}:`), ['another', key])).toBe(true);
  });

  it.each([
    ['another', basic('another:')],
    ['with a password', basic(`${key}:secret`)],
    ['none', undefined],
    ['an empty one', basic(':')],
    ['of another scheme', `Bearer ${key}`],
    ['no base64', `Basic ${key}!`],
    ['twice', `${basic(`${key}:`)}, ${basic(`${key}:`)}`],
  ])('is refused: %s', (_, header) => expect(hasAssessmentKey(header, [key])).toBe(false));

  it('is refused where there is none', () => expect(hasAssessmentKey(basic(':'), [])).toBe(false));

  it('is long enough, and no longer than Greenhouse keeps', () => {
    expect(assessmentKeyFault('k'.repeat(170))).toBeNull();
    for (const bad of ['k'.repeat(171), 'short', `${'k'.repeat(30)}:`, `${'k'.repeat(30)} `, 'ü'.repeat(30)])
      expect(assessmentKeyFault(bad)).toMatch(/24 to 170/);
  });
});

it('lists tests', () =>
  expect(listedTests([{ id: 'role-1', name: 'Platform Engineer' }])).toEqual([
    { partner_test_id: 'role-1', partner_test_name: 'Platform Engineer' },
  ]));

describe('a test that is to be sent', () => {
  it('says whose it is, and what to look up', () => {
    const { event, ...rest } = askedAssessment(asked);
    expect(rest).toEqual({ testId: 'role-1', candidateId: '4000100', applicationId: '4000200', callback: asked.url });
    expect(event).toMatchObject({
      kind: 'assessment-asked',
      type: 'send_test',
      changes: [
        {
          change: 'candidate',
          candidate: {
            id: '4000100',
            version: '1970-01-01T00:00:00.000Z',
            profile: { name: 'Mira Okafor', email: 'mira@example.org', phone: '+44 20 7946 0018' },
            attachments: [{ kind: 'resume', fileName: 'mira cv.pdf', from: { url: asked.candidate.resume_url } }],
          },
        },
        { change: 'look-up', of: 'application', id: '4000200' },
      ],
    });
  });

  it('may come without a résumé', () => {
    const { event } = askedAssessment({ ...asked, candidate: { ...asked.candidate, resume_url: null } });
    expect(JSON.stringify(event)).not.toContain('attachments');
  });

  it.each([
    [{ ...asked, partner_test_id: undefined }, 'partner_test_id'],
    [{ ...asked, url: 'http://app.greenhouse.io/x' }, 'url'],
    [{ ...asked, candidate: {} }, 'candidate.greenhouse_profile_url'],
    [
      { ...asked, candidate: { greenhouse_profile_url: 'https://app.greenhouse.io/people/7' } },
      'candidate.greenhouse_profile_url',
    ],
    [[], 'body'],
  ])('is refused by field (%#)', (json, field) => {
    expect(() => askedAssessment(json)).toThrow(UndecodableDelivery);
    expect(() => askedAssessment(json)).toThrow(new RegExp(`(^|; )${field.replaceAll('.', '\\.')}: `));
  });

  it('is answered with an id of ours, by which its status is asked for', () => {
    expect(sentTest('i-1')).toEqual({ partner_interview_id: 'i-1' });
    expect(statusAskedOf({ partner_interview_id: 'i-1' })).toBe('i-1');
    expect(() => statusAskedOf({})).toThrow(/partner_interview_id/);
  });
});

it('a status is complete once there is a score, with values that stand alone', () => {
  expect(testStatus(null)).toEqual({ partner_status: 'in progress' });
  const assessed = { score: 82, lane: 'Meets the musts', link: 'https://c.example/a/1', at: '2026-11-26' };
  expect(testStatus(assessed)).toEqual({
    partner_status: 'complete',
    partner_profile_url: 'https://c.example/a/1',
    partner_score: 82,
    metadata: { Lane: 'Meets the musts', 'Scored at': '2026-11-26' },
  });
});

it('whoever is told that a test is finished gets the key, so that it is Greenhouse', () => {
  expect(finishedCall(asked.url, key)).toEqual({
    method: 'PATCH',
    to: asked.url,
    headers: { authorization: basic(`${key}:`) },
  });
  for (const url of [
    'https://greenhouse.io.example/x',
    'https://notgreenhouse.io/x',
    'https://example.org/greenhouse.io',
  ])
    expect(() => finishedCall(url, key)).toThrow(UndecodableDelivery);
  expect(finishedCall('http://127.0.0.1:4000/x', key, ['127.0.0.1:4000']).to).toBe('http://127.0.0.1:4000/x');
});

it('what Greenhouse could not use is read', () =>
  expect(
    reportedErrors({ api_call: 'test_status', errors: ['partner_profile_url is missing'], partner_interview_id: 7 }),
  ).toEqual({ call: 'test_status', errors: ['partner_profile_url is missing'], interviewId: '7' }));
