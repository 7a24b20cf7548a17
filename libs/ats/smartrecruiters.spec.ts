import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainCall, type FakeEvent, type FakeProduct } from '../../test/support/ats/fake-ats.js';
import { smartRecruitersEvent, startFakeSmartRecruiters } from '../../test/support/ats/smartrecruiters.js';
import { lookedUp } from '../../test/support/ats/looked-up.js';
import { recordProfileSchema } from '#libs/contracts';
import { UndecodableEventError, vendorOf } from './index.js';

const vendor = vendorOf('smartrecruiters')!;
const api = vendor.api!;
const NOW = 1_800_000_000_000;
const WRONG = { ok: false, reason: 'signature-wrong' };

describe('the signature check of SmartRecruiters', () => {
  // The worked example of the reference of the subscription API. It fits this body, without a space behind colons, and the brackets of the link.
  const secret = 'HeBVky2bccvvkcXPimH8c';
  const rawBody = Buffer.from('{"job_id":"jid","candidate_id":"cid"}');
  const headers = {
    'smartrecruiters-signature': 'v1=2e9291f10d44ca10204a4cd81b05d73b6a316b2b605d4e2e0e0b37b40198ce1f',
    'smartrecruiters-timestamp': '1574080897',
    'event-id': '123',
    'event-name': 'application.created',
    'event-version': 'v201910',
    link: '<http://smartrecruiters.com/endpoint>; rel=self',
  };
  const verify = (changed: object, body = rawBody, secrets = [secret]) =>
    vendor.verify({ headers: { ...headers, ...changed }, rawBody: body }, secrets, NOW);

  it('accepts the published vector', () => expect(verify({})).toEqual({ ok: true }));

  it.each([
    ['event-id', '124'],
    ['event-name', 'application.updated'],
    ['event-version', 'v201911'],
    ['link', '<http://elsewhere.example/endpoint>; rel=self'],
    ['smartrecruiters-timestamp', '1574080898'],
    ['smartrecruiters-signature', headers['smartrecruiters-signature'].replace('v1=', 'v2=')],
    ['smartrecruiters-signature', `${headers['smartrecruiters-signature']}00`],
    ['smartrecruiters-signature', ''.padEnd(10, ';')],
  ])('refuses another %s: %s', (name, value) => expect(verify({ [name]: value })).toEqual(WRONG));

  it('refuses another body and another secret', () => {
    expect(verify({}, Buffer.from('{"job_id":"jid","candidate_id":"cie"}'))).toEqual(WRONG);
    expect(verify({}, Buffer.from('{"job_id": "jid", "candidate_id": "cid"}'))).toEqual(WRONG);
    expect(verify({}, rawBody, [vendor.secret.make()])).toEqual(WRONG);
    expect(verify({}, rawBody, [])).toEqual(WRONG);
  });

  it('takes one of several signatures, and either secret while one is replaced', () => {
    const several = `v1=${'0'.repeat(64)};${headers['smartrecruiters-signature']}`;
    expect(verify({ 'smartrecruiters-signature': several })).toEqual({ ok: true });
    const call = smartRecruitersEvent(['old-secret', 'new-secret'], {
      name: 'job.created',
      body: { id: 'j' },
      link: 'https://x.example/jobs/j',
    });
    for (const known of [['old-secret'], ['new-secret'], ['newer-secret', 'old-secret']])
      expect(vendor.verify(call, known, NOW)).toEqual({ ok: true });
  });

  it('signs headers that are not there as empty ones', () => {
    const { headers: signed, rawBody: body } = smartRecruitersEvent([secret], {
      name: '',
      body: {},
      link: 'https://x.example',
      id: '',
    });
    const { 'event-id': _, 'event-name': __, ...without } = signed;
    expect(vendor.verify({ headers: without, rawBody: body }, [secret], NOW)).toEqual({ ok: true });
  });

  it('names what is missing or malformed', () => {
    expect(verify({ 'smartrecruiters-signature': undefined, 'smartrecruiters-timestamp': undefined })).toEqual({
      ok: false,
      reason: 'headers-missing',
      headers: ['smartrecruiters-signature', 'smartrecruiters-timestamp'],
    });
    expect(verify({ 'smartrecruiters-timestamp': '1574080897 ' })).toMatchObject({
      reason: 'headers-malformed',
      headers: ['smartrecruiters-timestamp'],
    });
  });

  it('tells repeats by the id of the event, and by the body where there is none', () => {
    expect(vendor.identify({ headers, rawBody }, {})).toBe('123');
    const other = vendor.identify({ headers: {}, rawBody: Buffer.from('{}') }, {});
    expect(vendor.identify({ headers: {}, rawBody }, {})).not.toBe(other);
  });
});

describe('the handshake', () => {
  it('is answered with its own secret', () => {
    expect(vendor.greet({ headers: { 'x-hook-secret': 'abc' }, rawBody: Buffer.alloc(0) })).toEqual({
      status: 200,
      headers: { 'X-Hook-Secret': 'abc' },
    });
  });

  it('is no event, and an event none', () => {
    const headers = { 'x-hook-secret': 'abc', 'event-name': 'application.created' };
    expect(vendor.greet({ headers, rawBody: Buffer.alloc(0) })).toBeNull();
    expect(vendor.greet({ headers: {}, rawBody: Buffer.from('{}') })).toBeNull();
  });
});

describe('the decoder of SmartRecruiters', () => {
  const decode = (name: string, body: unknown, link = '') =>
    vendor.decode(body, { headers: { 'event-name': name, link }, rawBody: Buffer.alloc(0) });
  const both = { job_id: 'j-1', candidate_id: 'c-1', application_id: 'a-1' };

  it.each([
    ['application.created', both, 'application-created', { of: 'application', id: 'c-1 j-1' }],
    ['application.status.updated', both, 'stage-changed', { of: 'application', id: 'c-1 j-1' }],
    ['application.attachment.created', both, 'application-updated', { of: 'application', id: 'c-1 j-1' }],
    ['application.screening-answers.updated', both, 'application-updated', { of: 'application', id: 'c-1 j-1' }],
    ['candidate.created', { id: 'c-1' }, 'candidate-created', { of: 'candidate', id: 'c-1' }],
    ['candidate.updated', { candidate_id: 'c-1' }, 'candidate-updated', { of: 'candidate', id: 'c-1' }],
    ['candidate.deleted', { id: 'c-1' }, 'candidate-deleted', { of: 'candidate', id: 'c-1' }],
    ['job.created', { id: 'j-1' }, 'opening-changed', { of: 'opening', id: 'j-1' }],
    ['job.status.updated', { job_id: 'j-1' }, 'opening-changed', { of: 'opening', id: 'j-1' }],
  ])('%s', (name, body, kind, thing) =>
    expect(decode(name, body)).toEqual({ kind, type: name, changes: [{ change: 'look-up', ...thing }] }),
  );

  it('takes ids from the link where the body has but one', () => {
    const link = '<https://api.smartrecruiters.example/candidates/c-9/jobs/j-9?x=1>; rel=self';
    expect(decode('application.created', { id: 'a-1' }, link).changes).toEqual([
      { change: 'look-up', of: 'application', id: 'c-9 j-9' },
    ]);
  });

  it.each([
    ['offer.created'],
    ['interview.updated'],
    ['position.deleted'],
    ['application.source.updated'],
    ['job.ad.updated'],
    [''],
  ])('ignores %p', (name) => expect(decode(name, { id: 'x' })).toMatchObject({ kind: 'ignored', changes: [] }));

  it('says what is wrong', () => {
    expect(() => decode('application.created', { id: 'a-1' })).toThrow(UndecodableEventError);
    expect(() => decode('candidate.updated', { id: {} })).toThrow(/^id: /);
  });
});

describe('a lookup at SmartRecruiters', () => {
  let product: FakeProduct;
  let call: ReturnType<typeof plainCall>;
  beforeAll(async () => {
    product = await startFakeSmartRecruiters();
    call = plainCall(api, product.account);
  });
  afterAll(() => product.server.stop());

  const resume = { fileName: 'cv.pdf', bytes: Buffer.from('%PDF-1.7') };
  const lookedUpBy = (events: FakeEvent[]) => lookedUp('smartrecruiters', product, events);

  it('tells a person with all they applied for', async () => {
    const { job, events } = product.openJob({ title: 'Cooper', text: 'Barrels' });
    expect(await lookedUpBy(events)).toEqual([
      { change: 'opening', opening: { id: job, version: null, title: 'Cooper', state: 'open' } },
    ]);
    const applied = product.apply({ name: 'Ida Mbeki', email: 'ida @example.org', job, resume });
    const { candidate: id, application } = applied;
    const [person, applicationChange] = await lookedUpBy(applied.events);
    expect(person).toEqual({
      change: 'candidate',
      candidate: {
        id,
        version: null,
        profile: {
          name: 'Ida Mbeki',
          email: 'ida@example.org',
          location: 'Porto, Portugal',
          links: ['https://linkedin.com/in/fake'],
          positions: [{ title: 'Cooper', employer: 'Barrel Works', start: '2021-04', current: true }],
          education: [{ degree: 'Diploma', institution: 'Trade School', start: '2015' }],
        },
        attachments: [
          {
            id: `resume-${id}`,
            kind: 'resume',
            fileName: 'cv.pdf',
            mediaType: 'application/pdf',
            from: { handle: `resume-${id}` },
          },
        ],
      },
    });
    expect(recordProfileSchema.safeParse(person?.change === 'candidate' && person.candidate.profile).success).toBe(
      true,
    );
    const is = { id: application, version: null, candidateId: id, jobId: job };
    expect(applicationChange).toEqual({
      change: 'application',
      application: { ...is, stage: { id: 'NEW', name: 'new' }, status: 'active', rejectionReason: null },
    });

    const download = await api.download!(call, `resume-${id}`);
    const file = await fetch(`${product.server.url}${'path' in download ? download.path : ''}`, {
      headers: api.authorisation(product.account),
    });
    expect(Buffer.from(await file.arrayBuffer())).toEqual(resume.bytes);

    expect((await lookedUpBy(product.move(application, 'Phone screen')))[1]).toMatchObject({
      application: { stage: { id: 'INTERVIEW', name: 'Phone screen' }, status: 'active' },
    });
    expect((await lookedUpBy(product.reject(application)))[1]).toMatchObject({ application: { status: 'rejected' } });
    expect((await lookedUpBy(product.hire(application)))[1]).toMatchObject({ application: { status: 'hired' } });
    expect(await lookedUpBy(product.remove(id))).toEqual([{ change: 'gone', why: 'deleted', of: 'candidate', id }]);
    expect(await api.lookUp(call, { of: 'opening', id: 'none' })).toEqual([
      { change: 'gone', why: 'deleted', of: 'opening', id: 'none' },
    ]);
  });

  it('tells an application that its candidate has no more', async () => {
    const { job } = product.openJob({ title: 'Turner', text: '' });
    const { candidate } = product.apply({ name: 'Bo', email: 'bo@example.org', job });
    const id = `${candidate} another-job`;
    expect((await api.lookUp(call, { of: 'application', id })).at(-1)).toEqual({
      change: 'gone',
      why: 'deleted',
      of: 'application',
      id,
    });
  });

  it('lists openings by pages, which the vendor has no list of applications for', async () => {
    for (let n = 0; n < 120; n += 1) product.openJob({ title: `Job ${n}`, text: '' });
    const first = await api.openings!(call, null);
    expect(first.items).toHaveLength(100);
    const second = await api.openings!(call, first.next);
    expect(second.next).toBeNull();
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(122);
    expect(api.applications).toBeNull();
  });

  it('is refused with another key', async () => {
    const other = plainCall(api, { ...product.account, apiKey: 'another' });
    await expect(api.lookUp(other, { of: 'candidate', id: 'c' })).rejects.toMatchObject({ status: 401 });
  });
});

it('a connection to SmartRecruiters asks for an account and a secret', () => {
  expect(api.account.safeParse({ apiKey: 'k' }).success).toBe(true);
  expect(api.account.safeParse({}).success).toBe(false);
  expect(vendor.secret.fault(vendor.secret.make())).toBeNull();
  expect(vendor.secret.fault('has a space')).toMatch(/none of them a space/);
});
