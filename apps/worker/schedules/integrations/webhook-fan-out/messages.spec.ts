import { describe, expect, it } from '@jest/globals';
import { LIVE_EVENTS, WEBHOOK_EVENTS, type LiveEventKind, type WebhookEventType } from '#libs/contracts';
import type { ToldApplication } from '#libs/database';
import {
  messageBody,
  dataOf,
  isOfApplication,
  EVENT_TYPES,
  wants,
  type ApplicationEventType,
  type OutboundMessage,
} from './messages.js';

const [APPLICATION, CANDIDATE, ROLE, OTHER, ID] = Array.from(
  { length: 5 },
  (_, at) => `0197a0b0-0000-7000-8000-00000000000${at}`,
) as [string, string, string, string, string];

const ids = { applicationId: APPLICATION, candidateId: CANDIDATE, roleId: ROLE };
const versions = { assessmentId: ID, profileId: ID, roleVersionId: ID, weightsVersionId: ID };
const ranking = { ...versions, score: 7_612, low: 7_000, high: 8_050, coverage: 90, lane: 0 };
const application: ToldApplication = {
  ...{
    id: APPLICATION,
    roleId: ROLE,
    candidateId: CANDIDATE,
    isErased: false,
    source: 'upload',
    mode: 'scored',
    ranking,
  },
  decision: { id: ID, kind: 'hold', reasonCode: null, by: ID },
};

describe('every announced kind', () => {
  it('is sent as a declared type, except progress, which no one receives; and every type has a kind', () => {
    const withoutMessage = (Object.keys(LIVE_EVENTS) as LiveEventKind[]).filter(
      (kind) => EVENT_TYPES[kind] === undefined,
    );
    expect(withoutMessage).toEqual(['import.progress']);
    expect(Object.values(EVENT_TYPES).sort()).toEqual(Object.keys(WEBHOOK_EVENTS).sort());
  });

  it.each((Object.keys(WEBHOOK_EVENTS) as WebhookEventType[]).filter(isOfApplication))('%s has its shape', (type) => {
    const data = dataOf(type, { ...application, isErased: type === 'application.erased' });
    expect(WEBHOOK_EVENTS[type].data.strict().parse(data)).toEqual(data);
  });
});

describe('dataOf', () => {
  it.each<[string, ApplicationEventType, Partial<ToldApplication>, object | null]>([
    [
      'a score',
      'application.ranked',
      {},
      { ...ids, ...versions, score: 76.12, low: 70, high: 80.5, coverage: 90, lane: 'strong' },
    ],
    ['nothing read', 'application.ranked', { ranking: { ...ranking, score: -1, lane: 2 } }, { score: null }],
    ['not ranked any more', 'application.ranked', { ranking: null }, null],
    ['a decision', 'application.decided', {}, { ...ids, decisionId: ID, kind: 'hold', reasonCode: '', by: ID }],
    ['no decision', 'application.decided', { decision: null }, null],
    ['a merged one', 'application.received', { mode: 'superseded' }, null],
    ['an erased one', 'application.ranked', { isErased: true }, null],
    ['that it is erased', 'application.erased', { isErased: true }, ids],
    ['not that it is erased', 'application.erased', {}, null],
  ])('%s', (_, type, change, data) => {
    const payload = dataOf(type, { ...application, ...change });
    if (data === null) expect(payload).toBeNull();
    else expect(payload).toMatchObject(data);
  });
});

describe('wants', () => {
  const at = new Date('2026-11-26T10:00:00Z');
  const endpoint = { id: ID, eventTypes: null, roleIds: null };
  const message: OutboundMessage = {
    ...{ type: 'application.noted', applicationId: APPLICATION, roleIds: [ROLE], data: {}, at },
    laterEndpointIds: [],
  };
  const none = new Set<string>();
  const confidential = new Set([ROLE]);
  it.each([
    ['all of it', endpoint, message, none, true],
    ['its type', { ...endpoint, eventTypes: ['application.noted' as const] }, message, none, true],
    ['another type', { ...endpoint, eventTypes: ['application.ranked' as const] }, message, none, false],
    ['its role', { ...endpoint, roleIds: [ROLE] }, message, none, true],
    ['another role', { ...endpoint, roleIds: [OTHER] }, message, none, false],
    ['no role, since its own are gone', { ...endpoint, roleIds: [] }, message, none, false],
    ['all, and the role is confidential', endpoint, message, confidential, false],
    ['its role, which is confidential', { ...endpoint, roleIds: [ROLE] }, message, confidential, true],
    [
      'all, and one of the roles is not confidential',
      endpoint,
      { ...message, roleIds: [ROLE, OTHER] },
      confidential,
      true,
    ],
    ['all, and it happened in no role', endpoint, { ...message, roleIds: [] }, confidential, true],
    ['its role, and it happened in none', { ...endpoint, roleIds: [ROLE] }, { ...message, roleIds: [] }, none, false],
    ['what was before it', endpoint, { ...message, laterEndpointIds: [OTHER, ID] }, none, false],
    ['what was before another one', endpoint, { ...message, laterEndpointIds: [OTHER] }, none, true],
  ])('%s', (_, asking, payload, secret, wanted) => {
    expect(wants(asking, payload, secret)).toBe(wanted);
  });

  it('has a body of type, time and data, and no more', () => {
    expect(messageBody({ ...message, data: { roleId: ROLE } })).toBe(
      `{"type":"application.noted","timestamp":"2026-11-26T10:00:00.000Z","data":{"roleId":"${ROLE}"}}`,
    );
  });
});
