import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EntityManager } from 'typeorm';
import type { RoleContent } from '#libs/contracts';
import {
  addImportItem,
  appendAudit,
  beginImport,
  closeImport,
  newId,
  openRole,
  RoleVersionEntity,
} from '#libs/database';
import { receiveDocument } from '#libs/intake';
import { defaultWeights } from '#libs/matching';
import { readRole, SHIPPED_ROLES } from '#libs/job-ad';
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

/** Whether the organisation has a role made from the shipped page, whatever became of it since. */
export async function hasShippedRole(tx: EntityManager, organisationId: string): Promise<boolean> {
  const { page } = readShippedRole();
  return tx
    .createQueryBuilder(RoleVersionEntity, 'v')
    .where("v.organisationId = :organisationId AND v.content ->> 'page' = :page", { organisationId, page })
    .getExists();
}

function readShippedRole(): RoleContent {
  const [shipped] = SHIPPED_ROLES;
  if (!shipped) throw new Error('No role is shipped.');
  return readRole(shipped.page, { title: shipped.title });
}

async function addShippedRole(tx: EntityManager, organisationId: string, userId: string | null): Promise<string> {
  const content = readShippedRole();
  const asOf = content.asOf ?? new Date().toISOString().slice(0, 10);
  const weights = defaultWeights(content.criteria);
  const { roleId, roleVersionId } = await openRole(tx, {
    organisationId,
    content: { ...content, asOf },
    weights,
    author: userId,
    sample: true,
  });
  await appendAudit(tx, {
    organisationId,
    actor: ACTOR,
    action: 'role.created',
    subject: { kind: 'role', id: roleId },
    details: { roleVersionId },
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
  const { documentId, applicationId } = await receiveDocument(tx, {
    organisationId,
    roleId,
    bytes,
    origin: 'upload',
    fileName,
    mediaType,
    source: 'samples',
    bulk: true,
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
}
