/** Files that an ATS names and that cannot be had: what people see of them, and can do. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signStandardWebhook } from '#libs/ats';
import type {
  Application,
  Attachment,
  InboundEvent,
  InboundEventDetail,
  Page,
  RetriedAttachments,
} from '#libs/contracts';
import { startWorkerOf } from '../../support/candor/api.js';
import { startIntakeApi, type IntakeApi } from '../../support/candor/intake-api.js';
import { STRONG } from '../../support/candor/people.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { until } from '../../support/until.js';

describe('a file that an ATS names and that cannot be had', () => {
  let intake: IntakeApi;
  let worker: RunningProcess;
  let connection: { id: string; eventsPath: string };
  let secret: string;

  beforeAll(async () => {
    intake = await startIntakeApi();
    worker = await startWorkerOf(intake.api);
    const made = await ask<{ connection: typeof connection; secret: string }>('/api/v1/connections', {
      body: { vendor: 'standard-webhooks', name: 'Our ATS' },
    });
    ({ connection, secret } = made.body);
  });
  afterAll(async () => {
    await worker.stop();
    await intake.stop();
  });

  const ask = <Body>(path: string, call: object = {}) =>
    intake.api.call<Body>(path, { key: intake.acme.keys.admin, ...call });

  async function deliver(id: string, attachments: object[]): Promise<void> {
    const data = { id, roleId: intake.role.id, candidate: { ...STRONG, name: id }, attachments };
    const body = Buffer.from(JSON.stringify({ type: 'candidate.created', data }));
    const headers = {
      'content-type': 'application/json',
      ...signStandardWebhook(secret, `msg ${id}`, Date.now(), body),
    };
    const { status } = await intake.api.call(connection.eventsPath, { method: 'POST', key: null, body, headers });
    expect(status).toBeLessThan(300);
  }

  const files = async (state = '') =>
    (await ask<Page<Attachment>>(`/api/v1/connections/${connection.id}/attachments${state && `?state=${state}`}`)).body
      .items;
  const application = async (): Promise<Application> => {
    const { body } = await ask<Page<{ applicationId: string }>>(`/api/v1/roles/${intake.role.id}/shortlist?limit=1`);
    return (await ask<Application>(`/api/v1/applications/${body.items[0]!.applicationId}`)).body;
  };

  it('is reported where it matters, can be requested again by hand, and holds nothing open once it is dismissed', async () => {
    // Requests reach no network outside of the allowed ones.
    await deliver('Ida Moor', [
      { id: 'cv', kind: 'resume', fileName: 'ida.pdf', url: 'https://10.0.0.1/ida?sig=secret' },
    ]);
    await until(async () => expect(await files('failed')).toHaveLength(1));
    const [file] = await files();
    expect(file).toMatchObject({
      kind: 'resume',
      state: 'failed',
      error: { code: 'not-allowed', message: expect.stringMatching(/^Candor may not call 10\.0\.0\.1: /) },
      attempts: 1,
      retryAt: null,
      documentId: null,
    });
    expect(JSON.stringify(file)).not.toContain('secret');
    expect(await files('waiting')).toEqual([]);

    const events = `/api/v1/connections/${connection.id}/events`;
    const [event] = (await ask<Page<InboundEvent>>(events)).body.items;
    const brought = (await ask<InboundEventDetail>(`${events}/${event!.id}`)).body.attachments;
    expect(brought).toEqual([file]);

    // The profile is built again, and the application assessed, after the file is given up.
    await until(async () => {
      const { findings, working } = await application();
      expect(findings.find(({ code }) => code === 'not-arrived')).toMatchObject({
        data: { attachment: file!.id, kind: 'resume', state: 'failed', error: 'not-allowed' },
        sentence: expect.stringContaining('CANDOR_EGRESS_ALLOW'),
      });
      expect(working).toMatchObject({ flags: [expect.objectContaining({ code: 'not-arrived' })] });
    });
    const open = await application();

    const one = `/api/v1/applications/${open.id}/attachments/${file!.id}`;
    const retried = await ask<RetriedAttachments>(`${one}/retry`, { method: 'POST' });
    expect([retried.status, retried.body]).toEqual([202, { attachments: 1 }]);
    await until(async () => expect((await files())[0]).toMatchObject({ state: 'failed', attempts: 1 }));
    const all = `/api/v1/connections/${connection.id}/attachments/retry`;
    expect((await ask<RetriedAttachments>(all, { method: 'POST' })).body).toEqual({ attachments: 1 });

    expect((await ask(one, { method: 'DELETE' })).status).toBe(204);
    await until(async () => {
      const { findings, working } = await application();
      expect(findings.map(({ code }) => code)).not.toContain('not-arrived');
      expect(working).toMatchObject({ flags: [] });
    });
    expect(await files('dismissed')).toHaveLength(1);
    expect((await ask(one, { method: 'DELETE' })).status).toBe(404);
    expect((await ask(`${one}/retry`, { method: 'POST' })).status).toBe(404);
  });
});
