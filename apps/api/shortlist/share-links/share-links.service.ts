/** Links for people without an account, from the side of those who make them. */
import { Injectable } from '@nestjs/common';
import { issueToken } from '#libs/secrets';
import {
  MOST_SHARE_DAYS,
  type CreatedShareLink,
  type NewShareLink,
  type ShareLink,
  type ShareLinks,
} from '#libs/contracts';
import { newId, roles, type ShareLinkRow, shareLinks } from '#libs/database';
import { IdentityMaskingService } from '../../candidates/hidden-identities/identity-masking.service.js';
import { Conflict, InvalidInput, NotFound, Unprocessable } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';

const DAY_MS = 24 * 3_600_000;

@Injectable()
export class ShareLinksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly masking: IdentityMaskingService,
  ) {}

  async list(actor: Actor, roleId: string): Promise<ShareLinks> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tenant) => {
      if (!(await roles.find(tenant, roleId))) throw new NotFound('role');
      return { items: (await shareLinks.list(tenant, roleId)).map(shareLinkOf) };
    });
  }

  /** All of the applications, or no link. */
  async add(actor: Actor, roleId: string, input: NewShareLink): Promise<CreatedShareLink> {
    authorise(actor, EVERYBODY);
    const expiresAt = new Date(input.expiresAt);
    const lasts = expiresAt.getTime() - Date.now();
    if (lasts <= 0) throw new InvalidInput([{ path: 'expiresAt', message: 'Must be in the future' }]);
    if (lasts > MOST_SHARE_DAYS * DAY_MS)
      throw new InvalidInput([{ path: 'expiresAt', message: `At most ${MOST_SHARE_DAYS} days from now` }]);
    return this.transactions.onceWithSecret(actor, 201, async (tenant) => {
      const { organisationId } = actor;
      if (!(await roles.find(tenant, roleId))) throw new NotFound('role');
      if (!input.identitiesHidden && (await this.masking.isRoleHidden(tenant, actor, roleId))) throw wouldUncover();
      const id = newId();
      const { token, digest } = issueToken('shared', organisationId, id);
      const [scope, applicationIds] =
        input.scope === 'shortlist'
          ? (['shortlist', []] as const)
          : (['applications', input.scope.applicationIds] as const);
      const strangers = await shareLinks.create(tenant, {
        ...{ id, roleId, scope, expiresAt, secretDigest: digest, madeBy: actor.id },
        ...{ identitiesHidden: input.identitiesHidden, note: input.note, applicationIds: [...applicationIds] },
      });
      if (strangers.length > 0) throw notOfRole(strangers, applicationIds);
      const details = {
        scope,
        identitiesHidden: input.identitiesHidden,
        applications: applicationIds.length,
        shareLinkId: id,
      };
      await audit(tenant, actor, 'share-link.made', { kind: 'role', id: roleId }, details);
      const made = await shareLinks.find(tenant, id);
      if (!made) throw new NotFound('share link');
      return { shareLink: shareLinkOf(made), path: `/shared#${token}` };
    });
  }

  async revoke(actor: Actor, roleId: string, shareLinkId: string): Promise<void> {
    authorise(actor, EVERYBODY);
    await this.transactions.once(actor, 204, async (tenant) => {
      if (!(await shareLinks.revoke(tenant, { roleId, id: shareLinkId }))) throw new NotFound('share link');
      await audit(tenant, actor, 'share-link.revoked', { kind: 'role', id: roleId }, { shareLinkId });
    });
  }
}

function wouldUncover(): Conflict {
  return new Conflict(
    'identities-hidden',
    'Identities are hidden from you in this role, and the link would show them. Create a link that hides identities.',
  );
}

function notOfRole(strangers: readonly string[], given: readonly string[]): Unprocessable {
  const errors = strangers.map((id) => ({
    path: `scope.applicationIds.${given.indexOf(id)}`,
    message: `${id} is not an application of this role, or its candidate was erased`,
  }));
  return new Unprocessable('application-not-in-role', errors.map(({ message }) => message).join('; '), errors);
}

function shareLinkOf(row: ShareLinkRow): ShareLink {
  const {
    id,
    scope,
    applicationIds,
    identitiesHidden,
    note,
    madeBy,
    madeAt,
    expiresAt,
    revokedAt,
    opened,
    lastOpenedAt,
  } = row;
  return {
    ...{ id, scope, applicationIds, identitiesHidden, note, madeBy, opened },
    madeAt: madeAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    lastOpenedAt: lastOpenedAt?.toISOString() ?? null,
  };
}
