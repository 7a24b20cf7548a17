import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EntityManager } from 'typeorm';
import {
  addApplication,
  addImportItem,
  appendAudit,
  beginImport,
  candidateOfDocument,
  changeRole,
  closeImport,
  createRole,
  createRoleVersion,
  createWeightsVersion,
  enqueue,
  newId,
  storeDocument,
} from '#libs/database';
import { defaultWeights } from '#libs/matching';
import { outboxJob } from '#libs/queues';
import { readRole, SHIPPED_ROLES } from '#libs/text';
import { SAMPLE_CANDIDATES } from '../samples/index.js';

const FOLDER = fileURLToPath(new URL('../samples/candidates/', import.meta.url));

const ACTOR = { kind: 'command', id: null } as const;

/**
 * Adds the shipped role, open, with its default weights, and the sample candidates as an import of files. They go the way of every
 * upload: stored bytes and outbox entries here, reading and scoring by the worker.
 * @returns how many candidates were added
 */
export async function seedSamples(tx: EntityManager, organisationId: string, userId: string | null): Promise<number> {
  const roleId = await addShippedRole(tx, organisationId, userId);
  const importId = newId();
  await beginImport(tx, {
    organisationId,
    id: importId,
    roleId,
    source: 'samples',
    createdBy: userId,
    idempotencyDigest: null,
  });
  for (const [position, { file }] of SAMPLE_CANDIDATES.entries()) {
    await addCandidate(tx, {
      organisationId,
      roleId,
      importId,
      position,
      fileName: file,
      bytes: await readFile(join(FOLDER, file)),
    });
  }
  await closeImport(tx, organisationId, importId);
  await appendAudit(tx, {
    organisationId,
    actor: ACTOR,
    action: 'import.created',
    subject: { kind: 'import', id: importId },
    details: { total: SAMPLE_CANDIDATES.length },
  });
  return SAMPLE_CANDIDATES.length;
}

async function addShippedRole(tx: EntityManager, organisationId: string, userId: string | null): Promise<string> {
  const [shipped] = SHIPPED_ROLES;
  if (!shipped) throw new Error('No role is shipped.');
  const content = readRole(shipped.page, { title: shipped.title });
  const asOf = content.asOf ?? new Date().toISOString().slice(0, 10);
  const [roleId, versionId, weightsId] = [newId(), newId(), newId()];
  await createRole(tx, { organisationId, id: roleId, title: content.title, state: 'open' });
  await createRoleVersion(tx, {
    organisationId,
    id: versionId,
    roleId,
    number: 1,
    content: { ...content, asOf },
    asOf,
    createdBy: userId,
  });
  await createWeightsVersion(
    tx,
    {
      organisationId,
      id: weightsId,
      roleId,
      roleVersionId: versionId,
      number: 1,
      name: 'Default',
      origin: 'formula',
      content: defaultWeights(content.criteria),
      note: null,
      author: userId,
    },
    'ready',
  );
  await changeRole(tx, organisationId, roleId, { currentVersionId: versionId, activeWeightsId: weightsId });
  await appendAudit(tx, {
    organisationId,
    actor: ACTOR,
    action: 'role.created',
    subject: { kind: 'role', id: roleId },
  });
  return roleId;
}

interface SampleFile {
  organisationId: string;
  roleId: string;
  importId: string;
  position: number;
  fileName: string;
  bytes: Buffer;
}

async function addCandidate(tx: EntityManager, sample: SampleFile): Promise<void> {
  const { organisationId, roleId, importId, position, fileName, bytes } = sample;
  const mediaType = extname(fileName) === '.md' ? 'text/markdown' : 'text/plain';
  const { documentId } = await storeDocument(tx, { organisationId, bytes, origin: 'upload', fileName, mediaType });
  const { candidateId } = await candidateOfDocument(tx, organisationId, documentId);
  const { applicationId } = await addApplication(tx, {
    organisationId,
    roleId,
    candidateId,
    source: 'samples',
    mode: 'scored',
  });
  await addImportItem(tx, {
    organisationId,
    importId,
    position,
    fileName,
    documentId,
    applicationId,
    outcome: 'waiting',
    errorCode: null,
    errorMessage: null,
  });
  await enqueue(tx, organisationId, [{ ...outboxJob('read-document', { documentId }), bulk: true }]);
}
