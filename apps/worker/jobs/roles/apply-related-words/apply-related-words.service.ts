import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { RoleContent } from '#libs/contracts';
import {
  auditLog,
  newId,
  rankings,
  relatedWordsVersions,
  rescorings,
  type RoleEntity,
  roles,
  type Tenant,
  weights,
} from '#libs/database';
import { type RelatedWordsVersion, withRelatedWords } from '#libs/job-ad';
import { relatedWordsWith } from '#libs/language';
import type { CompletedEntries, JobHandler, QueuedBatch } from '#libs/queues';
import { OutboxTransactionService } from '../../../runtime/outbox/outbox-transaction.service.js';

type Version = NonNullable<Awaited<ReturnType<typeof roles.findVersion>>>;

/** What ranks a role from now on. */
interface Applied {
  roleVersionId: string;
  weightsVersionId: string;
}

/**
 * Gives a role a version whose phrases have the neighbors of the active related words, with the weights in force, and builds its ranking.
 * The shortlist stays on the version before until every candidate is assessed. A rescoring that was prepared with just these words is used.
 */
@Injectable()
export class ApplyRelatedWordsService implements JobHandler<'apply-related-words'> {
  private readonly versions = relatedWordsVersions((number, table): RelatedWordsVersion => ({
    number,
    near: relatedWordsWith(table),
  }));

  constructor(private readonly outbox: OutboxTransactionService) {}

  run(batch: QueuedBatch<'apply-related-words'>): Promise<CompletedEntries> {
    return this.outbox.complete(batch, async (tenant, entries, followUp) => {
      for (const { payload } of entries) {
        const { roleId } = payload;
        const applied = await this.apply(tenant, roleId);
        if (applied) followUp('assess-role', { roleId, roleVersionId: applied.roleVersionId, cursor: null });
      }
    });
  }

  /** @returns null for a role that is closed, or has the words already */
  private async apply(tenant: Tenant, roleId: string): Promise<Applied | null> {
    const role = await roles.lock(tenant, roleId);
    if (role === null || role.state === 'closed') return null;
    const base = await newestVersion(tenant, role);
    if (base === null) return null;
    const words = await this.versions.active(tenant);
    if ((base.content.relatedWords ?? null) === (words?.number ?? null)) return null;
    const content = withRelatedWords(base.content, words);
    const applied = (await prepared(tenant, base, content)) ?? (await added(tenant, role, base, content));
    await rankings.startBuild(tenant, { roleId, weightsVersionId: applied.weightsVersionId });
    await auditLog.append(tenant, {
      actor: { kind: 'system', id: null },
      action: 'related-words.applied',
      subject: { kind: 'role', id: roleId },
      details: { number: words?.number ?? null, ...applied },
    });
    return applied;
  }
}

/** The version that ranks the role, or the one that is about to. */
async function newestVersion(tenant: Tenant, role: RoleEntity): Promise<Version | null> {
  const id = (await roles.findPendingVersion(tenant, role.id))?.id ?? role.currentVersionId;
  return id === null ? null : roles.findVersion(tenant, id);
}

/** Ends an open rescoring that assesses everyone under this very content: it is what a user has previewed. */
async function prepared(tenant: Tenant, base: Version, content: RoleContent): Promise<Applied | null> {
  const { roleId, asOf } = base;
  const open = await rescorings.findLatest(tenant, roleId);
  if (open === null || open.outcome !== null) return null;
  const version = await roles.findVersion(tenant, open.roleVersionId);
  if (version?.asOf !== asOf || !isDeepStrictEqual(version.content, content)) return null;
  await rescorings.end(tenant, { roleId, outcome: 'activated' });
  return { roleVersionId: open.roleVersionId, weightsVersionId: open.weightsVersionId };
}

/** Adds the version. It asks for the same things, so the weights stay as they are. */
async function added(tenant: Tenant, role: RoleEntity, base: Version, content: RoleContent): Promise<Applied> {
  const roleId = role.id;
  const inForce =
    base.id === role.currentVersionId && role.activeWeightsId !== null
      ? await weights.findVersion(tenant, roleId, role.activeWeightsId)
      : await weights.findNewest(tenant, roleId, base.id);
  if (inForce === null) throw new Error('A version of a role has no weights');
  const { name, origin, content: points } = inForce;
  const [roleVersionId, weightsVersionId] = [newId(), newId()];
  await roles.createVersion(tenant, {
    ...{ id: roleVersionId, roleId, content, asOf: base.asOf, createdBy: null },
    number: await roles.nextVersionNumber(tenant, roleId),
  });
  const number = await weights.nextNumber(tenant, roleId);
  await weights.create(
    tenant,
    {
      ...{ id: weightsVersionId, roleId, roleVersionId, number, name, origin, content: points },
      ...{ author: null, note: null },
    },
    'none',
  );
  return { roleVersionId, weightsVersionId };
}
