/** Requests that bring the same bytes at the same moment agree on who they are about. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { inOrganisation } from '#libs/database';
import { receiveDocument } from '#libs/intake';
import { openPipeline, textFile, type PipelineDatabase } from '../../support/candor/pipeline.js';

let db: PipelineDatabase;
beforeAll(async () => {
  db = await openPipeline();
});
afterAll(() => db.close());

const AT_ONCE = 6;

/** Takes a document in as the API does. @param end thrown before the commit */
function receive(name: string, end?: Error) {
  const { organisationId, roleId } = db;
  return inOrganisation(db.app, organisationId, async (tenant) => {
    const document = { ...textFile(name, `${name}\nSkills: Python\n`), origin: 'upload' as const };
    const received = await receiveDocument(tenant, {
      ...document,
      roleId,
      source: 'test',
      bulk: false,
    });
    if (end) throw end;
    return received;
  });
}

const counts = async () =>
  (
    await db.rows(
      `SELECT (SELECT count(*)::int FROM document) AS documents, (SELECT count(*)::int FROM candidate) AS candidates,
         (SELECT count(*)::int FROM application) AS applications, (SELECT count(*)::int FROM outbox) AS "outboxEntries"`,
    )
  )[0];

it('intake makes one candidate of same bytes, one application, and one job', async () => {
  const received = await Promise.all(Array.from({ length: AT_ONCE }, () => receive('Jo Doe')));
  expect(new Set(received.map(({ candidateId, applicationId }) => `${candidateId} ${applicationId}`)).size).toBe(1);
  expect(received.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
  expect(await counts()).toEqual({ documents: 1, candidates: 1, applications: 1, outboxEntries: 1 });
});

it('intake makes one candidate of same bytes also when some of them come to nothing', async () => {
  const calls = Array.from({ length: AT_ONCE }, (_, index) =>
    receive('Al Roe', index % 2 === 0 ? new Error('the call broke off') : undefined),
  );
  const received = (await Promise.allSettled(calls)).flatMap((call) =>
    call.status === 'fulfilled' ? [call.value] : [],
  );
  expect(received).toHaveLength(AT_ONCE / 2);
  expect(new Set(received.map(({ candidateId }) => candidateId)).size).toBe(1);
  expect(await counts()).toEqual({ documents: 2, candidates: 2, applications: 2, outboxEntries: 2 });
});

it('intake makes one new candidate when the one that the bytes were about was erased', async () => {
  await db.rows('UPDATE candidate SET erased_at = now()');
  const received = await Promise.all(Array.from({ length: AT_ONCE }, () => receive('Jo Doe')));
  expect(new Set(received.map(({ candidateId }) => candidateId)).size).toBe(1);
  expect(await counts()).toEqual({ documents: 2, candidates: 3, applications: 3, outboxEntries: 3 });
});
