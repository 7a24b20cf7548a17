import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { signatureV1, signatureV2, teamtailorEvent } from '../../../test/support/ats/teamtailor.js';
import { UndecodableEventError, vendorOf } from '../index.js';

const vendor = vendorOf('teamtailor')!;
const NOW = 1_800_000_000_000;
const WRONG = { ok: false, reason: 'signature-wrong' };
const payload = {
  event_name: 'job_application.update',
  data: { id: '77', type: 'job-applications', attributes: { 'stage-name': 'Trial day' } },
};
const bytes = (json: unknown) => Buffer.from(JSON.stringify(json));
const verify = (headers: Record<string, string>, rawBody: Uint8Array, secrets = ['a-secret']) =>
  vendor.verify({ headers, rawBody }, secrets, NOW);

describe('the signature check of Teamtailor, version 1', () => {
  const signature = signatureV1('a-secret', payload);

  it.each([
    ['in the header of the documents', { 'tt-signature': signature }, { payload }],
    ['in the header that a client has seen', { 'teamtailor-signature': signature }, { payload }],
    ['in the body', {}, { payload, signature }],
    ['over the id where an older client found it', { 'teamtailor-signature': signature }, { resource_id: 77 }],
  ])('accepts it %s', (_, headers, body) => expect(verify(headers as never, bytes(body))).toEqual({ ok: true }));

  it('accepts another content, which is why none is believed, and refuses another id', () => {
    const other = { ...payload, event_name: 'job_application.destroy' };
    expect(verify({}, bytes({ payload: other, signature }))).toEqual({ ok: true });
    expect(verify({}, bytes({ payload: { ...payload, data: { ...payload.data, id: '78' } }, signature }))).toEqual(
      WRONG,
    );
    expect(verify({}, bytes({ signature }))).toEqual(WRONG);
  });

  it('refuses another secret, and takes the former one', () => {
    expect(verify({}, bytes({ payload, signature }), ['another-secret'])).toEqual(WRONG);
    expect(verify({}, bytes({ payload, signature }), ['newer-secret', 'a-secret'])).toEqual({ ok: true });
    expect(verify({}, bytes({ payload, signature }), [])).toEqual(WRONG);
  });
});

describe('the signature check of Teamtailor, version 2', () => {
  const signature = signatureV2('a-secret', payload, NOW);
  const body = bytes({ payload, signature });

  it('accepts it over the payload, in header or body', () => {
    expect(verify({ 'tt-signature': signature }, body)).toEqual({ ok: true });
    expect(verify({}, body)).toEqual({ ok: true });
    expect(verify({}, Buffer.from(`  ${JSON.stringify({ signature, payload }, null, 2)}`))).toEqual({ ok: true });
  });

  it('accepts it over the whole body, as a client has seen it', () => {
    const raw = bytes({ payload });
    const timestamp = NOW / 1000;
    const digest = createHmac('sha256', 'a-secret').update(`${timestamp}.`).update(raw).digest('hex');
    const whole = Buffer.from(`t=${timestamp},v2=${digest}`).toString('base64');
    expect(verify({ 'tt-signature': whole }, raw)).toEqual({ ok: true });
    expect(verify({ 'tt-signature': whole }, bytes({ payload, more: 1 }))).toEqual(WRONG);
  });

  it('refuses another payload and another secret', () => {
    const other = { ...payload, event_name: 'job_application.destroy' };
    expect(verify({ 'tt-signature': signature }, bytes({ payload: other }))).toEqual(WRONG);
    expect(verify({}, body, ['another-secret'])).toEqual(WRONG);
    expect(verify({ 'tt-signature': signature }, Buffer.from('not JSON'))).toEqual(WRONG);
  });

  it('refuses what is older or newer than five minutes', () => {
    for (const at of [NOW - 301_000, NOW + 301_000])
      expect(verify({ 'tt-signature': signatureV2('a-secret', payload, at) }, body)).toEqual({
        ok: false,
        reason: 'timestamp-out-of-range',
      });
    expect(verify({ 'tt-signature': signatureV2('a-secret', payload, NOW - 300_000) }, body)).toEqual({ ok: true });
  });
});

describe('the signature check of Teamtailor, partner webhooks', () => {
  const body = { 'partner-event': { id: 'ev-1', candidate: { id: 54, email: 'ida@example.org' } } };
  const timestamp = NOW / 1000;
  const digest = createHmac('sha256', 'a-secret').update(`${timestamp}.ev-1`).digest('hex');
  const header = `t=${timestamp},\n  v1=${digest},\n  v0=${'0'.repeat(64)}`;

  it('accepts the documented form, over time and event', () => {
    expect(verify({ 'teamtailor-signature': header }, bytes(body))).toEqual({ ok: true });
    expect(verify({ 'teamtailor-signature': header }, bytes({ 'partner-event': { id: 'ev-2' } }))).toEqual(WRONG);
    expect(verify({ 'teamtailor-signature': header }, bytes({ payload }))).toEqual(WRONG);
    // The fake one beside it is none.
    expect(verify({ 'teamtailor-signature': header.replace('v1=', 'v0=') }, bytes(body))).toMatchObject({ ok: false });
  });

  it('asks for the candidate', () => {
    expect(vendor.decode(body, { headers: {}, rawBody: bytes(body) })).toEqual({
      kind: 'assessment-requested',
      type: 'partner-event',
      changes: [{ change: 'look-up', of: 'candidate', id: '54' }],
    });
    expect(vendor.identify({ headers: {}, rawBody: bytes(body) }, body)).toBe('partner-event ev-1');
  });
});

it('a fault of Teamtailor names what is missing or malformed', () => {
  expect(verify({}, bytes({ payload }))).toEqual({ ok: false, reason: 'headers-missing', headers: ['TT-Signature'] });
  for (const signature of ['t=soon,v2=00', 'abc', '====', Buffer.from('t=1,v3=00').toString('base64')])
    expect(verify({ 'tt-signature': signature }, bytes({ payload }))).toMatchObject({ reason: 'headers-malformed' });
});

it('Teamtailor greets no one, and recognizes repeats by the body', () => {
  const event = teamtailorEvent(payload, 'x');
  expect(vendor.greet(event)).toBeNull();
  expect(vendor.identify(event, { payload })).toBe(vendor.identify({ ...event, headers: {} }, { payload }));
  expect(vendor.identify(event, { payload })).not.toBe(vendor.identify(teamtailorEvent(payload, 'y'), { payload }));
});

describe('the decoder of Teamtailor', () => {
  const decode = (event_name: string, id: unknown = 7) => {
    const json = { payload: { event_name, data: { id } } };
    return vendor.decode(json, { headers: {}, rawBody: bytes(json) });
  };

  it.each([
    ['candidate.create', 'candidate-created', 'candidate'],
    ['candidate.update', 'candidate-updated', 'candidate'],
    ['candidate.destroy', 'candidate-deleted', 'candidate'],
    ['job_application.create', 'application-created', 'application'],
    ['job_application.update', 'application-updated', 'application'],
    ['job_application.destroy', 'application-deleted', 'application'],
    ['job.create', 'opening-changed', 'opening'],
    ['job.update', 'opening-changed', 'opening'],
    ['job.destroy', 'opening-changed', 'opening'],
  ])('%s', (name, kind, of) =>
    expect(decode(name)).toEqual({ kind, type: name, changes: [{ change: 'look-up', of, id: '7' }] }),
  );

  it.each(['user.update', 'candidate.archive', 'toString.create'])('ignores %s', (name) =>
    expect(decode(name)).toEqual({ kind: 'ignored', type: name, changes: [] }),
  );

  it('says what is wrong', () => {
    expect(() => decode('candidate.update', null)).toThrow(/^payload\.data\.id: /);
    expect(() => vendor.decode({ hello: 1 }, { headers: {}, rawBody: bytes({}) })).toThrow(UndecodableEventError);
  });
});
