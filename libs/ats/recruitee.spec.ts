import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainCall, type FakeEvent, type FakeProduct } from '../../test/support/ats/fake-ats.js';
import { recruiteeEvent, startFakeRecruitee } from '../../test/support/ats/recruitee.js';
import { lookedUp } from '../../test/support/ats/looked-up.js';
import { recordProfileSchema } from '#libs/contracts';
import { UndecodableEventError, vendorOf } from './index.js';

const vendor = vendorOf('recruitee')!;
const api = vendor.api!;
const NOW = 1_800_000_000_000;
const WRONG = { ok: false, reason: 'signature-wrong' };

describe('the signature check of Recruitee', () => {
  const call = recruiteeEvent('a-secret', { event_type: 'candidate_moved' });
  const signature = call.headers['x-recruitee-signature']!;
  const verify = (signed: string | undefined, rawBody = call.rawBody, secrets = ['a-secret']) =>
    vendor.verify({ headers: { 'x-recruitee-signature': signed }, rawBody }, secrets, NOW);

  it('accepts hex over the body, in whatever letters, by either secret', () => {
    expect(verify(signature)).toEqual({ ok: true });
    expect(verify(signature.toUpperCase())).toEqual({ ok: true });
    expect(verify(signature, call.rawBody, ['newer-secret', 'a-secret'])).toEqual({ ok: true });
  });

  it('refuses anything else', () => {
    expect(verify(signature, Buffer.from('{"event_type":"candidate_moved" }'))).toEqual(WRONG);
    expect(verify(signature, call.rawBody, ['another-secret'])).toEqual(WRONG);
    expect(verify(signature, call.rawBody, [])).toEqual(WRONG);
    expect(verify(`${signature}0`)).toEqual(WRONG);
    expect(verify(Buffer.from(signature, 'hex').toString('base64'))).toEqual(WRONG);
    expect(verify(undefined)).toEqual({ ok: false, reason: 'headers-missing', headers: ['x-recruitee-signature'] });
  });

  it('tells repeats by the body', () => {
    expect(vendor.identify(call, {})).toBe(vendor.identify({ headers: {}, rawBody: call.rawBody }, {}));
    expect(vendor.identify(call, {})).not.toBe(vendor.identify({ headers: {}, rawBody: Buffer.from('{}') }, {}));
  });
});

describe('a test', () => {
  const greet = (body: string) => vendor.greet({ headers: {}, rawBody: Buffer.from(body) });

  it.each(['{"test":true}', '{ "test" : true , "event_type":"candidate_moved","payload":{}}'])('is %s', (body) =>
    expect(greet(body)).toEqual({ status: 200, headers: {} }),
  );

  it.each([
    '{"test":false}',
    '{"event_type":"x","payload":{"test":true}}',
    '{"note":"\\"test\\":true"}',
    '{"test":true',
    '["test", {"test":true}]',
    '',
  ])('is not %s', (body) => expect(greet(body)).toBeNull());
});

describe('the decoder of Recruitee', () => {
  const decode = (event: object) => vendor.decode(event, { headers: {}, rawBody: Buffer.alloc(0) });
  const candidate = { id: 44, emails: ['ida@example.org'] };
  const offer = { id: 101 };

  it.each([
    ['candidate_moved', 'stage_changed', 'stage-changed'],
    ['candidate_moved', 'disqualified', 'rejected'],
    ['candidate_moved', 'requalified', 'unrejected'],
    ['candidate_moved', 'of_a_kind_to_come', 'candidate-updated'],
    ['new_candidate', null, 'candidate-created'],
    ['candidate_deleted', undefined, 'candidate-deleted'],
    ['candidate_assigned', 'location', 'candidate-updated'],
  ])('%s %s', (event_type, event_subtype, kind) =>
    expect(decode({ event_type, event_subtype, payload: { candidate, offer } })).toEqual({
      kind,
      type: event_subtype ? `${event_type} ${event_subtype}` : event_type,
      changes: [{ change: 'look-up', of: 'candidate', id: '44' }],
    }),
  );

  it('asks for an opening, and ignores what names nothing', () => {
    expect(decode({ event_type: 'job_published', payload: { offer } })).toEqual({
      kind: 'opening-changed',
      type: 'job_published',
      changes: [{ change: 'look-up', of: 'opening', id: '101' }],
    });
    expect(decode({ event_type: 'requisition_created', payload: {} })).toMatchObject({ kind: 'ignored', changes: [] });
  });

  it('says what is wrong', () => {
    expect(() => decode({ event_type: 'candidate_moved' })).toThrow(UndecodableEventError);
    expect(() => decode({ event_type: 'candidate_moved', payload: { candidate: { id: null } } })).toThrow(
      /payload\.candidate\.id/,
    );
  });
});

describe('a lookup at Recruitee', () => {
  let product: FakeProduct;
  let call: ReturnType<typeof plainCall>;
  beforeAll(async () => {
    product = await startFakeRecruitee();
    call = plainCall(api, product.account);
  });
  afterAll(() => product.server.stop());

  const lookedUpBy = (events: FakeEvent[]) => lookedUp('recruitee', product, events);
  const download = (handle: string) => api.download!(call, handle);
  const resume = { fileName: 'my cv.pdf', bytes: Buffer.from('%PDF-1.7') };
  const answers = [{ question: 'Notice period?', answer: '2 weeks' }];

  it('tells a person, the opening, and where they stand', async () => {
    const { job, events } = product.openJob({ title: 'Cooper', text: 'Barrels of oak' });
    expect(await lookedUpBy(events)).toEqual([
      {
        change: 'opening',
        opening: { id: job, version: null, title: 'Cooper', state: 'open', text: 'Barrels of oak', url: null },
      },
    ]);
    const applied = product.apply({ name: 'Ida Mbeki', email: 'ida@example.org', job, resume, answers });
    const { candidate: id, application } = applied;
    const [person, opening, applicationState] = await lookedUpBy(applied.events);
    expect(person).toEqual({
      change: 'candidate',
      candidate: {
        id,
        version: null,
        // Nothing of the birthday that stands there too.
        profile: {
          name: 'Ida Mbeki',
          email: 'ida@example.org',
          positions: [{ title: 'Cooper', employer: 'Barrel Works', start: '2019-02-01' }],
          languages: [{ language: 'Portuguese', level: 'native' }],
        },
        attachments: [expect.objectContaining({ kind: 'resume', fileName: 'my cv.pdf' })],
      },
    });
    const record = person?.change === 'candidate' ? person.candidate : undefined;
    expect(recordProfileSchema.safeParse(record?.profile).success).toBe(true);
    expect(opening).toEqual({ change: 'opening', opening: { id: job, version: null, title: 'Cooper', state: 'open' } });
    expect(applicationState).toEqual({
      change: 'application',
      application: {
        ...{ id: application, version: null, candidateId: id, jobId: job, appliedAt: expect.any(String) },
        ...{ stage: { id: expect.any(String), name: 'Applied' }, status: 'active', questions: answers },
        rejectionReason: null,
      },
    });

    // The address is signed again, and the file is the same.
    const again = (await lookedUpBy(applied.events))[0];
    const [file] = record!.attachments!;
    const [same] = again?.change === 'candidate' ? again.candidate.attachments! : [];
    expect(file!.from).toEqual({ handle: id });
    expect(same).toEqual(file);
    const [one, another] = [await download(id), await download(id)];
    expect(another).not.toEqual(one);
    const answer = await fetch('url' in one ? one.url : '');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(resume.bytes);

    expect((await lookedUpBy(product.move(application, 'Trial day')))[2]).toMatchObject({
      application: { stage: { name: 'Trial day' }, status: 'active' },
    });
    expect((await lookedUpBy(product.reject(application)))[2]).toMatchObject({
      application: { status: 'rejected', rejectionReason: { id: null, name: 'Not enough barrels' } },
    });
    expect((await lookedUpBy(product.hire(application)))[2]).toMatchObject({ application: { status: 'hired' } });
    expect(await lookedUpBy(product.remove(id))).toEqual([{ change: 'gone', why: 'deleted', of: 'candidate', id }]);
  });

  it('tells an application that its candidate has no more, and an opening that is no more', async () => {
    const { job } = product.openJob({ title: 'Turner', text: '' });
    const { candidate } = product.apply({ name: 'Bo', email: 'bo@example.org', job });
    const gone = { of: 'application', id: `${candidate} 1` } as const;
    await expect(download(candidate)).rejects.toMatchObject({ code: 'ats-refused', status: 404 });
    expect((await api.lookUp(call, gone)).at(-1)).toEqual({ change: 'gone', why: 'deleted', ...gone });
    expect(await api.lookUp(call, { of: 'opening', id: '1' })).toEqual([
      { change: 'gone', why: 'deleted', of: 'opening', id: '1' },
    ]);
  });

  it('is refused with another token', async () => {
    const other = plainCall(api, { ...product.account, token: 'another' });
    await expect(api.lookUp(other, { of: 'candidate', id: '1' })).rejects.toMatchObject({ status: 401 });
  });
});

it('a connection to Recruitee asks for an account that names a company, and no other place', () => {
  expect(api.account.safeParse({ company: 'fake', token: 't' }).success).toBe(true);
  expect(api.account.safeParse({ company: '../c/other', token: 't' }).success).toBe(false);
  expect(vendor.secret.fault(vendor.secret.make())).toBeNull();
});
