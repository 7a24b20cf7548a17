/** An API with an organization and an open role, and short ways to send it candidates. */
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import type { ApplicationReceipt, Role } from '#libs/contracts';
import { startApi, type Answer, type Call, type Organisation, type TestApi } from './api.js';
import { ROLE } from './people.js';

export interface IntakeApi {
  api: TestApi;
  acme: Organisation;
  role: Role;
  /** Sees the rows of every organization; reconnects to a database that was away. */
  rows: Pool;
  /** Posts as a recruiter of the organization. */
  post<Body = Record<string, unknown>>(path: string, call: Call): Promise<Answer<Body>>;
  addCandidate(body: unknown, key?: string): Promise<Answer<ApplicationReceipt>>;
  /** Rows of a table. */
  count(table: string): Promise<number>;
  stop(): Promise<void>;
}

export async function startIntakeApi(): Promise<IntakeApi> {
  const api = await startApi();
  const acme = await api.addOrganisation('acme');
  const { body: role } = await api.call<Role>('/api/v1/roles', { key: acme.keys.recruiter, body: ROLE });
  const rows = new Pool({ connectionString: api.ownerUrl, max: 1 });
  rows.on('error', () => undefined);
  const post: IntakeApi['post'] = (path, call) => api.call(path, { key: acme.keys.recruiter, method: 'POST', ...call });
  return {
    api,
    acme,
    role,
    rows,
    post,
    addCandidate: (body, key = randomUUID()) =>
      post(`/api/v1/roles/${role.id}/candidates`, { body, headers: { 'idempotency-key': key } }),
    count: async (table) => Number((await rows.query(`SELECT count(*) FROM ${table}`)).rows[0].count),
    stop: async () => {
      await rows.end();
      await api.stop();
    },
  };
}

/** The body of an upload. */
export function form(...files: [content: string | Uint8Array<ArrayBuffer>, name: string][]): FormData {
  const made = new FormData();
  for (const [content, name] of files) made.append('files', new Blob([content]), name);
  return made;
}

/** A résumé as text. */
export const CV = 'Jo Winter\n\nExperience\n\nMLOps Engineer, Tannery Labs, 2020 - present\n- Python on Kubernetes\n';
