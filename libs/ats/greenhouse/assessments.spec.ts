import { describe, expect, it } from '@jest/globals';
import { UndecodableEventError } from '../decoding.js';
import { greenhouseAssessments as partner } from './assessments.js';

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
    expect(partner.isAuthorised({ authorization: basic(`${key}:`) }, [key])).toBe(true);
    expect(partner.isAuthorised({ authorization: basic(key) }, [key])).toBe(true);
    expect(partner.isAuthorised({ authorization: basic(`${key}:`) }, ['another', key])).toBe(true);
  });

  it.each([
    ['another', basic('another:')],
    ['with a password', basic(`${key}:secret`)],
    ['none', undefined],
    ['an empty one', basic(':')],
    ['of another scheme', `Bearer ${key}`],
    ['no base64', `Basic ${key}!`],
    ['twice', `${basic(`${key}:`)}, ${basic(`${key}:`)}`],
  ])('is refused: %s', (_, authorization) => expect(partner.isAuthorised({ authorization }, [key])).toBe(false));

  it('is refused where there is none', () =>
    expect(partner.isAuthorised({ authorization: basic(':') }, [])).toBe(false));

  it('is no longer than Greenhouse keeps', () => expect(partner.makeKey().length).toBeLessThan(171));
});

it('Greenhouse lists roles as tests', () =>
  expect(partner.listed([{ id: 'role-1', title: 'Platform Engineer' }])).toEqual([
    { partner_test_id: 'role-1', partner_test_name: 'Platform Engineer' },
  ]));

describe('a test that is to be sent', () => {
  it('says whose it is', () =>
    expect(partner.asked(asked)).toEqual({
      ...{ test: 'role-1', candidate: '4000100', application: '4000200', job: null, callback: asked.url },
      email: 'mira@example.org',
      profile: { name: 'Mira Okafor', email: 'mira@example.org', phone: '+44 20 7946 0018' },
      attachments: [expect.objectContaining({ kind: 'resume', from: { url: asked.candidate.resume_url } })],
    }));

  it('may come without a résumé', () => {
    const candidate = { ...asked.candidate, resume_url: null };
    expect(partner.asked({ ...asked, candidate }).attachments).toEqual([]);
  });

  it.each([
    [{ ...asked, partner_test_id: undefined }, 'partner_test_id'],
    [{ ...asked, url: 'ftp://app.greenhouse.io/x' }, 'url'],
    [{ ...asked, candidate: {} }, 'candidate.greenhouse_profile_url'],
    [
      { ...asked, candidate: { greenhouse_profile_url: 'https://app.greenhouse.io/people/7' } },
      'candidate.greenhouse_profile_url',
    ],
    [[], 'body'],
  ])('is refused by field (%#)', (json, field) => {
    expect(() => partner.asked(json)).toThrow(UndecodableEventError);
    expect(() => partner.asked(json)).toThrow(new RegExp(`(^|; )${field.replaceAll('.', '\\.')}: `));
  });

  it('is answered with an id of ours, by which its status is asked for', () => {
    expect(partner.noted('i-1')).toEqual({ status: 200, body: { partner_interview_id: 'i-1' } });
    expect(partner.status!.of({ partner_interview_id: 'i-1' })).toBe('i-1');
    expect(() => partner.status!.of({})).toThrow(/partner_interview_id/);
  });
});

it('a status is complete once there is a score, with values that stand alone, or once people assess', () => {
  const { answer } = partner.status!;
  expect(answer(null)).toEqual({ partner_status: 'in progress' });
  const assessed = {
    score: 82,
    lane: 'Strong match',
    link: 'https://c.example/a/1',
    at: '2026-11-26T09:00:00.000Z',
  };
  expect(answer(assessed)).toEqual({
    partner_status: 'complete',
    partner_profile_url: 'https://c.example/a/1',
    partner_score: 82,
    metadata: { Lane: 'Strong match', 'Scored at': '2026-11-26T09:00:00.000Z' },
  });
  expect(answer({ ...assessed, score: null, lane: 'Human review', at: null })).toEqual({
    ...{ partner_status: 'complete', partner_profile_url: 'https://c.example/a/1' },
    metadata: { Lane: 'Human review' },
  });
});

it('the recipient of a finished test gets the key, so it must be Greenhouse', () => {
  const result = { score: 82, lane: 'Strong match', link: 'https://c.example/a/1' };
  expect(partner.resultRequest(asked.url, key, result)).toEqual({
    method: 'PATCH',
    to: asked.url,
    headers: { authorization: basic(`${key}:`) },
  });
  expect(partner.isCallback(asked.url, null)).toBe(true);
  expect(partner.isCallback('https://app.eu.greenhouse.io/x', null)).toBe(true);
  for (const url of [
    'https://greenhouse.io.example/x',
    'https://notgreenhouse.io/x',
    'https://a.example/greenhouse.io',
  ])
    expect(partner.isCallback(url, null)).toBe(false);
});

it('what Greenhouse could not use is read', () =>
  expect(
    partner.faults!.read({
      ...{ api_call: 'test_status', errors: ['partner_profile_url is missing'] },
      partner_interview_id: 7,
    }),
  ).toEqual({ call: 'test_status', errors: ['partner_profile_url is missing'], id: '7' }));
