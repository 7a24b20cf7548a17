import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { UndecodableEventError, vendorOf, type InboundCall } from '../index.js';
import { signMerge } from '../../../test/support/ats/merge.js';

const vendor = vendorOf('merge')!;
const secret = 'Zm9yIG1lcmdlLCBhIGtleSB0aGF0IGlzIG1hZGUgdXA';
const body = (event: string, data: unknown) => ({
  hook: { id: 'hook-1', event, target: 'https://candor.example/hooks/1' },
  linked_account: { id: 'account-1', integration: 'Mill', category: 'ats' },
  data,
});
const candidate = {
  id: 'c-1',
  first_name: 'Jo',
  modified_at: '2026-11-02T09:00:00.123456Z',
  remote_was_deleted: false,
};
const application = { id: 'a-1', candidate: 'c-1', job: 'j-1', rejected_at: null, current_stage: 's-1' };
const wrong = { ok: false, reason: 'signature-wrong' };

describe('the signature check of Merge', () => {
  const good: InboundCall = signMerge(secret, body('Candidate.changed', candidate));
  const verify = (made: InboundCall, secrets = [secret]) => vendor.verify(made, secrets, 0);
  const withSignature = (signature: string | undefined): InboundCall => ({
    ...good,
    headers: { 'x-merge-webhook-signature': signature },
  });
  const digest = (encoding: 'hex' | 'base64' | 'base64url') =>
    createHmac('sha256', secret).update(good.rawBody).digest(encoding);

  it('accepts base64 for addresses with and without padding', () => {
    expect(good.headers['x-merge-webhook-signature']).toMatch(/=$/);
    expect(verify(good)).toEqual({ ok: true });
    expect(verify(withSignature(digest('base64url')))).toEqual({ ok: true });
    expect(verify(withSignature(digest('base64')))).toEqual({ ok: true });
  });

  it('refuses another body, by a byte, and takes it as bytes', () => {
    const rawBody = Buffer.from(good.rawBody);
    rawBody[rawBody.length - 2]! ^= 1;
    expect(verify({ ...good, rawBody })).toEqual(wrong);
    const odd = Buffer.from([0x22, 0xff, 0x22]);
    const headers = { 'x-merge-webhook-signature': createHmac('sha256', secret).update(odd).digest('base64url') };
    expect(verify({ headers, rawBody: odd })).toEqual({ ok: true });
    expect(verify({ headers, rawBody: Buffer.from([0x22, 0xfe, 0x22]) })).toEqual(wrong);
  });

  it.each([
    digest('hex'),
    `${digest('base64url')}==x`,
    digest('base64url').slice(1),
    `A${digest('base64url').slice(1)}`,
    '=',
  ])('refuses the signature %j', (signature) => expect(verify(withSignature(signature))).toEqual(wrong));

  it('refuses another secret, takes the former one while it counts, and names the header that is missing', () => {
    expect(verify(good, [vendor.secret.make()])).toEqual(wrong);
    expect(verify(good, [vendor.secret.make(), secret])).toEqual({ ok: true });
    expect(verify(withSignature(undefined))).toEqual({
      ...{ ok: false, reason: 'headers-missing', headers: ['x-merge-webhook-signature'] },
    });
  });

  it('has secrets that are keys', () => {
    expect(vendor.secret.fault(vendor.secret.make())).toBeNull();
    expect(vendor.secret.fault('short')).toMatch(/signature key/);
  });
});

it('Merge greets no call: its tests are signed events', () => {
  expect(vendor.greet(signMerge(secret, body('Candidate.changed', candidate)))).toBeNull();
});

it('Merge identifies events by their bodies: the id of the hook is the same in all of them', () => {
  const idOf = (json: unknown) => vendor.identify(signMerge(secret, json), json);
  const one = body('Candidate.changed', candidate);
  expect(idOf(one)).toBe(idOf(structuredClone(one)));
  expect(idOf(one)).not.toBe(
    idOf(body('Candidate.changed', { ...candidate, modified_at: '2026-11-02T09:00:01.000000Z' })),
  );
});

describe('the decoder of Merge', () => {
  const decode = (json: unknown) => vendor.decode(json, signMerge(secret, json));
  const look = (of: string, id: string) => [{ change: 'look-up', of, id }];

  it.each([
    ['Candidate.created', candidate, 'candidate-created', look('candidate', 'c-1')],
    ['Candidate.added', candidate, 'candidate-created', look('candidate', 'c-1')],
    ['Candidate.changed', candidate, 'candidate-updated', look('candidate', 'c-1')],
    ['candidate.updated', candidate, 'candidate-updated', look('candidate', 'c-1')],
    ['Candidate.removed', candidate, 'candidate-deleted', look('candidate', 'c-1')],
    ['Candidate.deleted', candidate, 'candidate-deleted', look('candidate', 'c-1')],
    ['Candidate.changed', { ...candidate, remote_was_deleted: true }, 'candidate-deleted', look('candidate', 'c-1')],
    ['Application.created', application, 'application-created', look('application', 'a-1')],
    ['Application.changed', application, 'application-updated', look('application', 'a-1')],
    [
      'Application.changed',
      { ...application, rejected_at: '2026-11-02T09:00:00Z' },
      'rejected',
      look('application', 'a-1'),
    ],
    ['Application.removed', { ...application, rejected_at: 'x' }, 'application-deleted', look('application', 'a-1')],
    ['Attachment.created', { id: 'f-1', candidate: 'c-1' }, 'candidate-updated', look('candidate', 'c-1')],
    ['Attachment.created', { id: 'f-1', candidate: null }, 'ignored', []],
    ['Job.changed', { id: 'j-1' }, 'opening-changed', look('opening', 'j-1')],
    ['LinkedAccount.synced', { sync_status: {} }, 'something-changed', [{ change: 'sync' }]],
    ['LinkedAccount.fully_synced_initial', {}, 'something-changed', [{ change: 'sync' }]],
    ['Candidate.synced', {}, 'something-changed', [{ change: 'sync' }]],
    ['LinkedAccount.linked', { account_token: 'x' }, 'ignored', []],
    ['LinkedAccount.deleted', {}, 'ignored', []],
    ['Issue.created', {}, 'ignored', []],
    // Equal-opportunity answers are a model that is never read.
    ['EEOC.changed', { id: 'e-1', candidate: 'c-1', gender: 'FEMALE' }, 'ignored', []],
    ['Offer.changed', { id: 'o-1', application: 'a-1' }, 'ignored', []],
    ['constructor.changed', { id: 'x' }, 'ignored', []],
    ['Candidate.toString', { id: 'x' }, 'ignored', []],
    ['Candidate', { id: 'x' }, 'ignored', []],
  ])('%s %j', (event, data, kind, changes) =>
    expect(decode(body(event, data))).toEqual({ kind, type: event, changes }),
  );

  it.each([
    [body('Candidate.changed', {}), 'data.id'],
    [body('Candidate.changed', { id: 'c\0' }), 'data.id'],
    [body('Application.changed', null), 'data'],
    [{ data: candidate }, 'hook'],
    [{ hook: {}, data: candidate }, 'hook.event'],
    [[], 'body'],
  ])('names the field that is wrong (%#)', (json, field) => {
    expect(() => decode(json)).toThrow(UndecodableEventError);
    expect(() => decode(json)).toThrow(new RegExp(`(^|; )${field.replaceAll('.', '\\.')}: `));
  });
});

it('Merge wants a wrong secret to be tried again, which Merge does for server errors only', () => {
  expect(vendor).toMatchObject({ acknowledges: 200, refuses: 503, keeps: [] });
});
