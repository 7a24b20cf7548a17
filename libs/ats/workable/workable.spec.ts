import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { UndecodableEventError, vendorOf, type InboundCall } from '../index.js';
import { signWorkable } from '../../../test/support/ats/workable.js';

const vendor = vendorOf('workable')!;
const secret = '0f4d1c2b3a49586776859493a2b1c0df0f4d1c2b';
const candidate = {
  ...{
    id: '3a1001',
    name: 'Jo Winter',
    job: { shortcode: 'A1B2', title: 'Baker' },
    stage: 'Applied',
    stage_kind: 'applied',
  },
  ...{ disqualified: false, hired_at: null, anonymized: false, updated_at: '2026-11-02T09:00:00Z' },
};
const envelope = (event_type: string, data: unknown) => ({
  id: 'e-1',
  event_type,
  fired_at: '2026-11-02T09:00:01Z',
  data,
});
const wrong = { ok: false, reason: 'signature-wrong' };

describe('the signature check of Workable', () => {
  const good: InboundCall = signWorkable(secret, envelope('candidate_moved', candidate));
  const verify = (made: InboundCall, secrets = [secret]) => vendor.verify(made, secrets, 0);
  const withSignature = (signature: string | undefined): InboundCall => ({
    ...good,
    headers: { 'x-workable-signature': signature },
  });
  const digest = (encoding: 'hex' | 'base64' | 'base64url') =>
    createHmac('sha256', secret).update(good.rawBody).digest(encoding);

  it('accepts hex, in either case, and base64', () => {
    expect(verify(good)).toEqual({ ok: true });
    for (const signature of [digest('hex').toUpperCase(), digest('base64'), digest('base64url')])
      expect(verify(withSignature(signature))).toEqual({ ok: true });
  });

  it('refuses another body, by a byte', () => {
    const rawBody = Buffer.from(good.rawBody);
    rawBody[rawBody.length - 2]! ^= 1;
    expect(verify({ ...good, rawBody })).toEqual(wrong);
    expect(verify({ ...good, rawBody: Buffer.concat([good.rawBody, Buffer.from('\n')]) })).toEqual(wrong);
  });

  it('takes the body as bytes, UTF-8 or not', () => {
    const rawBody = Buffer.from([0x22, 0xff, 0x22]);
    const headers = { 'x-workable-signature': createHmac('sha256', secret).update(rawBody).digest('hex') };
    expect(verify({ headers, rawBody })).toEqual({ ok: true });
    expect(verify({ headers, rawBody: Buffer.from([0x22, 0xfe, 0x22]) })).toEqual(wrong);
  });

  it.each(['', '0'.repeat(64), digest('hex').slice(2), `${digest('hex')}00`, `${digest('hex')}, x`, 'sha256='])(
    'refuses the signature %j',
    (signature) =>
      expect(verify(withSignature(signature))).toEqual(
        signature === '' ? { ok: false, reason: 'headers-missing', headers: ['x-workable-signature'] } : wrong,
      ),
  );

  it('refuses another secret, takes the former one while it counts, and names the header that is missing', () => {
    expect(verify(good, [vendor.secret.make()])).toEqual(wrong);
    expect(verify(good, [vendor.secret.make(), secret])).toEqual({ ok: true });
    expect(verify(withSignature(undefined))).toEqual({
      ok: false,
      reason: 'headers-missing',
      headers: ['x-workable-signature'],
    });
  });

  it('has secrets that are tokens', () => {
    expect(vendor.secret.fault(secret)).toBeNull();
    expect(vendor.secret.fault('short')).toMatch(/access token/);
    expect(vendor.secret.fault(`${secret} ${secret}`)).toMatch(/access token/);
  });
});

it('Workable greets no one: no test of Workable is known', () => {
  expect(vendor.greet(signWorkable(secret, envelope('candidate_moved', {})))).toBeNull();
});

it('Workable identifies events by their bodies, because their id may be that of the candidate', () => {
  const idOf = (body: unknown) => vendor.identify(signWorkable(secret, body), body);
  const one = envelope('candidate_moved', candidate);
  expect(idOf(one)).toBe(idOf(structuredClone(one)));
  expect(idOf(one)).not.toBe(idOf(envelope('candidate_moved', { ...candidate, stage: 'Offer' })));
});

describe('the decoder of Workable', () => {
  const decode = (body: unknown) => vendor.decode(body, signWorkable(secret, body));
  const lookedUp = [{ change: 'look-up', of: 'application', id: '3a1001' }];
  const gone = ['application', 'candidate'].map((of) => ({ change: 'gone', of, id: '3a1001', why: 'deleted' }));

  it.each([
    ['candidate_created', candidate, 'application-created', lookedUp],
    ['candidate_moved', candidate, 'stage-changed', lookedUp],
    ['candidate_moved', { ...candidate, stage_kind: 'hired', hired_at: '2026-11-02T09:00:00Z' }, 'hired', lookedUp],
    // Moved back from "Hired".
    [
      'candidate_moved',
      { ...candidate, stage_kind: 'offer', hired_at: '2026-11-02T09:00:00Z' },
      'stage-changed',
      lookedUp,
    ],
    ['candidate_moved', { ...candidate, stage_kind: undefined, hired_at: '2026-11-02T09:00:00Z' }, 'hired', lookedUp],
    ['candidate_moved', { ...candidate, disqualified: true }, 'rejected', lookedUp],
    ['candidate_moved', { ...candidate, anonymized: true }, 'candidate-anonymised', lookedUp],
    ['candidate_moved', { candidate }, 'stage-changed', lookedUp],
    ['candidate_deleted', { id: '3a1001' }, 'candidate-deleted', gone],
    ['candidate_deleted', { candidate: { id: '3a1001' } }, 'candidate-deleted', gone],
    ['job_deleted', { shortcode: 'A1B2' }, 'opening-changed', [{ change: 'look-up', of: 'opening', id: 'A1B2' }]],
    ['employee_created', { id: 7 }, 'ignored', []],
    ['onboarding_completed', { id: 7 }, 'ignored', []],
    ['timeoff_updated', undefined, 'ignored', []],
    ['constructor', {}, 'ignored', []],
  ])('%s %j', (type, data, kind, changes) => expect(decode(envelope(type, data))).toEqual({ kind, type, changes }));

  it('reads an envelope by the other names that clients have seen', () => {
    const { id: _, event_type: __, ...rest } = envelope('', candidate);
    for (const name of ['type', 'event']) {
      expect(decode({ ...rest, [name]: 'candidate_created' })).toMatchObject({
        kind: 'application-created',
        changes: lookedUp,
      });
    }
  });

  it('reads a candidate without an envelope', () => {
    expect(decode(candidate)).toEqual({ kind: 'stage-changed', type: 'candidate', changes: lookedUp });
    expect(decode({ candidate })).toEqual({ kind: 'stage-changed', type: 'candidate', changes: lookedUp });
  });

  it('takes numbers for ids', () => {
    expect(decode(envelope('candidate_moved', { ...candidate, id: 17 })).changes).toEqual([
      { change: 'look-up', of: 'application', id: '17' },
    ]);
  });

  it.each([
    [envelope('candidate_moved', {}), 'data.id'],
    [envelope('candidate_moved', { candidate: { id: 'x\0' } }), 'data.candidate.id'],
    [envelope('candidate_deleted', []), 'data'],
    [envelope('job_deleted', {}), 'data.shortcode'],
    [{ id: 'e-1' }, 'event_type'],
    [{}, 'id'],
    [{ ...envelope('x', candidate), event_type: 7 }, 'event_type'],
    [[], 'body'],
  ])('names the field that is wrong (%#)', (body, field) => {
    expect(() => decode(body)).toThrow(UndecodableEventError);
    expect(() => decode(body)).toThrow(new RegExp(`(^|; )${field.replaceAll('.', '\\.')}: `));
  });
});

it('Workable wants 200, and anything else to be sent again', () => {
  expect(vendor).toMatchObject({ acknowledges: 200, refuses: 401, keeps: [] });
});
