/** An organization with a role, and candidates for it, as rows: the base of the pipeline's specs. */
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import {
  DEFAULT_ASSESSMENT_TERMS,
  type Category,
  type CandidateProfile,
  type Criterion,
  type AssessmentTerms,
  type Kind,
  type RoleContent,
  type WeightsContent,
} from '#libs/contracts';
import {
  candidates,
  documents,
  imports,
  inOrganisation,
  newApplications,
  newId,
  organisations,
  outbox,
  rankings,
  roles,
  type Tenant,
  weights,
} from '#libs/database';
import { defaultWeights } from '#libs/matching';
import { outboxJob } from '#libs/queues';
import { createTestDatabase, openDataSource } from '../servers/postgres.js';

export interface Incoming {
  bytes: Uint8Array;
  mediaType: string;
  fileName: string | null;
}

export interface Received {
  documentId: string;
  candidateId: string;
  applicationId: string;
}

export interface RankingRowSeen {
  application: string;
  lane: number;
  score: number;
  low: number;
  high: number;
  coverage: number;
}

export type PipelineDatabase = Awaited<ReturnType<typeof openPipeline>>;

/** Opens a database with one organization and one open role. */
export async function openPipeline() {
  const database = await createTestDatabase();
  const app: DataSource = await openDataSource(database.url, 'app', { size: 6 });
  const superuser = new Client({ connectionString: database.ownerUrl });
  superuser.on('error', () => undefined);
  await superuser.connect();
  const organisationId = newId();
  const roleId = newId();
  const roleVersionId = newId();
  const within = <T>(work: (tenant: Tenant) => Promise<T>): Promise<T> => inOrganisation(app, organisationId, work);

  async function addWeights(tenant: Tenant, content: WeightsContent, state: 'none' | 'ready'): Promise<string> {
    const id = newId();
    const number = await weights.nextNumber(tenant, roleId);
    const version = { id, roleId, roleVersionId, number, name: `weights ${number}`, content };
    await weights.create(tenant, { ...version, origin: 'formula', note: null, author: null }, state);
    return id;
  }

  const weightsVersionId = await within(async (tenant) => {
    await organisations.create(tenant, { name: 'Acme' });
    await roles.create(tenant, { id: roleId, title: ROLE.title, state: 'open' });
    const asOf = '2026-11-25';
    await roles.createVersion(tenant, {
      id: roleVersionId,
      roleId,
      number: 1,
      content: ROLE,
      asOf,
      createdBy: null,
    });
    const id = await addWeights(tenant, defaultWeights(ROLE.criteria), 'ready');
    await roles.update(tenant, roleId, { currentVersionId: roleVersionId, activeWeightsId: id });
    return id;
  });

  /** As the API takes a document in: everything it owes is committed with it. */
  async function receive(
    incoming: Incoming,
    options: {
      mode?: AssessmentTerms['mode'];
      candidateId?: string;
      inImport?: { id: string; position: number };
      /** Instead of what its type asks for; the last one as an import does. */
      job?: 'read-json' | 'read-bulk-document';
    } = {},
  ): Promise<Received> {
    return within(async (tenant) => {
      const document = await documents.store(tenant, {
        ...incoming,
        origin: incoming.mediaType === 'application/json' ? 'profile-json' : 'upload',
      });
      const { documentId } = document;
      const candidateId = options.candidateId ?? (await candidates.findByDocument(tenant, document)).candidateId;
      await tenant.query('INSERT INTO candidate_document VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
        organisationId,
        candidateId,
        documentId,
      ]);
      const { applicationId } = await newApplications.create(tenant, {
        roleId,
        applicant: { candidateId, personId: candidateId, known: true },
        source: 'test',
        assessmentTerms: { ...DEFAULT_ASSESSMENT_TERMS, mode: options.mode ?? 'scored' },
      });
      if (options.inImport) {
        await imports.addItem(tenant, {
          importId: options.inImport.id,
          position: options.inImport.position,
          fileName: incoming.fileName,
          documentId,
          applicationId,
          outcome: 'waiting',
          errorCode: null,
          errorMessage: null,
        });
      }
      const job = options.job ?? (incoming.mediaType === 'application/json' ? 'read-json' : 'read-document');
      await outbox.enqueue(tenant, [{ ...outboxJob(job, { documentId }), bulk: job === 'read-bulk-document' }]);
      return { documentId, candidateId, applicationId };
    });
  }

  async function rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await superuser.query<Row>(sql, values)).rows;
  }

  return {
    url: database.url,
    ownerUrl: database.ownerUrl,
    app,
    organisationId,
    roleId,
    roleVersionId,
    weightsVersionId,
    receive,
    within,
    /** Past row-level security, as a superuser. */
    rows,
    beginImport: async (): Promise<string> => {
      const id = newId();
      const createdBy = newId();
      const row = { id, roleId, source: 'upload', createdBy, idempotencyDigest: null };
      await within((tenant) => imports.begin(tenant, row));
      return id;
    },
    closeImport: (id: string) => within((tenant) => imports.close(tenant, id)),
    /** Saves weights and asks for them to become the active ones. */
    activate: (content: WeightsContent): Promise<string> =>
      within(async (tenant) => {
        const id = await addWeights(tenant, content, 'none');
        if (await rankings.startBuild(tenant, { roleId, weightsVersionId: id })) {
          const job = outboxJob('build-ranking', { roleId, weightsVersionId: id, cursor: null });
          await outbox.enqueue(tenant, [job]);
        }
        return id;
      }),
    enqueue: (job: ReturnType<typeof outboxJob>) => within((tenant) => outbox.enqueue(tenant, [job])),
    open: async (): Promise<number> =>
      Number((await rows<{ open: string }>('SELECT count(*) AS open FROM outbox'))[0]?.open),
    ranking: (weights: string) =>
      rows<RankingRowSeen>(
        `SELECT application_id AS application, lane, score, low, high, coverage FROM ranking
         WHERE weights_version_id = $1 ORDER BY application_id`,
        [weights],
      ),
    close: async () => {
      await app.destroy();
      await superuser.end();
      await database.drop();
    },
  };
}

/** A candidate as the API stores one; `number` makes it another person with other skills and dates. */
export function candidateJson(number: number): Incoming {
  const skills = ['Python', 'Kubernetes', 'Docker', 'Terraform', 'MLflow', 'AWS'];
  const shown = skills.filter((_, index) => (number >> index) % 2 === 1);
  const profile: CandidateProfile = {
    name: `Person Number ${number}`,
    email: `person${number}@example.org`,
    positions: [
      {
        title: number % 3 === 0 ? 'Accountant' : 'MLOps Engineer',
        employer: 'Example Works',
        start: `${2014 + (number % 9)}-03`,
        end: '2025-06',
        bullets: [`Ran model services with ${shown.join(', ') || 'spreadsheets'} in production for team ${number}.`],
      },
    ],
    skills: shown,
  };
  return { bytes: Buffer.from(JSON.stringify(profile)), mediaType: 'application/json', fileName: null };
}

export function textFile(name: string, text: string): Incoming {
  return { bytes: Buffer.from(text), mediaType: 'text/plain', fileName: `${name}.txt` };
}

function skill(id: string, label: string, kind: Kind, importance: number): Criterion {
  const category: Category = 'skills';
  const accepts = [{ skill: id, credit: 10_000 }];
  return {
    id: `skills.${id}`,
    category,
    label,
    kind,
    importance,
    expression: { test: 'skill', label, accepts, months: null },
    span: null,
  };
}

/** Small, and with every part of the fold in it: a must, two kinds, two categories, a bonus. */
export const ROLE: RoleContent = {
  title: 'MLOps Engineer',
  level: 'mid',
  asOf: '2026-11-25',
  page: '',
  titles: { same: ['mlops-engineer'], family: ['ml-engineer'], feeder: ['software-engineer'] },
  criteria: [
    skill('python', 'Python', 'must', 40),
    skill('kubernetes', 'Kubernetes', 'required', 30),
    skill('docker', 'Docker', 'required', 30),
    skill('terraform', 'Terraform', 'preferred', 15),
    skill('mlflow', 'MLflow', 'bonus', 0),
    {
      id: 'experience.mlops',
      category: 'experience',
      label: 'MLOps experience',
      kind: 'required',
      importance: 30,
      expression: {
        test: 'experience',
        label: 'MLOps experience',
        benchmarks: [{ level: 'mid', from: 36, to: 72, scope: [], span: null }],
        target: 0,
      },
      span: null,
    },
  ],
  runs: [],
  notes: [],
  questions: [],
  reader: 'test',
  taxonomy: 'test',
};
