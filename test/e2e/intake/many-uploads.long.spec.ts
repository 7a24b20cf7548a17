/** @runs-alone It locks a table that every upload writes to. */
import { afterAll, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Import } from '#libs/contracts';
import { CV, form, startIntakeApi } from '../../support/candor/intake-api.js';

const { api, acme, role, rows, post, stop } = await startIntakeApi();
afterAll(stop);

/** More than a process has connections to the database. */
const UPLOADS = 14;

it('the API leaves room for those who only want to see a page, however many files are being stored', async () => {
  // As if storing took long: nothing can be written to this table until the lock is let go.
  await rows.query('BEGIN; LOCK TABLE blob IN EXCLUSIVE MODE');
  const uploads = Array.from({ length: UPLOADS }, (_, index) =>
    post<Import>(`/api/v1/roles/${role.id}/imports`, { body: form([`${CV}\nNumber ${index}`, `${index}.txt`]) }),
  );
  await sleep(500); // Nothing tells when the last of them has come as far as it can.
  const page = await api.call(`/api/v1/roles/${role.id}/shortlist`, { key: acme.keys.recruiter });
  await rows.query('COMMIT');
  expect(page.status).toBe(200);
  const answers = await Promise.all(uploads);
  expect(answers.map(({ status, body }) => [status, body.total])).toEqual(Array(UPLOADS).fill([202, 1]));
});
