import { afterAll, describe, expect, it } from '@jest/globals';
import {
  ACTOR_KINDS,
  CORRECTION_SOURCES,
  DECISION_KINDS,
  INBOUND_EVENT_OUTCOMES,
  IMPORT_STATES,
  INBOX_KINDS,
  ITEM_OUTCOMES,
  LANES,
  LINK_PURPOSES,
  RANKING_STATES,
  OUT_OF_DATE_CAUSES,
  OVERRIDE_OUTCOMES,
  ROLE_STATES,
  SUGGESTION_STATES,
  UNREAD_OUTCOMES,
  WEBHOOK_MESSAGE_OUTCOMES,
  WEBHOOK_DISABLED_BECAUSE,
  WEIGHTS_ORIGINS,
} from '#libs/contracts';
import {
  APPLICATION_MODES,
  AUDIT_ACTOR_KINDS,
  COMPUTATION_OUTCOMES,
  DOCUMENT_ORIGINS,
  inOrganisation,
  newId,
  PERSON_KEY_KINDS,
  RETENTION_RUN_STATES,
  RoleEntity,
  SUPPRESSION_KINDS,
} from '#libs/database';
import { FOREIGN_KEY_VIOLATION, INSUFFICIENT_PRIVILEGE, sqlState, tables } from './database-under-test.js';
import { twoOrganisations } from './every-table.js';

const { database, ours, theirs } = await twoOrganisations();
afterAll(() => database.close());

/** Runs one statement as the app role of our organization, and rolls it back. */
function attempt(sql: string, parameters: unknown[] = []): Promise<string | null> {
  const undone = new Error('undone');
  return sqlState(
    inOrganisation(database.app, ours.organisationId, async (tenant) => {
      await tenant.query(sql, parameters);
      throw undone;
    }).catch((error: unknown) => {
      if (error !== undone) throw error;
    }),
  );
}

const count = async (table: string, where: string, value: string): Promise<number> => {
  const { rows } = await database.superuser.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${table} WHERE ${where} = $1`,
    [value],
  );
  return rows[0]?.n ?? 0;
};

describe('foreign keys', () => {
  it('cannot cross organizations, not even for a user whom row-level security does not bind', async () => {
    const insert = (organisationId: string, userId: string) =>
      database.superuser.query(
        `INSERT INTO session (organisation_id, id, user_id, secret_digest, expires_at, idle_until)
         VALUES ($1, $2, $3, sha256(''), now(), now())`,
        [organisationId, newId(), userId],
      );
    expect(await sqlState(insert(ours.organisationId, theirs.userId))).toBe(FOREIGN_KEY_VIOLATION);
    expect(await sqlState(insert(ours.organisationId, ours.userId))).toBeNull();
  });

  it('keep the versions and rankings of one role from another', async () => {
    const { organisationId } = ours;
    const other = newId();
    await inOrganisation(database.app, organisationId, (tenant) =>
      tenant.manager.insert(RoleEntity, { organisationId, id: other, title: 'Other', state: 'open' }),
    );
    const point = (column: string, id: string) => attempt(`UPDATE role SET ${column} = $1 WHERE id = $2`, [id, other]);
    expect(await point('current_version_id', ours.roleVersionId)).toBe(FOREIGN_KEY_VIOLATION);
    expect(await point('active_weights_id', ours.weightsVersionId)).toBe(FOREIGN_KEY_VIOLATION);
    expect(await attempt('UPDATE ranking SET role_id = $1', [other])).toBe(FOREIGN_KEY_VIOLATION);
  });
});

describe('lists of words', () => {
  it.each([
    ['user_account', 'kind', ACTOR_KINDS],
    ['api_key', 'kind', ACTOR_KINDS],
    ['sign_in_link', 'purpose', LINK_PURPOSES],
    ['inbox_item', 'kind', INBOX_KINDS],
    ['audit_entry', 'actor_kind', AUDIT_ACTOR_KINDS],
    ['document', 'origin', DOCUMENT_ORIGINS],
    ['document_text', 'outcome', ['text', ...UNREAD_OUTCOMES]],
    ['role', 'state', ROLE_STATES],
    ['weights_version', 'origin', WEIGHTS_ORIGINS],
    ['weights_ranking', 'state', RANKING_STATES],
    ['application', 'mode', APPLICATION_MODES],
    ['application', 'out_of_date', OUT_OF_DATE_CAUSES],
    ['candidate_key', 'kind', PERSON_KEY_KINDS],
    ['merge_suggestion', 'state', SUGGESTION_STATES],
    ['correction', 'source', CORRECTION_SOURCES],
    ['override', 'source', CORRECTION_SOURCES],
    ['override', 'outcome', OVERRIDE_OUTCOMES],
    ['decision', 'kind', [...DECISION_KINDS, 'open']],
    ['import', 'state', IMPORT_STATES],
    ['import_item', 'outcome', ITEM_OUTCOMES],
    ['inbound_event', 'outcome', INBOUND_EVENT_OUTCOMES],
    ['suppression', 'kind', SUPPRESSION_KINDS],
    ['webhook_endpoint', 'disabled_because', WEBHOOK_DISABLED_BECAUSE],
    ['webhook_endpoint_message', 'outcome', WEBHOOK_MESSAGE_OUTCOMES],
    ['retention_run', 'state', RETENTION_RUN_STATES],
    ['related_words_computation', 'outcome', COMPUTATION_OUTCOMES],
  ])('%s.%s are the same in the code and in the database', async (table, column, words: readonly string[]) => {
    const { rows } = await database.superuser.query<{ words: string[] }>(
      `SELECT ARRAY(SELECT (regexp_matches(pg_get_constraintdef(oid), '''([^'']+)''::text', 'g'))[1]) AS words
       FROM pg_constraint WHERE conrelid = $1::regclass AND conname = $2`,
      [table, `${table}_${column}_check`],
    );
    expect(rows[0]?.words.sort()).toEqual([...words].sort());
  });

  it('lanes too, which are stored by number', async () => {
    const definition = await database.superuser.query<{ text: string }>(
      `SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = 'ranking_lane_check'`,
    );
    expect(definition.rows[0]?.text).toBe(`CHECK (((lane >= 0) AND (lane <= ${LANES.length - 1})))`);
  });
});

describe('versions', () => {
  /** Rows that a correction would falsify: what a score was pinned to, what was decided, what arrived. */
  const IMMUTABLE = [
    'assessment',
    'audit_checkpoint',
    'audit_entry',
    'audit_seal',
    'audit_unsealed',
    'blob',
    'blob_chunk',
    'correction',
    'custom_skills_version',
    'decision',
    'document',
    'document_text',
    'document_words',
    'document_words_pending',
    'hidden_identities',
    'live_event',
    'live_event_head',
    'live_event_waiting',
    'notice_text',
    'override',
    'profile',
    'profile_source',
    'related_words_version',
    'revealed_candidate',
    'role_version',
    'screening_answer',
    'suppression',
    'webhook_attempt',
    'weights_version',
  ];

  it('are never updated: the app role may not, in exactly these tables', async () => {
    const frozen: string[] = [];
    for (const table of await tables(database.superuser, 'migration', 'worker_process')) {
      const { rows } = await database.superuser.query<{ may: boolean }>(
        `SELECT has_any_column_privilege('candor_app', $1, 'UPDATE') AS may`,
        [table],
      );
      if (rows[0]?.may === false) frozen.push(table);
    }
    expect(frozen).toEqual(IMMUTABLE);
  });

  it.each(IMMUTABLE)('%s refuses an update', async (table) => {
    expect(await attempt(`UPDATE ${table} SET organisation_id = organisation_id`)).toBe(INSUFFICIENT_PRIVILEGE);
  });

  it.each([
    'DELETE FROM profile',
    'DELETE FROM profile; DELETE FROM blob',
    'DELETE FROM assessment',
    'DELETE FROM decision',
    'DELETE FROM weights_version',
  ])('can be deleted, because personal content must be: %s', async (deletion) => {
    expect(await attempt(deletion)).toBeNull();
  });
});

describe('audit entries', () => {
  it('cannot be changed or deleted', async () => {
    expect(await attempt(`UPDATE audit_entry SET action = 'nothing'`)).toBe(INSUFFICIENT_PRIVILEGE);
    expect(await attempt('DELETE FROM audit_entry')).toBe(INSUFFICIENT_PRIVILEGE);
  });

  it('have seals that cannot be made, changed or deleted', async () => {
    const made = `INSERT INTO audit_seal SELECT organisation_id, 9, id, sha256('x'), 'key', now() FROM audit_entry LIMIT 1`;
    for (const sql of [
      made,
      'UPDATE audit_seal SET chain_number = 9',
      'DELETE FROM audit_seal',
      'UPDATE audit_checkpoint SET chain_number = 0',
      'DELETE FROM audit_unsealed',
    ]) {
      expect({ sql, state: await attempt(sql) }).toEqual({ sql, state: INSUFFICIENT_PRIVILEGE });
    }
  });
});

describe('erasure', () => {
  it('refuses to take a text that a profile rests on', async () => {
    expect(await attempt('DELETE FROM blob')).toBe(FOREIGN_KEY_VIOLATION);
  });

  it('takes profiles with all that was made of them, then bytes with all that was read from them', async () => {
    const { organisationId, candidateId, documentId } = ours;
    await inOrganisation(database.app, organisationId, async (tenant) => {
      await tenant.query('DELETE FROM profile WHERE candidate_id = $1', [candidateId]);
      await tenant.query('DELETE FROM candidate_identity WHERE candidate_id = $1', [candidateId]);
      await tenant.query('DELETE FROM blob WHERE digest = (SELECT blob_digest FROM document WHERE id = $1)', [
        documentId,
      ]);
      await tenant.query('UPDATE candidate SET erased_at = now() WHERE id = $1', [candidateId]);
    });
    for (const table of ['assessment', 'assessment_vector', 'ranking', 'profile_source', 'document', 'document_text']) {
      expect({ table, rows: await count(table, 'organisation_id', organisationId) }).toEqual({ table, rows: 0 });
    }
    // The suppression record, users' decisions, and the fact of an import stay.
    for (const table of ['application', 'decision', 'import_item']) {
      expect({ table, rows: await count(table, 'organisation_id', organisationId) }).toEqual({ table, rows: 1 });
    }
    expect(await count('candidate', 'id', candidateId)).toBe(1);
    expect(await count('import_item', 'document_id', documentId)).toBe(0);
    expect(await count('assessment', 'organisation_id', theirs.organisationId)).toBe(1);
  });
});
