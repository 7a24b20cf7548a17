import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RoleContent } from '#libs/contracts';
import { auditLog, imports, newId, roles, RoleVersionEntity, type Tenant } from '#libs/database';
import { receiveDocument } from '#libs/intake';
import { defaultWeights } from '#libs/matching';
import { readRole, SHIPPED_ROLES } from '#libs/job-ad';
import { SAMPLE_CANDIDATES } from '../../../samples/index.js';

const FOLDER = fileURLToPath(new URL('../../../samples/candidates/', import.meta.url));

const ACTOR = { kind: 'command', id: null } as const;

/**
 * Adds the shipped role, open, with its default weights, and the sample candidates as an import of files. They go the way of every
 * upload: stored bytes and outbox entries here, reading and scoring by the worker.
 * @returns how many candidates were added
 */
export async function seedSamples(tenant: Tenant, userId: string | null): Promise<number> {
  const roleId = await addShippedRole(tenant, userId);
  const importId = newId();
  await imports.begin(tenant, {
    id: importId,
    roleId,
    source: 'samples',
    createdBy: userId,
    idempotencyDigest: null,
  });
  for (const [position, { file }] of SAMPLE_CANDIDATES.entries()) {
    await addCandidate(tenant, {
      roleId,
      importId,
      position,
      fileName: file,
      bytes: await readFile(join(FOLDER, file)),
    });
  }
  await imports.close(tenant, importId);
  await auditLog.append(tenant, {
    actor: ACTOR,
    action: 'import.created',
    subject: { kind: 'import', id: importId },
    details: { total: SAMPLE_CANDIDATES.length },
  });
  return SAMPLE_CANDIDATES.length;
}

/** Returns whether the organization has a role made from the shipped page, in any state. */
export async function hasShippedRole(tenant: Tenant): Promise<boolean> {
  const { page } = readShippedRole();
  return tenant.manager
    .createQueryBuilder(RoleVersionEntity, 'v')
    .where("v.organisationId = :organisationId AND v.content ->> 'page' = :page", {
      organisationId: tenant.organisationId,
      page,
    })
    .getExists();
}

function readShippedRole(): RoleContent {
  const [shipped] = SHIPPED_ROLES;
  if (!shipped) throw new Error('No role is shipped.');
  return readRole(shipped.page, { title: shipped.title });
}

async function addShippedRole(tenant: Tenant, userId: string | null): Promise<string> {
  const content = readShippedRole();
  const asOf = content.asOf ?? new Date().toISOString().slice(0, 10);
  const weights = defaultWeights(content.criteria);
  const { roleId, roleVersionId } = await roles.open(tenant, {
    content: { ...content, asOf },
    weights,
    author: userId,
    sample: true,
  });
  await auditLog.append(tenant, {
    actor: ACTOR,
    action: 'role.created',
    subject: { kind: 'role', id: roleId },
    details: { roleVersionId },
  });
  return roleId;
}

interface SampleFile {
  roleId: string;
  importId: string;
  position: number;
  fileName: string;
  bytes: Buffer;
}

async function addCandidate(tenant: Tenant, sample: SampleFile): Promise<void> {
  const { roleId, importId, position, fileName, bytes } = sample;
  const mediaType = extname(fileName) === '.md' ? 'text/markdown' : 'text/plain';
  const { documentId, applicationId } = await receiveDocument(tenant, {
    roleId,
    bytes,
    origin: 'upload',
    fileName,
    mediaType,
    source: 'samples',
    bulk: true,
  });
  await imports.addItem(tenant, {
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
