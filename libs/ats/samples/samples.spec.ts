/** Sample events: each is what its vendor would be taken for, and says what its name says. */
import { describe, expect, it } from '@jest/globals';
import { ATS_VENDORS, cleanedJson } from '#libs/contracts';
import { vendorOf, type InboundCall } from '../index.js';
import { ATS_SAMPLES, sampleCall, type SampleAbout } from './index.js';

const ABOUT: SampleAbout = {
  person: 3,
  jobId: '8800',
  roleId: null,
  at: new Date('2026-11-25T10:00:00Z'),
  token: '5f0c9ab177de',
};
const CASES = ATS_SAMPLES.flatMap((samples) =>
  Object.entries(samples.events).map(([event, { greets = false }]) => ({
    ...{ vendor: samples.vendor, event, greets, samples },
  })),
);
const jsonOf = ({ rawBody }: InboundCall): unknown => JSON.parse(Buffer.from(rawBody).toString());

it('there are some of every vendor that posts anything', () => {
  const posting = ATS_VENDORS.filter((id) => id !== 'bamboohr');
  expect(ATS_SAMPLES.map(({ vendor }) => vendor)).toEqual(posting);
});

describe.each(CASES.filter(({ greets }) => !greets))('$vendor: $event', ({ vendor: id, event, samples }) => {
  const vendor = vendorOf(id)!;
  const secret = vendor.secret.make();
  const call = sampleCall(samples, event, secret, ABOUT);

  it('is signed with the secret, and with no other', () => {
    const now = ABOUT.at.getTime();
    expect(vendor.greet(call)).toBeNull();
    expect(vendor.verify(call, [secret], now)).toEqual({ ok: true });
    expect(vendor.verify(call, [vendor.secret.make()], now)).toEqual({ ok: false, reason: 'signature-wrong' });
  });

  it('says the same with NUL characters and halves of surrogate pairs in all of its text', () => {
    const odd = Buffer.from(
      JSON.stringify(jsonOf(call), (_, value: unknown) => (typeof value === 'string' ? `${value}\0\ud800` : value)),
    );
    const { value, leftOut } = cleanedJson(odd);
    expect(leftOut).toBeGreaterThan(1);
    expect(vendor.decode(value, { ...call, rawBody: odd })).toEqual(vendor.decode(jsonOf(call), call));
  });

  it('changes something, and is another event than the next one', () => {
    const { kind, changes } = vendor.decode(jsonOf(call), call);
    expect(kind).not.toBe('ignored');
    expect(changes).not.toEqual([]);
    const later = { ...ABOUT, at: new Date(ABOUT.at.getTime() + 1_000), token: '77de5f0c9ab1' };
    const next = sampleCall(samples, event, secret, later);
    // What can happen once only is said once only.
    const isOnce = vendor.identify(call, jsonOf(call)) === vendor.identify(next, jsonOf(next));
    expect(isOnce).toBe(ONCE.has(`${id} ${event}`));
  });
});

/** Events that say neither a moment nor an id of their own, because what they say happens once. */
const ONCE = new Set(
  ['merge_candidate', 'delete_candidate', 'candidate_anonymized', 'delete_application'].map(
    (action) => `greenhouse ${action}`,
  ),
);

it.each(CASES.filter(({ greets }) => greets))('$vendor: $event is answered before there is a secret', (sample) => {
  const call = sampleCall(sample.samples, sample.event, null, ABOUT);
  expect(vendorOf(sample.vendor)!.greet(call)).toMatchObject({ status: 200 });
});

it.each(['new_candidate_application', 'candidate.created', 'application.created', 'applicationSubmit'])(
  '%s names the person that it is asked for',
  (event) => {
    const { samples, vendor } = CASES.find((one) => one.event === event)!;
    const sampleOf = (person: number) => {
      const call = sampleCall(samples, event, vendorOf(vendor)!.secret.make(), { ...ABOUT, person });
      return vendorOf(vendor)!.decode(jsonOf(call), call).changes;
    };
    expect(sampleOf(3)).not.toEqual(sampleOf(4));
  },
);

it('a role of Candor’s stands in place of the opening', () => {
  const [samples] = ATS_SAMPLES;
  const roleId = '0198a1b2-0000-7000-8000-000000000001';
  const call = sampleCall(samples!, 'candidate.created', vendorOf('standard-webhooks')!.secret.make(), {
    ...ABOUT,
    roleId,
  });
  const { changes } = vendorOf('standard-webhooks')!.decode(jsonOf(call), call);
  expect(changes).toContainEqual(
    expect.objectContaining({ application: expect.objectContaining({ roleId }) as unknown }),
  );
});
