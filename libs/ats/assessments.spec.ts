import { describe, expect, it } from '@jest/globals';
import { assessmentEvent, assessmentIdentity, isAddressOf, makeAssessmentKey, resumeAt } from './assessments.js';
import { greenhouse } from './greenhouse/greenhouse.js';
import { standardWebhooks } from './standard-webhooks.js';
import { workable } from './workable/workable.js';

const toGreenhouse = {
  partner_test_id: 'role-1',
  candidate: { first_name: 'Mira', greenhouse_profile_url: 'https://app.greenhouse.io/people/4?application_id=5' },
  url: 'https://app.greenhouse.io/tests/77',
};
const toWorkable = {
  test_id: 'role-1',
  callback_url: 'https://mill.workable.com/a/17',
  candidate: { first_name: 'Jo' },
};

describe('what was asked for', () => {
  it.each([
    [greenhouse, toGreenhouse, 'send_test', { name: 'Mira' }],
    [workable, toWorkable, 'assessments', { name: 'Jo' }],
  ])('is a candidate, and their application for the role of the test (%#)', (vendor, json, type, profile) => {
    const version = '1970-01-01T00:00:00.000Z';
    expect(assessmentEvent(vendor, json, { id: 'a-1', candidateId: '4' })).toEqual({
      ...{ kind: 'assessment-requested', type },
      changes: [
        { change: 'candidate', candidate: { id: '4', version, profile, attachments: [] } },
        { change: 'application', application: { id: 'a-1', version, candidateId: '4', roleId: 'role-1' } },
      ],
    });
  });

  it('is nothing once it was erased, and of a vendor that asks for none', () => {
    expect(assessmentEvent(greenhouse, toGreenhouse, { id: 'a-1', candidateId: null }).changes).toEqual([]);
    expect(assessmentEvent(standardWebhooks, {}, { id: 'a-1', candidateId: '4' }).changes).toEqual([]);
  });

  it('is the same when test, application and address are', () => {
    const { asked } = greenhouse.assessments!;
    const identity = assessmentIdentity(asked(toGreenhouse));
    const candidate = { ...toGreenhouse.candidate, resume_url: 'https://files.example/cv.pdf?signed=again' };
    expect(assessmentIdentity(asked({ ...toGreenhouse, candidate }))).toBe(identity);
    expect(assessmentIdentity(asked({ ...toGreenhouse, url: `${toGreenhouse.url}8` }))).not.toBe(identity);
    expect(assessmentIdentity(asked({ ...toGreenhouse, partner_test_id: 'role-2' }))).not.toBe(identity);
  });
});

it('a key is of a form that every vendor takes, and another one each time', () => {
  expect(makeAssessmentKey()).toMatch(/^[0-9a-f]{64}$/);
  expect(makeAssessmentKey()).not.toBe(makeAssessmentKey());
});

it.each([
  ['https://mill.vendor.example/told/17', true],
  ['https://vendor.example/x', true],
  ['http://127.0.0.1:8080/told/17', true],
  ['http://mill.vendor.example/told/17', false],
  ['https://mill.vendor.example:8443/told/17', false],
  ['https://vendor.example.org/x', false],
  ['https://notvendor.example/x', false],
  ['https://user@mill.vendor.example/x', false],
  ['https://user@evil.example/.vendor.example', false],
  ['http://127.0.0.1:9090/x', false],
  ['/told', false],
])('%s is an address of the vendor: %p', (address, is) => {
  const account = { apiUrl: 'http://127.0.0.1:8080/v3' };
  expect(isAddressOf(/(?:^|\.)vendor\.example$/, address, account)).toBe(is);
  expect(isAddressOf(/(?:^|\.)vendor\.example$/, address, null)).toBe(is && address.startsWith('https:'));
});

it('a résumé whose address is signed again is the same file', () => {
  const [one] = resumeAt('https://files.example/p/mira%20cv.pdf?Signature=one');
  const [other] = resumeAt('https://files.example/p/mira%20cv.pdf?Signature=two');
  expect(one).toMatchObject({ id: other!.id, kind: 'resume', fileName: 'mira cv.pdf' });
  expect(resumeAt('none')).toEqual([]);
});
