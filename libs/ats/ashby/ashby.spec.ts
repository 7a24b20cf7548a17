import { describe, expect, it } from '@jest/globals';
import { recordProfileSchema } from '#libs/contracts';
import { UndecodableEventError, vendorOf, type AtsEvent } from '../index.js';
import { bodyDigest } from '../signing.js';
import { signAshby } from './ashby.js';
import { ashbyApplication, ashbyCandidate, ashbyOpening, locationOf, formAnswersOf } from './records.js';

const vendor = vendorOf('ashby')!;
const secret = 'a-secret-of-our-own';
const call = (json: unknown) => {
  const rawBody = Buffer.from(JSON.stringify(json));
  return { headers: signAshby(secret, rawBody), rawBody };
};
const decode = (json: unknown): AtsEvent => vendor.decode(json, call(json));

/** Made up, in the shape of an event that was captured: it names no opening. */
const application = {
  archiveReason: null,
  candidate: {
    id: 'cand-1',
    name: 'Mira Okafor',
    primaryEmailAddress: { isPrimary: true, type: 'Personal', value: 'mira@example.org' },
  },
  createdAt: '2026-11-06T15:14:54.420Z',
  currentInterviewStage: {
    ...{ id: 'stage-4', interviewPlanId: 'plan-1', interviewStageGroupId: null },
    ...{ orderInInterviewPlan: 4, title: 'Pre-Screen', type: 'Active' },
  },
  customFields: [{ id: 'f-1', title: 'Gender', value: 'Female' }],
  id: 'app-1',
  status: 'Active',
  updatedAt: '2026-11-20T14:07:57.779Z',
};
const record = {
  ...{ id: 'app-1', candidateId: 'cand-1', version: '2026-11-20T14:07:57.779Z', status: 'active' },
  ...{ stage: { id: 'stage-4', name: 'Pre-Screen' }, rejectionReason: null, appliedAt: '2026-11-06T15:14:54.420Z' },
};
const eventOf = (action: string, fields: object = {}, more: object = {}) => ({
  action,
  data: { application: { ...application, ...fields }, ...more },
  webhookActionId: 'wa-1',
});

describe('the signature check of Ashby', () => {
  const { headers, rawBody } = call(eventOf('candidateStageChange'));
  const signature = headers['ashby-signature']!;
  const verify = (given: string | undefined, body = rawBody, secrets = [secret]) =>
    vendor.verify({ headers: { 'ashby-signature': given }, rawBody: body }, secrets, 0);
  const wrong = { ok: false, reason: 'signature-wrong' };
  const malformed = { ok: false, reason: 'headers-malformed', headers: ['ashby-signature'] };

  it('takes what Ashby signs, with the present secret or the former one', () => {
    expect(verify(signature)).toEqual({ ok: true });
    expect(verify(signature.toUpperCase().replace('SHA256', 'sha256'))).toEqual({ ok: true });
    expect(verify(signature, rawBody, ['another-secret-by-now', secret])).toEqual({ ok: true });
  });

  it('refuses another body, another secret, another signature', () => {
    expect(verify(signature, Buffer.from(`${rawBody.toString()} `))).toEqual(wrong);
    expect(verify(signature, Buffer.from(''))).toEqual(wrong);
    expect(verify(signature, rawBody, [vendor.secret.make()])).toEqual(wrong);
    expect(verify(signature.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')))).toEqual(wrong);
    expect(verify(signature, rawBody, [])).toEqual(wrong);
  });

  it('takes the bytes as they came: what is no UTF-8 is not made the same', () => {
    const broken = Buffer.from([0x22, 0xff, 0x22]);
    const signed = signAshby(secret, broken)['ashby-signature'];
    expect(verify(signed, broken)).toEqual({ ok: true });
    expect(verify(signed, Buffer.from([0x22, 0xfe, 0x22]))).toEqual(wrong);
  });

  it.each([
    ['of another form', signature.replace('=', ' ')],
    ['without its algorithm', signature.slice(7)],
    ['of another algorithm', signature.replace('256', '512')],
    ['cut short', signature.slice(0, -1)],
    ['with something behind it', `${signature}00`],
    ['that came twice', `${signature}, ${signature}`],
    ['in base64', `sha256=${Buffer.from(signature.slice(7), 'hex').toString('base64')}`],
  ])('refuses a header %s', (_, given) => expect(verify(given)).toEqual(malformed));

  it('refuses a call without one, so that it is posted again: it would not be after 401', () => {
    expect(verify(undefined)).toEqual({ ok: false, reason: 'headers-missing', headers: ['ashby-signature'] });
    expect(vendor.refuses).toBe(400);
  });
});

describe('what comes before a secret, or again', () => {
  it('is a ping, whether it is signed or not', () => {
    const ping = { action: 'ping', data: { webhookActionType: 'ping' } };
    expect(vendor.greet(call(ping))).toEqual({ status: 200, headers: {} });
    expect(vendor.greet({ ...call(ping), headers: {} })).toEqual({ status: 200, headers: {} });
    expect(vendor.greet(call({ ...ping, webhookActionId: 'wa-9' }))).toEqual({ status: 200, headers: {} });
  });

  it.each([eventOf('candidateHire'), { action: 'pings' }, {}, [], 'ping', null])('is none: %#', (json) =>
    expect(vendor.greet(call(json))).toBeNull(),
  );

  it('is none when it is no JSON, or large', () => {
    expect(vendor.greet({ headers: {}, rawBody: Buffer.from('ping') })).toBeNull();
    expect(vendor.greet(call({ action: 'ping', data: 'x'.repeat(20_000) }))).toBeNull();
  });

  const identify = (json: unknown) => vendor.identify(call(json), json);

  it('is identified by the action, its effect and its subject: one action has several effects', () => {
    const hire = eventOf('candidateHire', {}, { offer: { id: 'offer-1' } });
    expect(identify(hire)).toBe('wa-1 candidateHire app-1 offer-1');
    const all = [
      hire,
      eventOf('candidateStageChange'),
      eventOf('applicationUpdate'),
      eventOf('applicationUpdate', { id: 'app-2' }),
      { ...eventOf('applicationUpdate'), webhookActionId: 'wa-2' },
    ];
    expect(new Set(all.map(identify)).size).toBe(5);
  });

  it('is the same when it is said in other words', () =>
    expect(identify(eventOf('applicationUpdate', { updatedAt: '2026-11-21T00:00:00.000Z' }))).toBe(
      identify(eventOf('applicationUpdate')),
    ));

  it.each([
    ['no id', { ...eventOf('applicationUpdate'), webhookActionId: undefined }],
    ['an odd one', { ...eventOf('applicationUpdate'), webhookActionId: 'é'.repeat(400) }],
    ['one with a space', { ...eventOf('applicationUpdate'), webhookActionId: 'wa-1 candidateHire' }],
    ['nothing that it is about', { action: 'applicationUpdate', data: {}, webhookActionId: 'wa-1' }],
    ['no object', 7],
  ])('is known by its bytes if there is %s', (_, json) => expect(identify(json)).toBe(bodyDigest(call(json).rawBody)));
});

describe('the decoder of Ashby', () => {
  it('a stage, without touching the person or the opening', () =>
    expect(decode(eventOf('candidateStageChange'))).toEqual({
      kind: 'stage-changed',
      type: 'candidateStageChange',
      changes: [{ change: 'application', application: record }],
    }));

  it.each([
    [
      'candidateHire',
      { status: 'Hired', job: { id: 'job-1', title: 'x' } },
      'hired',
      { status: 'hired', jobId: 'job-1' },
    ],
    ['candidateStageChange', { status: 'Lead', currentInterviewStage: null }, 'stage-changed', { stage: null }],
    ['candidateStageChange', { status: 'Hired' }, 'hired', { status: 'hired' }],
    [
      'candidateStageChange',
      { status: 'Archived', archiveReason: { id: 'r-1', text: ' Too inexperienced ', reasonType: 'RejectedByOrg' } },
      'rejected',
      { status: 'rejected', rejectionReason: { id: 'r-1', name: 'Too inexperienced' } },
    ],
  ])('%s with %j', (action, fields, kind, expected) =>
    expect(decode(eventOf(action, fields))).toEqual({
      kind,
      type: action,
      changes: [{ change: 'application', application: { ...record, ...expected } }],
    }),
  );

  const lookUp = (of: string, id: string) => [{ change: 'look-up', of, id }];

  it.each([
    [eventOf('applicationSubmit'), 'application-created', lookUp('application', 'app-1')],
    [eventOf('applicationUpdate'), 'application-updated', lookUp('application', 'app-1')],
    [eventOf('applicationUpdate', { status: 'Archived' }), 'rejected', lookUp('application', 'app-1')],
    [eventOf('applicationUpdate', { status: 'Hired' }), 'hired', lookUp('application', 'app-1')],
    [eventOf('candidateStageChange', { updatedAt: undefined }), 'stage-changed', lookUp('application', 'app-1')],
    [eventOf('candidateStageChange', { updatedAt: 'soon' }), 'stage-changed', lookUp('application', 'app-1')],
    [eventOf('candidateStageChange', { status: 'Sleeping' }), 'stage-changed', lookUp('application', 'app-1')],
    [{ action: 'jobUpdate', data: { job: { id: 'j', title: 'x' } } }, 'opening-changed', lookUp('opening', 'j')],
    [
      { action: 'jobPostingUpdate', data: { jobPosting: { id: 'p', jobId: 'j' } } },
      'opening-changed',
      lookUp('opening', 'j'),
    ],
    [
      { action: 'jobPostingPublish', data: { jobPosting: { id: 'p', jobId: 'j' } } },
      'opening-changed',
      lookUp('opening', 'j'),
    ],
    [
      { action: 'jobPostingUnpublish', data: { jobPosting: { id: 'p', jobId: 'j' } } },
      'opening-changed',
      lookUp('opening', 'j'),
    ],
  ])('what it does not say, or has no order, is looked up (%#)', (json, kind, changes) =>
    expect(decode(json)).toEqual({ kind, type: json.action, changes }),
  );

  it.each([
    [
      { action: 'candidateDelete', data: { candidate: { id: 'cand-1' } } },
      'candidate-deleted',
      [{ change: 'gone', of: 'candidate', why: 'deleted', id: 'cand-1' }],
    ],
    [
      { action: 'candidateMerge', data: { deletedCandidate: { id: 'cand-1' }, mergedCandidate: { id: 'cand-2' } } },
      'candidate-merged',
      [{ change: 'merged', from: 'cand-1', into: 'cand-2' }],
    ],
  ])('%j', (json, kind, changes) => expect(decode(json)).toEqual({ kind, type: json.action, changes }));

  it.each([
    ['Draft', 'draft'],
    ['Open', 'open'],
    ['Closed', 'closed'],
    ['Archived', 'closed'],
  ])('an opening that is %s', (status, state) => {
    const job = { id: 'job-1', title: ' Platform  Engineer ', status, updatedAt: '2026-11-20T14:00:00.001Z' };
    const openingRecord = { id: 'job-1', title: 'Platform Engineer', state, version: '2026-11-20T14:00:00.001Z' };
    for (const action of ['jobCreate', 'jobUpdate'])
      expect(decode({ action, data: { job } }).changes).toEqual([{ change: 'opening', opening: openingRecord }]);
  });

  it.each([
    ...['offerCreate', 'offerUpdate', 'offerDelete', 'interviewScheduleCreate', 'interviewScheduleUpdate'],
    ...['interviewPlanTransition', 'openingCreate', 'pushToHRIS', 'surveySubmit', 'signatureRequestUpdate'],
    ...['somethingNew', 'constructor'],
  ])('%s is nothing of ours', (action) =>
    expect(decode(eventOf(action))).toEqual({ kind: 'ignored', type: action, changes: [] }),
  );

  it('an advertisement of no opening is nothing of ours', () =>
    expect(decode({ action: 'jobPostingUpdate', data: { jobPosting: { id: 'p', jobId: null } } }).kind).toBe(
      'ignored',
    ));

  it.each([
    [eventOf('candidateStageChange', { id: null }), 'data.application.id'],
    [eventOf('candidateStageChange', { id: 'a\0b' }), 'data.application.id'],
    [eventOf('candidateHire', { candidate: {} }), 'data.application.candidate.id'],
    [{ action: 'applicationSubmit', data: {} }, 'data.application'],
    [{ action: 'candidateDelete', data: null }, 'data'],
    [{ action: 'candidateMerge', data: { deletedCandidate: { id: 'a' } } }, 'data.mergedCandidate'],
    [
      { action: 'candidateMerge', data: { deletedCandidate: { id: 'a' }, mergedCandidate: { id: 'a' } } },
      'data.mergedCandidate.id',
    ],
    [{ action: 'jobCreate', data: { job: { title: 'x' } } }, 'data.job.id'],
    [{ action: 'jobPostingPublish', data: {} }, 'data.jobPosting'],
    [{ data: {} }, 'action'],
    [[], 'body'],
  ])('names the field that is wrong (%#)', (json, field) => {
    expect(() => decode(json)).toThrow(UndecodableEventError);
    expect(() => decode(json)).toThrow(new RegExp(`(^|; )${field.replaceAll('.', '\\.')}: `));
  });
});

describe('what the API says', () => {
  const candidate = {
    ...{ id: 'cand-1', updatedAt: '2026-11-20T14:07:57.779Z', name: ' Mira  Okafor ' },
    ...{ position: 'Data Engineer', company: 'Tannery Labs', school: 'Leeds', timezone: 'Europe/London' },
    primaryEmailAddress: { value: 'none', type: 'Work' },
    emailAddresses: [{ value: 'mira@example.org', type: 'Personal' }],
    primaryPhoneNumber: { value: 'mira@example.org', type: 'Work' },
    phoneNumbers: [{ value: '+44 20 7946 0018', type: 'Work' }],
    socialLinks: [
      { url: 'https://social.example/mira', type: 'LinkedIn' },
      { url: 'mira', type: 'GitHub' },
    ],
    location: {
      locationSummary: 'United Kingdom, England, Leeds',
      locationComponents: [
        { type: 'Country', name: 'United Kingdom' },
        { type: 'Region', name: 'England' },
        { type: 'City', name: 'Leeds' },
      ],
    },
    resumeFileHandle: { id: 'file-1', name: 'mira.pdf', handle: 'eyJh' },
    fileHandles: [
      { id: 'file-1', name: 'mira.pdf', handle: 'eyJi' },
      { id: 'file-2', name: 'work.pdf', handle: 'eyJj' },
      { id: 'file-3', name: 'gone.pdf', handle: null },
    ],
    customFields: [{ title: 'Gender', value: 'Female' }],
    fraudStatus: 'Fraudulent',
  };

  it('of a person', () => {
    const profile = ashbyCandidate(candidate)!;
    expect(profile).toEqual({
      id: 'cand-1',
      version: '2026-11-20T14:07:57.779Z',
      profile: {
        ...{ name: 'Mira Okafor', headline: 'Data Engineer', email: 'mira@example.org', phone: '+44 20 7946 0018' },
        location: 'United Kingdom, England, Leeds',
        links: ['https://social.example/mira'],
        positions: [{ title: 'Data Engineer', employer: 'Tannery Labs' }],
        education: [{ institution: 'Leeds' }],
      },
      attachments: [
        { id: 'file-2', kind: 'other', fileName: 'work.pdf', mediaType: null, from: { handle: 'eyJj' } },
        { id: 'file-1', kind: 'resume', fileName: 'mira.pdf', mediaType: null, from: { handle: 'eyJh' } },
      ],
    });
    expect(recordProfileSchema.safeParse(profile.profile).success).toBe(true);
  });

  it('of a person of whom little is known', () => {
    expect(
      ashbyCandidate({ id: 'cand-1', position: 'Founder', name: null, emailAddresses: 'x', fileHandles: {} }),
    ).toEqual({
      id: 'cand-1',
      version: null,
      profile: { headline: 'Founder' },
    });
    expect(ashbyCandidate({ name: 'x' })).toBeNull();
  });

  const field = (path: string, title: string, more: object = {}) => ({
    field: { path, title, type: 'String', ...more },
  });
  const submission = {
    formDefinition: {
      sections: [
        {
          fields: [
            field('_systemfield_name', 'Name'),
            field('_systemfield_eeoc_race', 'Race'),
            field('why', 'Why us?'),
          ],
        },
        {
          fields: [
            field('tools', 'Tools', {
              selectableValues: [
                { label: 'Figma', value: 'v1' },
                { label: 'Sketch', value: 'v2' },
              ],
            }),
            field('led', 'Led a team?'),
            field('gender', 'Gender'),
            field('file', 'Portfolio', { type: 'File' }),
            field('unanswered', 'More?'),
            field('constructor', 'Odd?'),
            field('letter', 'Cover letter'),
          ],
        },
        null,
      ],
    },
    submittedValues: {
      ...{
        _systemfield_name: 'Mira',
        _systemfield_eeoc_race: 'x',
        why: 'The clusters',
        tools: ['v2', 'v9'],
        led: true,
      },
      ...{ gender: 'Female', file: { handle: 'eyJk' }, letter: 'Dear all' },
    },
  };

  it('of answers: in words, and neither fields of its own nor personal traits', () => {
    expect(formAnswersOf({ applicationFormSubmissions: [submission, 'x'] })).toEqual({
      coverLetter: 'Dear all',
      questions: [
        { question: 'Why us?', answer: 'The clusters' },
        { question: 'Tools', answer: ['Sketch', 'v9'] },
        { question: 'Led a team?', answer: true },
      ],
    });
    expect(formAnswersOf({})).toEqual({});
  });

  it('of where a candidate is has the version of the candidate, not of the application', () => {
    const application = { id: 'app-1', candidateId: 'cand-1', version: '2026-11-25T00:00:00.000Z' };
    const location = { country: 'GB', region: 'England', city: 'Leeds' };
    const version = '2026-11-20T14:07:57.779Z';
    expect(locationOf(application, candidate)).toEqual([{ ...application, version, answers: { location } }]);
    expect(locationOf(application, {})).toEqual([]);
  });

  it('of applications and openings that are half told', () => {
    expect(ashbyApplication({ id: 'a' })).toBeNull();
    expect(ashbyApplication({ id: 'a', candidate: { id: 'c' } })).toEqual({ id: 'a', candidateId: 'c', version: null });
    expect(ashbyOpening({ id: 'j' }, null)).toBeNull();
    expect(ashbyOpening({ id: 'j', title: 'x' }, {})).toEqual({
      ...{ id: 'j', title: 'x', version: null, state: 'open', text: null, url: null },
    });
  });
});

it('secrets are long enough', () => {
  expect(vendor.secret.fault(vendor.secret.make())).toBeNull();
  for (const bad of ['', 'short', `${'x'.repeat(20)} `, 'x'.repeat(201)])
    expect(vendor.secret.fault(bad)).toMatch(/16 to/);
});
