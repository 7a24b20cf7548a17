import { describe, expect, it } from '@jest/globals';
import { signStandardWebhook, UndecodableEventError, vendorOf, type AtsHeaders } from './index.js';

const vendor = vendorOf('standard-webhooks')!;
const verify = (headers: AtsHeaders, rawBody: Uint8Array, secret: string, now: number) =>
  vendor.verify({ headers, rawBody }, [secret], now);
const decode = (json: unknown) => vendor.decode(json, { headers: {}, rawBody: Buffer.alloc(0) });
const NOW = 1_700_000_000_000;

describe('the signature check of Standard Webhooks', () => {
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
    expect(verify(headers, raw, secret, at)).toEqual({ ok: true });
  });

  it('accepts the names that Svix gives the headers; of two whole sets the standard’s counts', () => {
    const svix = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.replace('webhook-', 'svix-'), value]),
    );
    const other = Object.fromEntries(Object.keys(headers).map((name) => [name, 'v1,AAAA']));
    expect(verify(svix, raw, secret, at)).toEqual({ ok: true });
    expect(vendor.identify({ headers: svix, rawBody: raw }, {})).toBe(headers['webhook-id']);
    expect(verify({ ...svix, ...headers, 'svix-signature': 'v1,AAAA' }, raw, secret, at)).toEqual({ ok: true });
    expect(vendor.identify({ headers: { ...headers, ...svix, 'svix-id': 'msg_2' }, rawBody: raw }, {})).toBe(
      headers['webhook-id'],
    );
    expect(verify({ ...svix, ...headers, 'webhook-signature': 'v1,AAAA' }, raw, secret, at).ok).toBe(false);
    expect(verify({ ...svix, ...other, 'webhook-id': undefined }, raw, secret, at)).toEqual({ ok: true });
    expect(verify({ 'svix-id': 'msg_1' }, raw, secret, at)).toMatchObject({
      headers: ['svix-timestamp', 'svix-signature'],
    });
  });

  it('accepts it among signatures of other secrets and versions', () => {
    const several = `v1,AAAA v1a,${headers['webhook-signature'].slice(3)} ${headers['webhook-signature']}`;
    expect(verify({ ...headers, 'webhook-signature': several }, raw, secret, at).ok).toBe(true);
  });

  it('refuses another body, another secret, another id, another version', () => {
    const wrong = { ok: false, reason: 'signature-wrong' };
    expect(verify(headers, Buffer.from('{"test":2432232314}'), secret, at)).toEqual(wrong);
    expect(verify(headers, raw, vendor.secret.make(), at)).toEqual(wrong);
    expect(verify({ ...headers, 'webhook-id': 'msg_other' }, raw, secret, at)).toEqual(wrong);
    expect(
      verify({ ...headers, 'webhook-signature': headers['webhook-signature'].replace('v1', 'v2') }, raw, secret, at),
    ).toEqual(wrong);
  });

  it('refuses what is older or newer than five minutes', () => {
    const late = { ok: false, reason: 'timestamp-out-of-range' };
    expect(verify(headers, raw, secret, at + 300_001)).toEqual(late);
    expect(verify(headers, raw, secret, at - 300_001)).toEqual(late);
    expect(verify(headers, raw, secret, at + 300_000).ok).toBe(true);
  });

  it('refuses missing and malformed headers, by name', () => {
    expect(verify({ 'webhook-id': 'msg_1' }, raw, secret, at)).toEqual({
      ok: false,
      reason: 'headers-missing',
      headers: ['webhook-timestamp', 'webhook-signature'],
    });
    expect(verify({ ...headers, 'webhook-timestamp': 'soon' }, raw, secret, at)).toEqual({
      ok: false,
      reason: 'headers-malformed',
      headers: ['webhook-timestamp'],
    });
    expect(verify({ ...headers, 'webhook-signature': 'only/the/digest=' }, raw, secret, at)).toEqual({
      ok: false,
      reason: 'headers-malformed',
      headers: ['webhook-signature'],
    });
  });

  it('signs what it accepts, whatever letter the digest begins with', () => {
    const own = vendor.secret.make();
    const begun = new Set<string>();
    for (let number = 0; begun.size < 64; number++) {
      const signed = signStandardWebhook(own, `msg_${number}`, NOW, raw);
      begun.add(signed['webhook-signature']!.charAt(3));
      expect(verify(signed, raw, own, NOW)).toEqual({ ok: true });
    }
  });
});

describe('what the reference libraries get wrong', () => {
  const secret = vendor.secret.make();
  const rawBody = Buffer.from('{"type":"x"}');
  const signed = signStandardWebhook(secret, 'msg_1', NOW, rawBody);

  it('is the body as bytes: what is no UTF-8 is not made the same as something else', () => {
    const [one, other] = [Buffer.from([0x22, 0xff, 0x22]), Buffer.from([0x22, 0xfe, 0x22])];
    const headers = signStandardWebhook(secret, 'msg_1', NOW, one);
    expect(verify(headers, one, secret, NOW)).toEqual({ ok: true });
    expect(verify(headers, other, secret, NOW)).toEqual({ ok: false, reason: 'signature-wrong' });
  });

  it.each(['1700000000x', '1700000000.5', ' 1700000000', '1e9', '-1', '0x10'])('is the timestamp %p', (timestamp) => {
    expect(verify({ ...signed, 'webhook-timestamp': timestamp }, rawBody, secret, NOW)).toEqual({
      ok: false,
      reason: 'headers-malformed',
      headers: ['webhook-timestamp'],
    });
  });

  it('is a header that came several times, which a server joins', () => {
    const joined = `v1,AAAA, ${signed['webhook-signature']}`;
    expect(verify({ ...signed, 'webhook-signature': joined }, rawBody, secret, NOW)).toEqual({ ok: true });
  });
});

it('the check of signatures takes the former secret too, while it counts', () => {
  const [former, present] = [vendor.secret.make(), vendor.secret.make()];
  const rawBody = Buffer.from('{}');
  const headers = signStandardWebhook(former, 'msg_1', NOW, rawBody);
  expect(vendor.verify({ headers, rawBody }, [present, former], NOW)).toEqual({ ok: true });
  expect(vendor.verify({ headers, rawBody }, [present], NOW)).toEqual({ ok: false, reason: 'signature-wrong' });
});

describe('the decoder of Standard Webhooks', () => {
  const roleId = '019eaf3c-7b1a-7000-8000-000000000001';
  const timestamp = '2026-11-25T11:00:00+01:00';
  const version = '2026-11-25T10:00:00.000Z';

  it.each([
    [
      {
        type: 'candidate.created',
        data: { id: 'c-1', roleId, candidate: { basics: {} }, answers: { sponsorship: 'no' } },
      },
      'candidate-created',
      [
        { change: 'candidate', candidate: { id: 'c-1', version, profile: { basics: {} } } },
        {
          change: 'application',
          application: { id: `c-1 ${roleId}`, candidateId: 'c-1', version, roleId, answers: { sponsorship: 'no' } },
        },
      ],
    ],
    [
      {
        type: 'candidate.updated',
        data: { id: 7, attachments: [{ url: 'https://x.example/cv.pdf', fileName: 'cv.pdf' }] },
      },
      'candidate-updated',
      [
        {
          change: 'candidate',
          candidate: {
            id: '7',
            version,
            attachments: [
              {
                id: 'resume cv.pdf',
                kind: 'resume',
                fileName: 'cv.pdf',
                mediaType: null,
                from: { url: 'https://x.example/cv.pdf' },
              },
            ],
          },
        },
      ],
    ],
    [
      {
        type: 'application.stage_changed',
        data: { id: 'a-1', candidateId: 'c-1', jobId: 'j-1', stage: { id: 's', name: 'Onsite' } },
      },
      'stage-changed',
      [
        {
          change: 'application',
          application: { id: 'a-1', candidateId: 'c-1', version, jobId: 'j-1', stage: { id: 's', name: 'Onsite' } },
        },
      ],
    ],
    [
      { type: 'application.rejected', data: { id: 'a-1', candidateId: 'c-1', rejectionReason: 'Position filled' } },
      'rejected',
      [
        {
          change: 'application',
          application: {
            id: 'a-1',
            candidateId: 'c-1',
            version,
            status: 'rejected',
            rejectionReason: { id: null, name: 'Position filled' },
          },
        },
      ],
    ],
    [
      { type: 'candidate.merged', data: { from: 'c-1', into: 'c-2' } },
      'candidate-merged',
      [{ change: 'merged', from: 'c-1', into: 'c-2' }],
    ],
    [
      { type: 'candidate.anonymised', data: { id: 'c-1' } },
      'candidate-anonymised',
      [{ change: 'gone', of: 'candidate', why: 'anonymised', id: 'c-1' }],
    ],
    [
      { type: 'job.updated', data: { id: 'j-1', title: 'Baker' } },
      'opening-changed',
      [{ change: 'opening', opening: { id: 'j-1', title: 'Baker', state: 'open', version } }],
    ],
    [{ type: 'contact.created', data: {} }, 'ignored', []],
    [{ type: 'constructor', data: {} }, 'ignored', []],
  ])('%#: %j', (json, kind, changes) => {
    expect(decode({ timestamp, ...json })).toEqual({ kind, type: json.type, changes });
  });

  it.each([
    [{ type: 'candidate.created', data: { id: 'c\0', roleId, candidate: {} } }, 'data.id'],
    [{ type: 'candidate.created', data: { id: 'c\ud800', roleId, candidate: {} } }, 'data.id'],
    [{ type: 'candidate.created', data: { id: 'c-1', roleId } }, 'data.candidate'],
    [{ type: 'candidate.created', data: { id: 'c-1', roleId: 'x', candidate: {} } }, 'data.roleId'],
    [{ type: 'candidate.created', timestamp: 'yesterday', data: { id: 'c-1', candidate: {} } }, 'timestamp'],
    [{ type: 'candidate.merged', data: { from: 'c-1', into: 'c-1' } }, 'data.into'],
    [{ data: {} }, 'type'],
    [[], 'body'],
  ])('names the field that is wrong (%#)', (json, field) => {
    expect(() => decode(json)).toThrow(UndecodableEventError);
    expect(() => decode(json)).toThrow(new RegExp(`(^|; )${field.replaceAll('.', '\\.')}: `));
  });
});
