import { expect, it } from '@jest/globals';
import { UndecodableDelivery } from '../decoding.js';
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

it('nobody is let in while there is no token', () => {
  expect(provider.isAuthorised({ authorization: 'Bearer ' }, [])).toBe(false);
  expect(provider.isAuthorised({}, [])).toBe(false);
});

it('roles are tests', () => {
  expect(provider.tests([{ id: 'role-1', title: 'Baker' }])).toEqual({ tests: [{ id: 'role-1', name: 'Baker' }] });
});

it('a question names role, opening, person and where the result goes', () => {
  expect(provider.asked(asked)).toEqual({
    ...{ test: 'role-1', job: 'A1B2', callback: asked.callback_url },
    person: { name: 'Jo Winter', email: 'jo@example.org', resumeUrl: null },
  });
  expect(provider.asked({ ...asked, test_id: 7, job_shortcode: null, candidate: {} })).toMatchObject({
    ...{ test: '7', job: null, person: { name: null, email: null } },
  });
});

it.each([
  [{ ...asked, test_id: '' }, 'test_id'],
  [{ ...asked, callback_url: undefined }, 'callback_url'],
  [{ ...asked, candidate: 'Jo' }, 'candidate'],
  [[], 'body'],
])('a question names the field that is wrong (%#)', (json, field) => {
  expect(() => provider.asked(json)).toThrow(UndecodableDelivery);
  expect(() => provider.asked(json)).toThrow(new RegExp(`(^|; )${field}: `));
});

it.each([
  ['https://mill.workable.com/assessments/17', true],
  ['https://workable.com/x', true],
  ['http://127.0.0.1:8080/assessments/17', true],
  ['http://mill.workable.com/assessments/17', false],
  ['https://mill.workable.com:8443/assessments/17', false],
  ['https://workable.com.example/x', false],
  ['https://notworkable.com/x', false],
  ['https://user@evil.example/.workable.com', false],
  ['http://127.0.0.1:9090/x', false],
  ['/assessments', false],
])('a result may go to %s: %p', (address, allowed) =>
  expect(provider.isCallback(address, 'http://127.0.0.1:8080/spi/v3')).toBe(allowed),
);

it('a result has the score, the lane and the link, and no grade', () => {
  const score = { score: 87, lane: 'Meets the musts', link: 'https://candor.example/a' };
  expect(provider.result('https://mill.workable.com/a', 'their-token', score)).toEqual({
    ...{ method: 'PUT', to: 'https://mill.workable.com/a', headers: { authorization: 'Bearer their-token' } },
    json: { status: 'completed', results_url: score.link, assessment: { score: '87', summary: 'Meets the musts' } },
  });
  expect(provider.result('https://x.example', 't', { ...score, score: null }).json).toEqual({
    ...{ status: 'completed', results_url: score.link, assessment: { summary: 'Meets the musts' } },
  });
  expect(provider.result('https://x.example', 't', null).json).toEqual({ status: 'pending' });
});

it('answers as Workable wants it', () => {
  expect(provider.answer('a-1')).toEqual({ status: 201, body: { assessment_id: 'a-1' } });
  expect(provider.refusal(422, 'No such test')).toEqual({
    status: 422,
    body: { status: 422, message: 'No such test' },
  });
});
