import { describe, expect, it } from '@jest/globals';
import { UndecodableEventError, vendorOf } from '../index.js';
import { signLever } from '../../../test/support/ats/lever.js';

const vendor = vendorOf('lever')!;
const secret = '5f0c3b1e9d7a4c2280be61f4a93d75c8e1b2f3a4d5c6b7a8';
const call = (rawBody: Uint8Array) => ({ headers: {}, rawBody });
const lookUp = (body: unknown) => call(Buffer.from(JSON.stringify(body)));
const event = (name: string, data: unknown) => ({
  ...{ event: name, triggeredAt: 1_780_000_000_123, token: 'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f6071829' },
  data,
});
const moved = event('candidateStageChange', {
  ...{ opportunityId: 'o-1', contactId: 'c-1', fromStageId: 'applicant-new', toStageId: 'offer' },
});
const signed = (body: Parameters<typeof signLever>[1], key = secret) => call(signLever(key, body).rawBody);
const jsonOf = ({ rawBody }: { rawBody: Uint8Array }) =>
  JSON.parse(Buffer.from(rawBody).toString()) as Record<string, unknown>;
const changed = (made: ReturnType<typeof signed>, fields: object) => lookUp({ ...jsonOf(made), ...fields });
const verify = (made: ReturnType<typeof signed>, secrets = [secret]) => vendor.verify(made, secrets, 0);
const wrong = { ok: false, reason: 'signature-wrong' };

describe('the signature check of Lever', () => {
  const good = signed(moved);

  it('accepts what Lever signs, and the number as text', () => {
    expect(verify(good)).toEqual({ ok: true });
    expect(verify(changed(good, { triggeredAt: String(moved.triggeredAt) }))).toEqual({ ok: true });
  });

  it('does not cover the data, so that other data verifies too', () => {
    expect(verify(changed(good, { data: { opportunityId: 'o-2' } }))).toEqual({ ok: true });
  });

  it.each([
    ['another token', { token: 'a1b2' }],
    ['another moment', { triggeredAt: 1_780_000_000_124 }],
    ['another signature', { signature: '0'.repeat(64) }],
    ['a shorter signature', { signature: 'ab' }],
    ['a signature that is no hex', { signature: 'z'.repeat(64) }],
  ])('refuses %s', (_, fields) => expect(verify(changed(good, fields))).toEqual(wrong));

  it('refuses another secret, and takes the former one while it counts', () => {
    const other = vendor.secret.make();
    expect(verify(good, [other])).toEqual(wrong);
    expect(verify(good, [other, secret])).toEqual({ ok: true });
  });

  it('takes a token for each event, since Lever makes one for each', () => {
    const tokens = [vendor.secret.make(), secret, vendor.secret.make()];
    expect(verify(good, [tokens.join(' ')])).toEqual({ ok: true });
    expect(verify(good, [tokens.join(',\n')])).toEqual({ ok: true });
    expect(vendor.secret.fault(tokens.join(' '))).toBeNull();
    expect(vendor.secret.fault('short')).toMatch(/signature tokens/);
    expect(vendor.secret.fault(` ${secret} short`)).toMatch(/signature tokens/);
    expect(vendor.secret.fault(' ')).toMatch(/signature tokens/);
  });

  it('names fields of the signature that are missing or malformed', () => {
    const { signature: _, ...unsigned } = jsonOf(good);
    expect(verify(lookUp(unsigned))).toEqual({ ok: false, reason: 'headers-missing', headers: ['signature'] });
    expect(verify(changed(good, { token: 7, triggeredAt: '1e9' }))).toEqual({
      ...{ ok: false, reason: 'headers-malformed', headers: ['token', 'triggeredAt'] },
    });
    const all = ['token', 'triggeredAt', 'signature'];
    expect(verify(lookUp([]))).toEqual({ ok: false, reason: 'headers-missing', headers: all });
    expect(verify(call(Buffer.from('no JSON')))).toEqual({ ok: false, reason: 'headers-missing', headers: all });
    expect(verify(call(Buffer.from([0xff])))).toEqual({ ok: false, reason: 'headers-missing', headers: all });
  });
});

describe('tests', () => {
  it.each([{}, null, '', []])('with the data %j are answered 200, signed or not', (data) => {
    expect(vendor.greet(signed(event('candidateHired', data)))).toEqual({ status: 200, headers: {} });
    expect(vendor.greet(lookUp({ event: 'candidateHired', data }))).toEqual({ status: 200, headers: {} });
  });

  it.each([[moved], [{}], [[]], ['x']])('are not %j', (body) => expect(vendor.greet(lookUp(body))).toBeNull());
  it('are not what is no JSON', () => expect(vendor.greet(call(Buffer.from('{')))).toBeNull());
});

describe('identity', () => {
  const idOf = (made: ReturnType<typeof signed>) => vendor.identify(made, jsonOf(made));
  const good = signed(moved);

  it('is the same for a repeat, and for a repeat with other data', () => {
    expect(idOf(signed(moved))).toBe(idOf(good));
    expect(idOf(changed(good, { data: { opportunityId: 'o-2' } }))).toBe(idOf(good));
    expect(idOf(changed(good, { signature: String(jsonOf(good).signature).toUpperCase() }))).toBe(idOf(good));
  });

  it('is the same wherever token and moment are cut', () => {
    const shifted = changed(good, {
      token: `${moved.token}1`,
      triggeredAt: Number(String(moved.triggeredAt).slice(1)),
    });
    expect(verify(shifted)).toEqual({ ok: true });
    expect(idOf(shifted)).toBe(idOf(good));
  });

  it('is another one for another token, another moment and another event', () => {
    const others = [
      signed({ ...moved, token: `${moved.token}0` }),
      signed({ ...moved, triggeredAt: moved.triggeredAt + 1 }),
      signed({ ...moved, event: 'candidateHired' }),
    ];
    expect(new Set([good, ...others].map(idOf)).size).toBe(4);
  });

  it('cannot be made again without end by events that are made up', () => {
    const made = ['a', 'b', 'x'.repeat(300), 7].map((name) => idOf(changed(good, { event: name })));
    expect(new Set(made).size).toBe(1);
    expect(Math.max(...made.map(({ length }) => length))).toBeLessThanOrEqual(256);
  });
});

describe('the decoder of Lever', () => {
  const decode = (body: unknown) => vendor.decode(body, lookUp(body));
  const ids = { opportunityId: 'o-1', contactId: 'c-1' };
  const application = { change: 'look-up', of: 'application', id: 'o-1' };
  const candidate = { change: 'look-up', of: 'candidate', id: 'c-1' };

  it.each([
    ['applicationCreated', { ...ids, applicationId: 'f-1' }, 'application-created', [application]],
    ['candidateStageChange', { ...ids, fromStageId: 'a', toStageId: 'b' }, 'stage-changed', [application]],
    ['candidateHired', ids, 'hired', [application]],
    // Reject, hire and undo look the same: the reason is an id.
    [
      'candidateArchiveChange',
      { ...ids, fromArchived: null, toArchived: { reason: 'r-1' } },
      'application-updated',
      [application],
    ],
    [
      'candidateArchiveChange',
      { ...ids, fromArchived: { reason: 'r-1' }, toArchived: null },
      'application-updated',
      [application],
    ],
    ['candidateDeleted', { ...ids, deletedBy: 'u-1' }, 'application-deleted', [application, candidate]],
    ['candidateDeleted', { opportunityId: 'o-1' }, 'application-deleted', [application]],
    ['contactUpdated', { contactId: 'c-1', accountId: 'x' }, 'candidate-updated', [candidate]],
    ['contactCreated', { contactId: 'c-1', accountId: 'x' }, 'ignored', []],
    ['interviewCreated', { ...ids, interviewId: 'i-1' }, 'ignored', []],
    ['toString', {}, 'ignored', []],
  ])('%s %j', (name, data, kind, changes) => {
    expect(decode(event(name, data))).toEqual({ kind, type: name, changes });
  });

  it('believes nothing but ids: whatever else is said, it is looked up', () => {
    const forged = event('candidateDeleted', {
      ...ids,
      name: 'Robin',
      toArchived: { reason: 'Hired' },
      isAnonymized: true,
    });
    expect(decode(forged).changes.every(({ change }) => change === 'look-up')).toBe(true);
  });

  it.each([
    [event('candidateHired', {}), 'data.opportunityId'],
    [event('candidateHired', { opportunityId: 'o\0' }), 'data.opportunityId'],
    [event('candidateHired', 'x'), 'data'],
    [event('contactUpdated', { contactId: '' }), 'data.contactId'],
    [{ data: {} }, 'event'],
    [[], 'body'],
  ])('names the field that is wrong (%#)', (body, field) => {
    expect(() => decode(body)).toThrow(UndecodableEventError);
    expect(() => decode(body)).toThrow(new RegExp(`(^|; )${field.replaceAll('.', '\\.')}: `));
  });
});

it('Lever wants a wrong secret to be tried again, and 200', () => {
  expect(vendor).toMatchObject({ acknowledges: 200, refuses: 503, keeps: [] });
});
