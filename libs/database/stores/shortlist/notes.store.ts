/** Notes about applications, and the inbox items of the users whom they mention. */
// SQL by hand: notes are shown with their authors and mentions: several tables.
import { NoteEntity } from '../../schema/shortlist/notes.entity.js';
import { userCanSeeRole } from '../sql/visibility.js';
import { NOW, type Tenant } from '../../tenant.js';

export interface NoteRow {
  id: string;
  applicationId: string;
  author: string;
  authorName: string | null;
  text: string;
  mentions: string[];
  createdAt: Date;
  changedAt: Date | null;
}

const SELECT_NOTE = `
  SELECT n.id, n.application_id AS "applicationId", n.author, coalesce(u.name, k.name) AS "authorName", n.text, n.created_at AS "createdAt",
         n.changed_at AS "changedAt",
         ARRAY(SELECT user_id FROM inbox_item i WHERE i.organisation_id = $1 AND i.note_id = n.id ORDER BY i.id) AS mentions
    FROM note n LEFT JOIN user_account u ON u.organisation_id = $1 AND u.id = n.author
    LEFT JOIN api_key k ON k.organisation_id = $1 AND k.id = n.author`;

/** Lists the notes about an application, newest first. */
export function list(
  tenant: Tenant,
  page: { applicationId: string; after: string | null; limit: number },
): Promise<NoteRow[]> {
  return tenant.query<NoteRow[]>(
    `${SELECT_NOTE} WHERE n.organisation_id = $1 AND n.application_id = $2 AND ($3::uuid IS NULL OR n.id < $3)
      ORDER BY n.id DESC LIMIT $4`,
    [tenant.organisationId, page.applicationId, page.after, page.limit],
  );
}

const MOST_READERS = 500;

/** Lists the users whom a note about an application can mention, by name: they can sign in and see its role. */
export function listReaders(tenant: Tenant, applicationId: string): Promise<{ id: string; name: string }[]> {
  return tenant.query<{ id: string; name: string }[]>(
    `SELECT u.id, u.name FROM application a
       JOIN role r ON r.organisation_id = $1 AND r.id = a.role_id
       JOIN user_account u ON u.organisation_id = $1 AND u.disabled_at IS NULL AND ${userCanSeeRole('u', 'r')}
      WHERE a.organisation_id = $1 AND a.id = $2
      ORDER BY lower(u.name), u.id LIMIT ${MOST_READERS}`,
    [tenant.organisationId, applicationId],
  );
}

/** Returns a note about an application, or null. */
export async function find(tenant: Tenant, applicationId: string, id: string): Promise<NoteRow | null> {
  const rows = await tenant.query<NoteRow[]>(
    `${SELECT_NOTE} WHERE n.organisation_id = $1 AND n.application_id = $2 AND n.id = $3`,
    [tenant.organisationId, applicationId, id],
  );
  return rows[0] ?? null;
}

/** Adds a note. */
export function create(
  tenant: Tenant,
  note: Pick<NoteEntity, 'id' | 'applicationId' | 'author' | 'text'>,
): Promise<void> {
  return tenant.insert(NoteEntity, note);
}

/** Changes the text of a note. */
export async function update(tenant: Tenant, id: string, text: string): Promise<void> {
  await tenant.update(NoteEntity, { id }, { text, changedAt: NOW });
}

/** Deletes a note, its items in inboxes, and the stored responses that show it. */
export async function remove(tenant: Tenant, id: string): Promise<void> {
  await tenant.query(
    `DELETE FROM idempotency_key WHERE organisation_id = $1 AND response IS NOT NULL AND strpos(response::text, $2) > 0`,
    [tenant.organisationId, id],
  );
  await tenant.delete(NoteEntity, { id });
}

/**
 * Sets the users whom a note mentions: new ones get an item in their inbox, and the others lose theirs.
 * @returns those of the given users who cannot sign in or cannot see the role
 */
export async function setMentions(
  tenant: Tenant,
  noteId: string,
  mentions: readonly { itemId: string; userId: string }[],
): Promise<string[]> {
  const users = mentions.map(({ userId }) => userId);
  await tenant.query(
    'DELETE FROM inbox_item WHERE organisation_id = $1 AND note_id = $2 AND user_id <> ALL($3::uuid[])',
    [tenant.organisationId, noteId, users],
  );
  await tenant.query(
    `INSERT INTO inbox_item (organisation_id, id, user_id, kind, note_id, role_id, application_id)
     SELECT $1, given.id, u.id, 'mention', n.id, r.id, a.id FROM unnest($3::uuid[], $4::uuid[]) AS given (id, user_id)
       JOIN note n ON n.organisation_id = $1 AND n.id = $2
       JOIN application a ON a.organisation_id = $1 AND a.id = n.application_id
       JOIN role r ON r.organisation_id = $1 AND r.id = a.role_id
       JOIN user_account u ON u.organisation_id = $1 AND u.id = given.user_id AND u.disabled_at IS NULL AND ${userCanSeeRole('u', 'r')}
      WHERE NOT EXISTS (SELECT FROM inbox_item i WHERE i.organisation_id = $1 AND i.note_id = $2 AND i.user_id = u.id)`,
    [tenant.organisationId, noteId, mentions.map(({ itemId }) => itemId), users],
  );
  const known = await tenant.query<{ id: string }[]>(
    'SELECT user_id AS id FROM inbox_item WHERE organisation_id = $1 AND note_id = $2',
    [tenant.organisationId, noteId],
  );
  return users.filter((user) => !known.some(({ id }) => id === user));
}
