import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { changedBody, komboEvent } from '../../../test/support/ats/kombo.js';
import { recordProfileSchema } from '#libs/contracts';
import { UndecodableEventError, vendorOf } from '../index.js';

const vendor = vendorOf('kombo')!;
const NOW = 1_800_000_000_000;
const WRONG = { ok: false, reason: 'signature-wrong' };

describe('the signature check of Kombo', () => {
  const { headers, rawBody } = komboEvent('a-secret', { id: 'w-1', type: 'sync-finished', data: {} });
  const signature = headers['x-kombo-signature']!;
  const verify = (given: string | undefined, body = rawBody, secrets = ['a-secret']) =>
    vendor.verify({ headers: { 'x-kombo-signature': given }, rawBody: body }, secrets, NOW);

  it('accepts base64url over the body, with padding or without, by either secret', () => {
    expect(signature).not.toMatch(/=/);
    expect(verify(signature)).toEqual({ ok: true });
    expect(verify(`${signature}=`)).toEqual({ ok: true });
    expect(verify(createHmac('sha256', 'a-secret').update(rawBody).digest('base64'))).toEqual({ ok: true });
    expect(verify(signature, rawBody, ['newer-secret', 'a-secret'])).toEqual({ ok: true });
  });

  it('refuses anything else', () => {
    expect(verify(signature, Buffer.from(`${rawBody.toString()} `))).toEqual(WRONG);
    expect(verify(signature, rawBody, ['another-secret'])).toEqual(WRONG);
    expect(verify(signature, rawBody, [])).toEqual(WRONG);
    expect(verify(`${signature}AA`)).toEqual(WRONG);
    expect(verify(createHmac('sha256', 'a-secret').update(rawBody).digest('hex'))).toEqual(WRONG);
    expect(verify('')).toEqual({ ok: false, reason: 'headers-missing', headers: ['x-kombo-signature'] });
  });

  it('tells repeats by the id of the event, and by the body where there is none', () => {
    expect(vendor.identify({ headers, rawBody }, { id: 'w-1' })).toBe('w-1');
    expect(vendor.identify({ headers, rawBody }, {})).not.toBe(
      vendor.identify({ headers, rawBody: Buffer.from('{}') }, {}),
    );
    expect(vendor.greet({ headers, rawBody })).toBeNull();
  });
});

describe('the decoder of Kombo', () => {
  const decode = (json: unknown) => vendor.decode(json, { headers: {}, rawBody: Buffer.alloc(0) });

  it.each([
    [['ats_candidates']],
    [['hris_employees', 'ats_applications']],
    [['ats_jobs']],
    [['ats_application_stages']],
  ])('a change of %j is asked for', (models) =>
    expect(decode(changedBody(models))).toEqual({
      kind: 'something-changed',
      type: 'data-changed',
      changes: [{ change: 'sync' }],
    }),
  );

  it.each([[['hris_employees', 'hris_join_employees_teams']], [['lms_users']], [['ats_tags']], [[]]])(
    'a change of %j is none of ours',
    (models) => expect(decode(changedBody(models))).toMatchObject({ kind: 'ignored', changes: [] }),
  );

  it.each([
    'sync-finished',
    'integration-created',
    'integration-deleted',
    'integration-state-changed',
    'connection-flow-failed',
  ])('ignores %s', (type) =>
    expect(decode({ id: 'w', type, data: {} })).toEqual({ kind: 'ignored', type, changes: [] }),
  );

  it.each(['assessment:order-received', 'inline-assessment:order-received'])('takes whom %s names', (type) => {
    const candidate = {
      ...{ remote_id: '12345', email: ' ida@example.org', first_name: 'Ida', last_name: 'Mbeki' },
      phone: '+49 731 5',
    };
    const job = { remote_id: '678', name: 'Cooper', description: '<p>Barrels</p>' };
    const data = { id: 'o-1', status: 'OPEN', candidate, application: { remote_id: '543' }, job };
    const { kind, changes } = decode({ id: 'w', type, data });
    const profile = { name: 'Ida Mbeki', email: 'ida@example.org', phone: '+49 731 5' };
    expect({ kind, changes }).toEqual({
      kind: 'assessment-requested',
      changes: [
        { change: 'candidate', candidate: { id: '12345', version: null, profile } },
        {
          change: 'opening',
          opening: { id: '678', version: null, title: 'Cooper', state: 'open', text: '<p>Barrels</p>' },
        },
        { change: 'application', application: { id: '543', version: null, candidateId: '12345', jobId: '678' } },
      ],
    });
    expect(recordProfileSchema.safeParse(profile).success).toBe(true);
  });

  it('takes an order of a product that has no ids', () => {
    const data = { id: 'o-1', candidate: { remote_id: null, email: 'ida@example.org' }, job: { name: 'Cooper' } };
    expect(decode({ id: 'w', type: 'assessment:order-received', data }).changes).toEqual([
      { change: 'candidate', candidate: { id: 'order o-1', version: null, profile: { email: 'ida@example.org' } } },
      {
        change: 'application',
        application: { id: 'order o-1', version: null, candidateId: 'order o-1', jobId: null },
      },
    ]);
  });

  it('says what is wrong', () => {
    expect(() => decode({ id: 'w' })).toThrow(UndecodableEventError);
    expect(() => decode({ id: 'w', type: 'data-changed', data: {} })).toThrow(/^data\.changed_models: /);
    expect(() => decode({ id: 'w', type: 'assessment:order-received' })).toThrow(/^data: /);
  });
});
