import { describe, expect, it } from '@jest/globals';
import { signStandardWebhook, UndecodableDelivery, vendorOf } from './index.js';

const vendor = vendorOf('standard-webhooks')!;
const body = (value: unknown) => Buffer.from(JSON.stringify(value));
const NOW = 1_700_000_000_000;

describe('verifying', () => {
  // The vector of the specification's reference library ("sign function works").
  const headers = {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  };
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const raw = Buffer.from('{"test": 2432232314}');
  const at = 1_614_265_330_000;

  it('accepts the vector of the specification', () => {
    expect(vendor.verify(headers, raw, secret, at)).toEqual({ ok: true, deliveryId: headers['webhook-id'] });
  });

  it('accepts it among signatures of other secrets and versions', () => {
    const several = `v1,AAAA v1a,${headers['webhook-signature'].slice(3)} ${headers['webhook-signature']}`;
    expect(vendor.verify({ ...headers, 'webhook-signature': several }, raw, secret, at).ok).toBe(true);
  });

  it('refuses another body, another secret, another id, another version', () => {
    const wrong = { ok: false, reason: 'signature-wrong' };
    expect(vendor.verify(headers, Buffer.from('{"test":2432232314}'), secret, at)).toEqual(wrong);
    expect(vendor.verify(headers, raw, vendor.makeSecret(), at)).toEqual(wrong);
    expect(vendor.verify({ ...headers, 'webhook-id': 'msg_other' }, raw, secret, at)).toEqual(wrong);
    expect(
      vendor.verify(
        { ...headers, 'webhook-signature': headers['webhook-signature'].replace('v1', 'v2') },
        raw,
        secret,
        at,
      ),
    ).toEqual(wrong);
  });

  it('refuses what is older or newer than five minutes', () => {
    const late = { ok: false, reason: 'timestamp-out-of-range' };
    expect(vendor.verify(headers, raw, secret, at + 300_001)).toEqual(late);
    expect(vendor.verify(headers, raw, secret, at - 300_001)).toEqual(late);
    expect(vendor.verify(headers, raw, secret, at + 300_000).ok).toBe(true);
  });

  it('refuses missing and malformed headers, by name', () => {
    expect(vendor.verify({ 'webhook-id': 'msg_1' }, raw, secret, at)).toEqual({
      ok: false,
      reason: 'headers-missing',
      headers: ['webhook-timestamp', 'webhook-signature'],
    });
    expect(vendor.verify({ ...headers, 'webhook-timestamp': 'soon' }, raw, secret, at)).toEqual({
      ok: false,
      reason: 'headers-malformed',
      headers: ['webhook-timestamp'],
    });
  });

  it('signs what it accepts', () => {
    const own = vendor.makeSecret();
    expect(vendor.verify(signStandardWebhook(own, 'msg_1', NOW, raw), raw, own, NOW)).toEqual({
      ok: true,
      deliveryId: 'msg_1',
    });
  });
});

describe('decoding', () => {
  const roleId = '019eaf3c-7b1a-7000-8000-000000000001';

  it('reads a created candidate', () => {
    const event = vendor.decode(
      body({
        type: 'candidate.created',
        timestamp: '2026-11-25T10:00:00Z',
        data: { id: 'c-1', roleId, candidate: { basics: {} } },
      }),
    );
    expect(event).toEqual({
      kind: 'candidate-created',
      candidateVendorId: 'c-1',
      roleId,
      candidate: { basics: {} },
      footing: {},
      answers: null,
      sourceVersion: '2026-11-25T10:00:00Z',
    });
  });

  it('leaves other events alone', () => {
    expect(vendor.decode(body({ type: 'contact.created', data: {} }))).toEqual({
      kind: 'ignored',
      type: 'contact.created',
    });
  });

  it('refuses ids that nothing could store', () => {
    for (const id of ['c\0', 'c\ud800'])
      expect(() => vendor.decode(body({ type: 'candidate.created', data: { id, roleId, candidate: {} } }))).toThrow(
        /data\.id has a NUL/,
      );
  });

  it('takes JSON by the limits that the API has', () => {
    const deep = `{"type":"candidate.created","data":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(() => vendor.decode(Buffer.from(deep))).toThrow(UndecodableDelivery);
    expect(() => vendor.decode(Buffer.from(deep))).toThrow(/64 levels/);
    expect(vendor.decode(Buffer.from('\uFEFF{"type":"contact.created","data":{}}'))).toMatchObject({ kind: 'ignored' });
    expect(() => vendor.decode(Buffer.alloc(0))).toThrow(UndecodableDelivery);
  });

  it('names the field that is wrong', () => {
    expect(() => vendor.decode(Buffer.from('{'))).toThrow(UndecodableDelivery);
    expect(() => vendor.decode(body({ type: 'candidate.created', data: { id: 'c-1', candidate: {} } }))).toThrow(
      /^data\.roleId: is missing$/,
    );
  });
});
