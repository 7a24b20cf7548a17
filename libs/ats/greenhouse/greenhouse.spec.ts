import { describe, expect, it } from '@jest/globals';
import { recordProfileSchema } from '#libs/contracts';
import { UndecodableEventError, vendorOf, type AtsEvent } from '../index.js';
import { bodyDigest } from '../signing.js';
import { signGreenhouse } from './greenhouse.js';

const vendor = vendorOf('greenhouse')!;
const secret = 'a-secret-of-our-own';
const call = (json: unknown, headers: Record<string, string> = {}) => {
  const rawBody = Buffer.from(JSON.stringify(json));
  return { headers: { ...signGreenhouse(secret, rawBody), ...headers }, rawBody };
};
const decode = (json: unknown): AtsEvent => vendor.decode(json, call(json));

/** Made up, in the shape of the documentation, with what is odd in its own examples. */
const candidate = {
  id: 4_000_100,
  first_name: ' Mira ',
  last_name: 'Okafor',
  title: 'Data Engineer',
  company: 'Tannery Labs',
  created_at: '2026-03-02T09:00:00Z',
  photo_url: 'https://example.org/mira.jpg',
  phone_numbers: [
    { value: 'mira.on.skype', type: 'skype' },
    { value: '+44 20 7946 0018', type: 'other ' },
  ],
  email_addresses: [
    { value: 'mira@tannery.example', type: 'work' },
    { value: 'mira.okafor@example.org ', type: 'personal ' },
  ],
  addresses: [{ value: '1 High Street\nLeeds', type: 'home' }],
  website_addresses: [{ value: 'mira.example.org', type: 'personal' }],
  social_media_addresses: [{ value: '@mira' }, { value: 'https://social.example/mira' }],
  educations: [
    {
      school_name: 'Leeds',
      degree: 'MSc',
      discipline: 'Statistics',
      start_date: '09/15/2015',
      end_date: '06/30/2016',
    },
  ],
  employments: [
    { company_name: 'Tannery Labs', title: 'Data Engineer', start_date: '02/01/2020', end_date: null },
    { company_name: 'Mill', title: 'Analyst', start_date: '02/01/2019', end_date: '01/01/2017' },
    { company_name: null, title: '', start_date: null, end_date: null },
  ],
  attachments: [
    { filename: 'mira cv.pdf', url: 'https://files.example/a/1?Signature=one&Expires=1', type: 'resume' },
    { filename: 'letter.docx', url: 'https://files.example/a/2?Signature=one', type: 'cover_letter' },
    { filename: 'offer.pdf', url: 'https://files.example/a/3?Signature=one', type: 'offer_letter' },
    { filename: 'gone.pdf', url: '', type: 'resume' },
  ],
  tags: ['Python'],
  custom_fields: { gender: { name: 'Gender', type: 'single_select', value: 'Female' } },
};
const application = {
  id: '4000200',
  rejected_at: null,
  prospect: false,
  status: 'active',
  applied_at: '2026-11-20T10:00:01Z',
  last_activity_at: '2026-11-20T10:00:00Z',
  url: 'https://app.example/people/4000100?application_id= 4000200',
  rejection_reason: null,
  current_stage: { id: 71, name: 'Application Review', interviews: [] },
  answers: [
    { question: 'Why us?', answer: 'The clusters' },
    { question: 'Gender', answer: 'Female' },
    { question: 'Cover Letter', answer: 'Dear all' },
  ],
  custom_fields: { birthday: { name: 'Birthday', type: 'date', value: '1990-01-27' } },
  candidate,
  jobs: [
    {
      id: 300,
      name: 'Platform Engineer',
      status: 'open',
      custom_fields: { pay: { value: { min_value: '10000.0' } } },
    },
  ],
};
const eventOf = (action: string, fields: object = {}) => ({
  action,
  payload: { application: { ...application, ...fields } },
});

describe('the signature check of Greenhouse', () => {
  const { headers, rawBody } = call(eventOf('new_candidate_application'));
  const signature = headers.signature!;
  const verify = (changes: Record<string, string | undefined>, body = rawBody, secrets = [secret]) =>
    vendor.verify({ headers: { ...headers, ...changes }, rawBody: body }, secrets, 0);
  const wrong = { ok: false, reason: 'signature-wrong' };
  const malformed = { ok: false, reason: 'headers-malformed', headers: ['signature'] };

  it('takes what Greenhouse signs, with the present secret or the former one', () => {
    expect(verify({})).toEqual({ ok: true });
    expect(verify({ signature: signature.toUpperCase().replace('SHA256', 'sha256') })).toEqual({ ok: true });
    expect(verify({}, rawBody, ['another-secret-by-now', secret])).toEqual({ ok: true });
  });

  it('takes the bytes as they came: what is escaped stays so, and what is no UTF-8 is not made the same', () => {
    const escaped = Buffer.from('{"action":"job_updated","payload":{"notes":"\\u003cp\\u003e"}}');
    const unescaped = Buffer.from(escaped.toString().replaceAll('\\u003c', '<').replaceAll('\\u003e', '>'));
    expect(verify(signGreenhouse(secret, escaped), escaped)).toEqual({ ok: true });
    expect(verify(signGreenhouse(secret, escaped), unescaped)).toEqual(wrong);
    const broken = Buffer.from([0x22, 0xff, 0x22]);
    expect(verify(signGreenhouse(secret, broken), broken)).toEqual({ ok: true });
    expect(verify(signGreenhouse(secret, broken), Buffer.from([0x22, 0xfe, 0x22]))).toEqual(wrong);
  });

  it('refuses another body, another secret, another signature', () => {
    expect(verify({}, Buffer.from(`${rawBody.toString()} `))).toEqual(wrong);
    expect(verify({}, rawBody, [vendor.secret.make()])).toEqual(wrong);
    expect(verify({ signature: signature.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')) })).toEqual(wrong);
    expect(verify({}, rawBody, [])).toEqual(wrong);
  });

  it.each([
    ['of another form', signature.replace(' ', '=')],
    ['of another algorithm', signature.replace('256', '512')],
    ['cut short', signature.slice(0, -1)],
    ['with something behind it', `${signature}00`],
    ['that came twice', `${signature}, ${signature}`],
    ['in base64', `sha256 ${Buffer.from(signature.slice(7), 'hex').toString('base64')}`],
  ])('refuses a header %s', (_, given) => expect(verify({ signature: given })).toEqual(malformed));

  it('refuses a call without one', () =>
    expect(verify({ signature: undefined })).toEqual({
      ok: false,
      reason: 'headers-missing',
      headers: ['signature'],
    }));
});

describe('what comes before a secret, or again', () => {
  it.each([
    { action: 'ping', payload: { web_hook: { id: 1 } } },
    { web_hook: { name: 'Candor', url: 'https://x' } },
    {},
  ])('is a ping: %j', (json) => expect(vendor.greet(call(json))).toEqual({ status: 200, headers: {} }));

  it.each([eventOf('new_candidate_application'), { action: 'offer_created', payload: {} }, [], 'ping', null])(
    'is none: %#',
    (json) => expect(vendor.greet(call(json))).toBeNull(),
  );

  it('is none when it is no JSON, or large', () => {
    expect(vendor.greet({ headers: {}, rawBody: Buffer.from('not json') })).toBeNull();
    expect(vendor.greet(call({ settings: 'x'.repeat(20_000) }))).toBeNull();
  });

  it('is identified by its bytes where it states its time, and otherwise by its bytes with the ID of the event', () => {
    const identify = (json: unknown, id?: string) => {
      const one = call(json, id === undefined ? {} : { 'greenhouse-event-id': id });
      return vendor.identify(one, json);
    };
    const change = eventOf('candidate_stage_change');
    expect(identify(change, 'e-1')).toBe(bodyDigest(call(change).rawBody));
    expect(identify(change, 'e-2')).toBe(identify(change, 'e-1'));
    const update = { action: 'update_candidate', payload: { candidate } };
    expect(identify(update, 'e-1')).not.toBe(identify(update, 'e-2'));
    expect(identify(update, 'e-1')).toBe(identify(update, 'e-1'));
    expect(identify(update)).toBe(bodyDigest(call(update).rawBody));
    expect(identify(update, '\u00e9'.repeat(500))).toBe(bodyDigest(call(update).rawBody));
    expect(identify(update, 'e'.repeat(100)).length).toBeLessThanOrEqual(256);
  });
});

describe('the decoder of Greenhouse', () => {
  const version = '2026-11-20T10:00:01.000Z';
  const person = {
    name: 'Mira Okafor',
    headline: 'Data Engineer',
    email: 'mira.okafor@example.org',
    phone: '+44 20 7946 0018',
    links: ['https://mira.example.org', 'https://social.example/mira'],
    positions: [
      { title: 'Data Engineer', employer: 'Tannery Labs', start: '2020-02' },
      { title: 'Analyst', employer: 'Mill', start: '2019-02', current: false },
    ],
    education: [{ institution: 'Leeds', degree: 'MSc', field: 'Statistics', start: '2015-09', end: '2016-06' }],
  };
  const files = [
    ['resume', 'mira cv.pdf', '/a/1'],
    ['cover-letter', 'letter.docx', '/a/2'],
  ].map(([kind, fileName, path]) => ({
    id: bodyDigest(Buffer.from(`${kind === 'resume' ? 'resume' : 'cover_letter'}\n${fileName}\n${path}`)),
    ...{ kind, fileName, mediaType: null },
    from: { url: expect.stringContaining(`https://files.example${path}?Signature=one`) },
  }));

  it('an application with its person, files and opening', () => {
    expect(decode(eventOf('new_candidate_application'))).toEqual({
      kind: 'application-created',
      type: 'new_candidate_application',
      changes: [
        { change: 'opening', opening: { id: '300', version, title: 'Platform Engineer', state: 'open' } },
        { change: 'candidate', candidate: { id: '4000100', version, profile: person, attachments: files } },
        {
          change: 'application',
          application: {
            ...{ id: '4000200', candidateId: '4000100', version, jobId: '300', status: 'active' },
            stage: { id: '71', name: 'Application Review' },
            rejectionReason: null,
            appliedAt: '2026-11-20T10:00:01.000Z',
            questions: [{ question: 'Why us?', answer: 'The clusters' }],
            coverLetter: 'Dear all',
          },
        },
      ],
    });
    expect(recordProfileSchema.safeParse(person).success).toBe(true);
  });

  it('nothing of equal opportunities, birthdays, photos, addresses or custom fields', () => {
    const text = JSON.stringify(decode(eventOf('new_candidate_application')));
    expect(text).not.toMatch(/female|gender|birthday|1990|jpg|High Street/i);
  });

  it('a file that is signed again is the same file', () => {
    const filesOf = (url: string) => {
      const { changes } = decode(
        eventOf('new_candidate_application', {
          candidate: { ...candidate, attachments: [{ ...candidate.attachments[0], url }] },
        }),
      );
      return changes.flatMap((change) => (change.change === 'candidate' ? (change.candidate.attachments ?? []) : []));
    };
    const [one, again, other] = ['/a/1?Signature=one', '/a/1?Signature=two', '/b/1?Signature=one'].map(
      (path) => filesOf(`https://files.example${path}`)[0],
    );
    expect(again!.id).toBe(one!.id);
    expect(again!.from).not.toEqual(one!.from);
    expect(other!.id).not.toBe(one!.id);
  });

  it.each([
    ['candidate_stage_change', { last_activity_at: '2026-11-21T08:00:00Z' }, 'stage-changed', '.001Z', 'active'],
    ['unreject_candidate', { last_activity_at: '2026-11-21T08:00:00Z' }, 'unrejected', '.001Z', 'active'],
    ['unhire_candidate', { last_activity_at: '2026-11-21T08:00:00Z', status: null }, 'unhired', '.001Z', 'active'],
    [
      'reject_candidate',
      {
        last_activity_at: '2026-11-21T08:00:00Z',
        rejected_at: '2026-11-21T07:59:59Z',
        status: 'active',
        rejection_reason: { id: 14, name: ' Too junior ', type: { id: 3, name: 'Skills' } },
      },
      'rejected',
      '.002Z',
      'rejected',
    ],
  ])('%s', (action, fields, kind, rank, status) => {
    const { kind: found, changes } = decode(eventOf(action, fields));
    const record = changes.flatMap((change) => (change.change === 'application' ? change.application : []))[0];
    expect(found).toBe(kind);
    expect(record).toMatchObject({ id: '4000200', status, version: `2026-11-21T08:00:00${rank}` });
    const reason = { id: '14', name: 'Too junior' };
    expect(record!.rejectionReason).toEqual(action === 'reject_candidate' ? reason : null);
  });

  it('what rules do within one second of an application stands in the order in which they do it', () => {
    const versions = ['new_candidate_application', 'candidate_stage_change', 'reject_candidate'].map((action) => {
      const { changes } = decode(eventOf(action));
      return changes.flatMap((change) => (change.change === 'application' ? change.application.version! : []))[0]!;
    });
    expect([...versions].sort()).toEqual(versions);
    expect(new Set(versions).size).toBe(3);
  });

  it.each([
    ['none', [], null],
    ['one', [{ id: 300, name: 'Platform Engineer', status: 'open' }], '300'],
    ['several', [{ id: 300 }, { id: 301 }], null],
  ])('a prospect who is thought of for openings: %s', (_, jobs, jobId) => {
    const { kind, changes } = decode(
      eventOf('new_prospect_application', { prospect: true, jobs, current_stage: null }),
    );
    expect(kind).toBe('application-created');
    const record = changes.flatMap((change) => (change.change === 'application' ? change.application : []))[0];
    expect(record).toMatchObject({ jobId, stage: null, status: 'active' });
  });

  it.each([
    ['hire_candidate', eventOf('hire_candidate', { last_activity_at: undefined }), 'hired', 'application', '4000200'],
    ['application_updated', eventOf('application_updated'), 'application-updated', 'application', '4000200'],
    [
      'candidate_stage_change',
      eventOf('candidate_stage_change', { last_activity_at: 'soon' }),
      'stage-changed',
      'application',
      '4000200',
    ],
    [
      'update_candidate',
      { action: 'update_candidate', payload: { candidate } },
      'candidate-updated',
      'candidate',
      '4000100',
    ],
    [
      'job_created',
      { action: 'job_created', payload: { job: { id: 300, name: 'x' } } },
      'opening-changed',
      'opening',
      '300',
    ],
    ['job_updated', { action: 'job_updated', payload: { job: { id: 300 } } }, 'opening-changed', 'opening', '300'],
    [
      'job_post_updated',
      { action: 'job_post_updated', payload: { id: 1, job_id: 300 } },
      'opening-changed',
      'opening',
      '300',
    ],
    [
      'job_post_deleted',
      { action: 'job_post_deleted', payload: { job_post: { id: 1, job_id: 300 } } },
      'opening-changed',
      'opening',
      '300',
    ],
  ])('%s has no order of its own, and is looked up', (type, json, kind, of, id) =>
    expect(decode(json)).toEqual({ kind, type, changes: [{ change: 'look-up', of, id }] }),
  );

  it.each([
    [
      { action: 'delete_candidate', payload: { person: { id: 7, deleted_application_ids: [8, '9'] } } },
      'candidate-deleted',
      [
        { change: 'gone', of: 'application', why: 'deleted', id: '8' },
        { change: 'gone', of: 'application', why: 'deleted', id: '9' },
        { change: 'gone', of: 'candidate', why: 'deleted', id: '7' },
      ],
    ],
    [
      { action: 'delete_candidate', payload: { person: { id: 7, deleted_application_ids: null } } },
      'candidate-deleted',
      [{ change: 'gone', of: 'candidate', why: 'deleted', id: '7' }],
    ],
    [
      { action: 'delete_application', payload: { application: { id: 8, candidate_id: 7, job_id: 300 } } },
      'application-deleted',
      [{ change: 'gone', of: 'application', why: 'deleted', id: '8' }],
    ],
    [
      { action: 'candidate_anonymized', payload: { candidate_id: 7, anonymized_fields: ['full_name'] } },
      'candidate-anonymised',
      [{ change: 'gone', of: 'candidate', why: 'anonymised', id: '7' }],
    ],
    [
      { action: 'merge_candidate', payload: { person: { id: 7, first_name: 'Mira', new_candidate_id: 6 } } },
      'candidate-merged',
      [{ change: 'merged', from: '7', into: '6' }],
    ],
    [
      { action: 'job_deleted', payload: { job: { id: 300, name: 'x' } } },
      'opening-changed',
      [{ change: 'gone', of: 'opening', why: 'deleted', id: '300' }],
    ],
  ])('%j', (json, kind, changes) => expect(decode(json)).toEqual({ kind, type: json.action, changes }));

  it.each([
    'offer_created',
    'offer_approved',
    'offer_updated',
    'offer_deleted',
    'interview_deleted',
    'scorecard_deleted',
    'job_approved',
    'job_interview_stage_deleted',
    'department_deleted',
    'something_new',
    'constructor',
  ])('%s is nothing of ours', (action) =>
    expect(decode({ action, payload: { id: 1 } })).toEqual({ kind: 'ignored', type: action, changes: [] }),
  );

  it('an advertisement for prospects is nothing of ours', () =>
    expect(decode({ action: 'job_post_created', payload: { id: 1, job_id: null } }).kind).toBe('ignored'));

  it('turns no candidate away when anything besides the IDs is missing or of another type', () => {
    const odd = {
      ...{ attachments: 'none', educations: null, employments: [null, 'x'], phone_numbers: {}, first_name: 7 },
      ...{ email_addresses: [{ value: null }, { value: 3 }], website_addresses: undefined, last_name: null },
    };
    const { changes } = decode(
      eventOf('new_candidate_application', { candidate: { ...candidate, ...odd }, jobs: 'none', current_stage: 'x' }),
    );
    expect(changes).toMatchObject([
      { change: 'candidate', candidate: { profile: { headline: 'Data Engineer' } } },
      { change: 'application', application: { stage: null } },
    ]);
    const profile = changes.flatMap((change) => (change.change === 'candidate' ? change.candidate.profile : []))[0];
    expect(recordProfileSchema.safeParse(profile).success).toBe(true);
  });

  it.each([
    [eventOf('new_candidate_application', { id: null }), 'payload.application.id'],
    [eventOf('new_candidate_application', { id: 'a\0b' }), 'payload.application.id'],
    [eventOf('reject_candidate', { candidate: { ...candidate, id: {} } }), 'payload.application.candidate.id'],
    [eventOf('candidate_stage_change', { candidate: null }), 'payload.application.candidate'],
    [{ action: 'hire_candidate', payload: {} }, 'payload.application'],
    [{ action: 'update_candidate', payload: { candidate: {} } }, 'payload.candidate.id'],
    [{ action: 'merge_candidate', payload: { person: { id: 7 } } }, 'payload.person.new_candidate_id'],
    [
      { action: 'merge_candidate', payload: { person: { id: 7, new_candidate_id: '7' } } },
      'payload.person.new_candidate_id',
    ],
    [
      { action: 'delete_candidate', payload: { person: { id: 7, deleted_application_ids: [{}] } } },
      'payload.person.deleted_application_ids.0',
    ],
    [{ action: 'candidate_anonymized', payload: {} }, 'payload.candidate_id'],
    [{ payload: {} }, 'action'],
    [[], 'body'],
  ])('names the field that is wrong (%#)', (json, field) => {
    expect(() => decode(json)).toThrow(UndecodableEventError);
    expect(() => decode(json)).toThrow(new RegExp(`(^|; )${field.replaceAll('.', '\\.')}: `));
  });
});

it('secrets are long enough, and no more than Greenhouse takes in a field', () => {
  expect(vendor.secret.fault(vendor.secret.make())).toBeNull();
  for (const bad of ['short', `${'x'.repeat(20)} `, 'x'.repeat(201), `ü${'x'.repeat(20)}`])
    expect(vendor.secret.fault(bad)).toMatch(/16 to 200/);
});
