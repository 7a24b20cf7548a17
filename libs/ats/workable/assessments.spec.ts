import { expect, it } from '@jest/globals';
import { UndecodableEventError } from '../decoding.js';
import { workableAssessments as provider } from './assessments.js';

const asked = {
  ...{ test_id: 'role-1', job_shortcode: 'A1B2', job_title: 'Baker' },
  callback_url: 'https://mill.workable.com/assessments/17',
  candidate: { first_name: 'Jo', last_name: ' Winter', email: 'jo@ example.org', phone: null },
};

it.each([
  ['Bearer given-token', true],
  ['bearer  given-token', true],
  ['Bearer former-token', true],
  ['Bearer other-token', false],
  ['given-token', false],
  ['Bearer ', false],
  [undefined, false],
])('a call with %j', (authorization, allowed) =>
  expect(provider.isAuthorised({ authorization }, ['given-token', 'former-token'])).toBe(allowed),
);

it('no call is admitted while there is no token', () => {
  expect(provider.isAuthorised({ authorization: 'Bearer ' }, [])).toBe(false);
  expect(provider.isAuthorised({}, [])).toBe(false);
});

it('roles are tests', () => {
  expect(provider.listed([{ id: 'role-1', title: 'Baker' }])).toEqual({ tests: [{ id: 'role-1', name: 'Baker' }] });
});

it('a question names role, opening, person and where the result goes', () => {
  expect(provider.asked(asked)).toEqual({
    ...{ test: 'role-1', candidate: null, application: null, job: 'A1B2', callback: asked.callback_url },
    ...{ email: 'jo@example.org', profile: { name: 'Jo Winter', email: 'jo@example.org' }, attachments: [] },
  });
  expect(provider.asked({ ...asked, test_id: 7, job_shortcode: null, candidate: {} })).toMatchObject({
    ...{ test: '7', job: null, email: null, profile: undefined },
  });
});

it.each([
  [{ ...asked, test_id: '' }, 'test_id'],
  [{ ...asked, callback_url: undefined }, 'callback_url'],
  [{ ...asked, candidate: 'Jo' }, 'candidate'],
  [[], 'body'],
])('a question names the field that is wrong (%#)', (json, field) => {
  expect(() => provider.asked(json)).toThrow(UndecodableEventError);
  expect(() => provider.asked(json)).toThrow(new RegExp(`(^|; )${field}: `));
});

it('a result may go to Workable alone', () => {
  expect(provider.isCallback(asked.callback_url, null)).toBe(true);
  expect(provider.isCallback('https://notworkable.com/x', null)).toBe(false);
});

it('a result has the score, the lane and the link, and no grade', () => {
  const result = { score: 87, lane: 'Strong match', link: 'https://candor.example/a' };
  expect(provider.resultRequest('https://mill.workable.com/a', 'their-token', result)).toEqual({
    ...{ method: 'PUT', to: 'https://mill.workable.com/a', headers: { authorization: 'Bearer their-token' } },
    json: { status: 'completed', results_url: result.link, assessment: { score: '87', summary: 'Strong match' } },
  });
  expect(provider.resultRequest('https://x.example', 't', { ...result, score: null }).json).toEqual({
    ...{ status: 'completed', results_url: result.link, assessment: { summary: 'Strong match' } },
  });
});

it('a call of Workable is answered as Workable wants it', () => {
  expect(provider.noted('a-1')).toEqual({ status: 201, body: { assessment_id: 'a-1' } });
});
