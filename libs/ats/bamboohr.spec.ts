import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startFakeBambooHr } from '../../test/support/ats/bamboohr.js';
import { plainCall, type FakeProduct } from '../../test/support/ats/fake-ats.js';
import { recordProfileSchema, statedAnswersSchema } from '#libs/contracts';
import type { AtsChange } from './event.js';
import { UndecodableEventError, vendorOf } from './index.js';

const vendor = vendorOf('bamboohr')!;
const api = vendor.api!;

it('BambooHR accepts no events, whatever their signature, and says how the data arrives instead', () => {
  const rawBody = Buffer.from('{"employees":[{"id":"1","action":"Updated"}]}');
  const timestamp = '1700000000';
  const headers = {
    'x-bamboohr-timestamp': timestamp,
    'x-bamboohr-signature': createHmac('sha256', 'a-secret').update(rawBody).update(timestamp).digest('hex'),
  };
  expect(vendor.greet({ headers, rawBody })).toBeNull();
  expect(vendor.verify({ headers, rawBody }, ['a-secret'], Date.now())).toEqual({
    ok: false,
    reason: 'vendor-sends-no-events',
    detail: expect.stringMatching(/employees only/),
  });
  expect(() => vendor.decode({}, { headers, rawBody })).toThrow(UndecodableEventError);
});

describe('the reader of BambooHR', () => {
  let product: FakeProduct;
  let call: ReturnType<typeof plainCall>;
  beforeAll(async () => {
    product = await startFakeBambooHr();
    call = plainCall(api, product.account);
  });
  afterAll(() => product.server.stop());

  async function all(since: string | null): Promise<AtsChange[]> {
    const items: AtsChange[] = [];
    for (let cursor: string | null = null; ;) {
      const page = await api.applications!(call, { since, cursor });
      items.push(...page.items);
      if (page.next === null) return items;
      cursor = page.next;
    }
  }
  const resume = { fileName: 'cv.pdf', bytes: Buffer.from('%PDF-1.7') };
  const answers = [{ question: 'Why barrels?', answer: 'Oak' }];

  it('tells people, files, answers and where they stand', async () => {
    const { job } = product.openJob({ title: 'Cooper', text: '' });
    expect((await api.openings!(call, null)).items).toEqual([
      { id: job, version: null, title: 'Cooper', state: 'open', url: `https://fake.example/careers/${job}` },
    ]);
    const { candidate: id, application } = product.apply({
      ...{ name: 'Ida Mbeki', email: 'ida@example.org', job, resume, answers },
    });
    const [person, applicationChange] = await all(null);
    const profile = {
      ...{ name: 'Ida Mbeki', email: 'ida@example.org', phone: '+1 555 0100' },
      ...{ location: 'Lincoln, Nebraska, United States', links: ['https://linkedin.com/in/fake'] },
    };
    const file = { id: `resume ${id}`, kind: 'resume', fileName: null, mediaType: null, from: { handle: id } };
    expect(person).toEqual({
      change: 'candidate',
      candidate: { id, version: null, profile, attachments: [file] },
    });
    expect(recordProfileSchema.safeParse(profile).success).toBe(true);
    const stated = {
      location: { country: 'US', region: 'Nebraska', city: 'Lincoln' },
      noticePeriod: { availableFrom: '2027-03-01' },
    };
    expect(statedAnswersSchema.safeParse(stated).success).toBe(true);
    const is = {
      ...{ id: application, version: null, candidateId: id, jobId: job, appliedAt: expect.any(String) },
      ...{ answers: stated, questions: answers },
    };
    expect(applicationChange).toEqual({
      change: 'application',
      application: { ...is, stage: { id: '7', name: 'Applied' }, status: 'active' },
    });

    const download = await api.download!(call, id);
    const bytes = await fetch(`${product.server.url}${'path' in download ? download.path : ''}`, {
      headers: api.authorisation(product.account),
    });
    expect(Buffer.from(await bytes.arrayBuffer())).toEqual(resume.bytes);

    const status = async () => (await api.lookUp(call, { of: 'application', id: application }))[1];
    product.move(application, 'Schedule Interview');
    expect(await status()).toMatchObject({ application: { stage: { name: 'Schedule Interview' }, status: 'active' } });
    product.reject(application);
    expect(await status()).toMatchObject({ application: { status: 'rejected' } });
    product.hire(application);
    expect(await status()).toMatchObject({ application: { status: 'hired' } });
    product.remove(id);
    expect(await api.lookUp(call, { of: 'application', id: application })).toEqual([
      { change: 'gone', why: 'deleted', of: 'application', id: application },
    ]);
    // There is no way to ask.
    expect(await api.lookUp(call, { of: 'candidate', id })).toEqual([]);
  });

  it('goes through pages by their numbers, and asks for new ones by the second', async () => {
    const { job } = product.openJob({ title: 'Turner', text: '' });
    const applied = Array.from({ length: 60 }, (_, n) =>
      product.apply({ name: `Person ${n}`, email: `p${n}@example.org`, job }),
    );
    const ids = (changes: readonly AtsChange[]) =>
      changes.flatMap((one) => (one.change === 'application' ? [one.application.id] : []));
    const changes = await all(null);
    expect(ids(changes)).toEqual(applied.map(({ application }) => application));
    const last = changes.at(-1)!;
    const since = last.change === 'application' ? last.application.appliedAt! : null;
    expect(ids(await all(since))).toEqual([applied.at(-1)!.application]);
    expect(product.server.asked.at(-2)?.query.get('newSince')).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    // A nightly sync has to ask for all.
    expect(api.onlyArrivals).toBe(true);
  });

  it('asks for an account that names a company, and no other place', () => {
    expect(api.url({ subdomain: 'fake', apiKey: 'k' })).toBe('https://fake.bamboohr.com/api/v1');
    expect(api.account.safeParse({ subdomain: 'evil.example/', apiKey: 'k' }).success).toBe(false);
  });
});
