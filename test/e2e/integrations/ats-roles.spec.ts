/** What people say about an ATS: what a role wants of it, and how long its events are kept. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AtsRole, AtsRoles, CreatedConnection, CurrentRetentionPolicy } from '#libs/contracts';
import { startIntakeApi, type IntakeApi } from '../../support/candor/intake-api.js';

describe('an ATS', () => {
  let intake: IntakeApi;
  beforeAll(async () => {
    intake = await startIntakeApi();
  });
  afterAll(() => intake.stop());
  const ask = <Body>(path: string, call: object = {}) =>
    intake.api.call<Body>(`/api/v1${path}`, { key: intake.acme.keys.admin, ...call });

  it('has reasons that stand for ours, and ours for its', async () => {
    const connection = { vendor: 'lever', name: 'Lever', account: { apiKey: 'a key of Lever' } };
    const made = await ask<CreatedConnection>('/connections', { body: connection });
    const at = `/roles/${intake.role.id}/ats`;
    const put = (body: object) =>
      ask<AtsRole>(`${at}/${made.body.connection.id}`, { method: 'PUT', body: { showsScores: false, ...body } });
    const moves = { decline: { to: 'rejected', reason: null, reasons: { 'skills-gap': 'r-1', other: 'r-2' } } };
    const wanted = { movesStages: true, moves, reasons: { 'r-1': 'skills-gap', 'Salary expectations': 'pay' } };
    expect((await put(wanted)).body).toMatchObject(wanted);
    expect((await ask<AtsRoles>(at)).body.items).toContainEqual(expect.objectContaining(wanted));
    expect((await put({})).body).toMatchObject({ moves: {}, reasons: {} });
    const faulty = await put({ reasons: { 'r-1': 'Skills gap' } });
    expect([faulty.status, faulty.body]).toMatchObject([422, { errors: [{ path: 'reasons.r-1' }] }]);
  });

  it('keeps bodies of events for 90 days, or as long as the policy says', async () => {
    const policy = '/retention/policy';
    expect((await ask<CurrentRetentionPolicy>(policy)).body).toMatchObject({ months: null, eventBodyDays: 90 });
    for (const eventBodyDays of [30, null]) {
      const body = { months: null, eventBodyDays };
      expect((await ask(policy, { method: 'PUT', body })).body).toMatchObject(body);
      expect((await ask(policy)).body).toMatchObject(body);
    }
    expect((await ask(policy, { method: 'PUT', body: { months: null } })).body).toMatchObject({ eventBodyDays: 90 });
    expect((await ask(policy, { method: 'PUT', body: { months: null, eventBodyDays: 0 } })).status).toBe(422);
  });
});
