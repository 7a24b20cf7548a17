/**
 * The inbox of a user. An item belongs to a role, and is hidden from a user who does not, or no longer, see the role; or it is about the
 * installation, for its administrators. To add a kind: its name in `INBOX_KINDS` and, by a migration, in `inbox_item_kind_check`, its
 * sentence in `libs/wording`, and a call of {@link notify}.
 */
// SQL by hand: who gets an item, and which items a user sees, depends on roles: several tables in each statement.
import { IsNull } from 'typeorm';
import type { InboxKind, ItemOutcome, WebhookDisabledBecause } from '#libs/contracts';
import { newId } from '../../ids.js';
import { UserEntity } from '../../schema/platform/access.entity.js';
import { InboxItemEntity } from '../../schema/platform/inbox.entity.js';
import { identityOf } from '../sql/identity.js';
import { userCanSeeRole, canSeeRole, type VisibilityScope } from '../sql/visibility.js';
import * as liveEvents from './live-events/live-events.store.js';
import type { Tenant } from '../../tenant.js';

/** Kinds of items about the user's own account. */
export const ACCOUNT_NEWS = ['sign-in-failures', 'new-browser', 'password-changed'] as const satisfies InboxKind[];

export type AccountNews = (typeof ACCOUNT_NEWS)[number];

export interface InboxNews {
  kind: Exclude<InboxKind, 'mention' | 'webhook-disabled' | 'event-id-reused' | AccountNews>;
  roleId: string;
  applicationId?: string;
  importId?: string;
}

/** Adds an item to the inboxes of those of the users who can sign in and see its role. */
export async function notify(
  tenant: Tenant,
  userIds: readonly string[],
  { kind, roleId, applicationId, importId }: InboxNews,
): Promise<void> {
  const users = [...new Set(userIds)];
  if (users.length === 0) return;
  await tenant.query(
    `INSERT INTO inbox_item (organisation_id, id, user_id, kind, role_id, application_id, import_id)
     SELECT $1, given.id, u.id, $4, r.id, $6, $7 FROM unnest($2::uuid[], $3::uuid[]) AS given (id, user_id)
       JOIN role r ON r.organisation_id = $1 AND r.id = $5
       JOIN user_account u ON u.organisation_id = $1 AND u.id = given.user_id AND u.disabled_at IS NULL AND ${userCanSeeRole('u', 'r')}`,
    [tenant.organisationId, users.map(() => newId()), users, kind, roleId, applicationId ?? null, importId ?? null],
  );
}

/** Notifies the administrators that a webhook endpoint was disabled because of its responses. */
export async function notifyWebhookDisabled(tenant: Tenant, webhookEndpointId: string): Promise<void> {
  const admins = await administrators(tenant);
  await tenant.query(
    `INSERT INTO inbox_item (organisation_id, id, user_id, kind, webhook_endpoint_id)
     SELECT $1, given.id, given.user_id, 'webhook-disabled', $4 FROM unnest($2::uuid[], $3::uuid[]) AS given (id, user_id)`,
    [tenant.organisationId, admins.map(() => newId()), admins, webhookEndpointId],
  );
}

/**
 * Notifies the administrators that a connection used the ID of an earlier event again. However often that happens, an inbox has one
 * such item for a connection. Once read, it becomes unread again.
 */
export async function notifyEventIdReused(tenant: Tenant, connectionId: string): Promise<void> {
  const admins = await administrators(tenant);
  await tenant.query(
    `INSERT INTO inbox_item AS known (organisation_id, id, user_id, kind, connection_id)
     SELECT $1, given.id, given.user_id, 'event-id-reused', $4 FROM unnest($2::uuid[], $3::uuid[]) AS given (id, user_id)
     ON CONFLICT (organisation_id, connection_id, user_id) WHERE connection_id IS NOT NULL DO UPDATE
       SET id = excluded.id, created_at = now(), read_at = NULL WHERE known.read_at IS NOT NULL`,
    [tenant.organisationId, admins.map(() => newId()), admins, connectionId],
  );
}

/** Notifies a user of what happened to their account. There is one item of each kind, which becomes unread again. */
export async function notifyAccount(tenant: Tenant, userId: string, kind: AccountNews): Promise<void> {
  await tenant.query(
    `INSERT INTO inbox_item (organisation_id, id, user_id, kind) VALUES ($1, $2, $3, $4)
     ON CONFLICT (organisation_id, user_id, kind) WHERE kind IN ('sign-in-failures', 'new-browser', 'password-changed')
     DO UPDATE SET id = excluded.id, created_at = now(), read_at = NULL`,
    [tenant.organisationId, newId(), userId, kind],
  );
}

/** Lists the IDs of the administrators who can sign in, in order. */
async function administrators(tenant: Tenant): Promise<string[]> {
  const admins = await tenant.find(UserEntity, {
    where: { kind: 'admin', disabledAt: IsNull() },
    order: { id: 'ASC' },
  });
  return admins.map(({ id }) => id);
}

/**
 * Announces that an import has ended, and notifies the user who started it. If an import ends again, the new item replaces the first.
 */
export async function notifyImportEnded(tenant: Tenant, importId: string): Promise<void> {
  await liveEvents.publishImportEnded(tenant, importId);
  await tenant.delete(InboxItemEntity, { importId });
  const [started] = await tenant.query<{ roleId: string; by: string | null }[]>(
    'SELECT role_id AS "roleId", created_by AS by FROM import WHERE organisation_id = $1 AND id = $2',
    [tenant.organisationId, importId],
  );
  if (!started || started.by === null) return;
  await notify(tenant, [started.by], { kind: 'import-ended', roleId: started.roleId, importId });
}

/**
 * Notifies the user who created a role, and the one who added its newest version, that its page leaves questions open. Deletes the items
 * about the previous version.
 */
export async function notifyRoleQuestions(tenant: Tenant, roleId: string): Promise<void> {
  const kind = 'questions';
  await tenant.delete(InboxItemEntity, { roleId, kind });
  const makers = await tenant.query<{ by: string }[]>(
    `SELECT v.created_by AS by FROM role_version v,
            (SELECT max(number) AS newest FROM role_version WHERE organisation_id = $1 AND role_id = $2) last,
            (SELECT content FROM role_version WHERE organisation_id = $1 AND role_id = $2 ORDER BY number DESC LIMIT 1) page
      WHERE v.organisation_id = $1 AND v.role_id = $2 AND v.number IN (1, last.newest) AND v.created_by IS NOT NULL
        AND jsonb_array_length(page.content->'questions') > 0`,
    [tenant.organisationId, roleId],
  );
  await notify(
    tenant,
    makers.map(({ by }) => by),
    { kind, roleId },
  );
}

/**
 * Notifies the creator and the members of a role that a candidate asks for something. If none of them can sign in any more, notifies
 * the administrators, so that no request stays unseen.
 */
export async function notifyCandidateRequest(
  tenant: Tenant,
  applicationId: string,
  kind: 'human-review-requested' | 'error-reported',
): Promise<void> {
  const those = await tenant.query<{ roleId: string; userId: string }[]>(
    `WITH of_role AS (
       SELECT a.role_id, u.id FROM application a
         JOIN user_account u ON u.organisation_id = $1 AND u.disabled_at IS NULL AND (
           EXISTS (SELECT FROM role_member m WHERE m.organisation_id = $1 AND m.role_id = a.role_id AND m.user_id = u.id)
           OR u.id = (SELECT v.created_by FROM role_version v
                       WHERE v.organisation_id = $1 AND v.role_id = a.role_id ORDER BY v.number LIMIT 1))
        WHERE a.organisation_id = $1 AND a.id = $2)
     SELECT role_id AS "roleId", id AS "userId" FROM of_role
      UNION ALL
     SELECT a.role_id, u.id FROM application a JOIN user_account u ON u.organisation_id = $1 AND u.kind = 'admin'
      WHERE a.organisation_id = $1 AND a.id = $2 AND NOT EXISTS (SELECT FROM of_role)`,
    [tenant.organisationId, applicationId],
  );
  const [first] = those;
  if (!first) return;
  const users = those.map(({ userId }) => userId);
  await notify(tenant, users, { kind, roleId: first.roleId, applicationId });
}

export interface InboxRow {
  id: string;
  kind: InboxKind;
  createdAt: Date;
  readAt: Date | null;
  /** Both null for an item that belongs to no role. */
  roleId: string | null;
  roleTitle: string | null;
  note: { id: string; text: string; author: string; authorName: string | null } | null;
  applicationId: string | null;
  candidateName: string | null;
  import: { id: string; total: number; outcomes: Partial<Record<ItemOutcome, number>> } | null;
  /** The codes of the questions that the newest version of the role leaves open. */
  questions: string[] | null;
  webhookEndpoint: { id: string; because: WebhookDisabledBecause | null } | null;
  connection: { id: string; name: string } | null;
}

/** Every user sees the items about their account; an administrator also sees those about the installation. */
const SEEN = `(${canSeeRole('r', { open: '$3::boolean', roleIds: '$4::uuid[]' })}
  OR i.kind IN (${ACCOUNT_NEWS.map((kind) => `'${kind}'`).join(', ')}) OR (i.role_id IS NULL AND EXISTS (
  SELECT FROM user_account told WHERE told.organisation_id = $1 AND told.id = i.user_id AND told.kind = 'admin')))`;

/** Lists the items of a user's inbox, newest first. */
export function list(
  tenant: Tenant,
  page: { userId: string; visibility: VisibilityScope; unreadOnly: boolean; after: string | null; limit: number },
): Promise<InboxRow[]> {
  return tenant.query<InboxRow[]>(
    `SELECT i.id, i.kind, i.created_at AS "createdAt", i.read_at AS "readAt", r.id AS "roleId", r.title AS "roleTitle",
            i.application_id AS "applicationId", c.name AS "candidateName",
            CASE WHEN n.id IS NOT NULL THEN jsonb_build_object('id', n.id, 'text', n.text, 'author', n.author,
              'authorName', coalesce(u.name, k.name)) END AS note,
            CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'total', m.total, 'outcomes', (
              SELECT coalesce(jsonb_object_agg(outcome, n), '{}') FROM (SELECT outcome, count(*)::int AS n FROM import_item
                WHERE organisation_id = $1 AND import_id = m.id GROUP BY outcome) counted)) END AS import,
            CASE WHEN w.id IS NOT NULL THEN jsonb_build_object('id', w.id, 'because', w.disabled_because) END AS "webhookEndpoint",
            CASE WHEN x.id IS NOT NULL THEN jsonb_build_object('id', x.id, 'name', x.name) END AS connection,
            CASE WHEN i.kind = 'questions' THEN (SELECT jsonb_path_query_array(v.content, '$.questions[*].code') FROM role_version v
              WHERE v.organisation_id = $1 AND v.role_id = r.id ORDER BY v.number DESC LIMIT 1) END AS questions
       FROM inbox_item i
       LEFT JOIN role r ON r.organisation_id = $1 AND r.id = i.role_id
       LEFT JOIN webhook_endpoint w ON w.organisation_id = $1 AND w.id = i.webhook_endpoint_id
       LEFT JOIN connection x ON x.organisation_id = $1 AND x.id = i.connection_id
       LEFT JOIN note n ON n.organisation_id = $1 AND n.id = i.note_id
       LEFT JOIN import m ON m.organisation_id = $1 AND m.id = i.import_id
       LEFT JOIN application a ON a.organisation_id = $1 AND a.id = i.application_id
       ${identityOf('a.candidate_id', 'c')}
       LEFT JOIN user_account u ON u.organisation_id = $1 AND u.id = n.author
       LEFT JOIN api_key k ON k.organisation_id = $1 AND k.id = n.author
      WHERE i.organisation_id = $1 AND i.user_id = $2 AND ${SEEN} AND (NOT $5::boolean OR i.read_at IS NULL) AND ($6::uuid IS NULL OR i.id < $6)
      ORDER BY i.id DESC LIMIT $7`,
    [
      tenant.organisationId,
      page.userId,
      page.visibility.open,
      page.visibility.roleIds,
      page.unreadOnly,
      page.after,
      page.limit,
    ],
  );
}

/** Counts the unread items of a user. */
export async function countUnread(
  tenant: Tenant,
  { userId, visibility }: { userId: string; visibility: VisibilityScope },
): Promise<number> {
  const [row] = await tenant.query<[{ n: number }]>(
    `SELECT count(*)::int AS n FROM inbox_item i LEFT JOIN role r ON r.organisation_id = $1 AND r.id = i.role_id
      WHERE i.organisation_id = $1 AND i.user_id = $2 AND ${SEEN} AND i.read_at IS NULL`,
    [tenant.organisationId, userId, visibility.open, visibility.roleIds],
  );
  return row.n;
}

/** Marks an item of a user's inbox as read or unread. @returns false if there is no such item */
export async function mark(
  tenant: Tenant,
  { userId, id, read }: { userId: string; id: string; read: boolean },
): Promise<boolean> {
  const [, count] = await tenant.query<[unknown[], number]>(
    `UPDATE inbox_item SET read_at = CASE WHEN $4 THEN coalesce(read_at, now()) END WHERE organisation_id = $1 AND user_id = $2 AND id = $3`,
    [tenant.organisationId, userId, id, read],
  );
  return count > 0;
}

/** Marks as read the items that a user sees, up to and including one: they have not seen later ones. @returns how many */
export async function markAllRead(
  tenant: Tenant,
  { userId, visibility, upTo }: { userId: string; visibility: VisibilityScope; upTo: string },
): Promise<number> {
  const [, count] = await tenant.query<[unknown[], number]>(
    `UPDATE inbox_item SET read_at = now() FROM (
       SELECT i.id FROM inbox_item i LEFT JOIN role r ON r.organisation_id = $1 AND r.id = i.role_id
        WHERE i.organisation_id = $1 AND i.user_id = $2 AND i.id <= $5 AND i.read_at IS NULL AND ${SEEN}) seen
      WHERE inbox_item.organisation_id = $1 AND inbox_item.id = seen.id`,
    [tenant.organisationId, userId, visibility.open, visibility.roleIds, upTo],
  );
  return count;
}
