/**
 * What an erasure does with each table: the one declaration, which `eraseCandidate` walks and a test holds against the catalogue, so that a
 * new table without an entry fails. `docs/decisions/compliance-erasure.md` says why.
 */
// SQL by hand: the statements are generated from the plan.
import type { ErasedKind } from '#libs/contracts';

/** The column that ties a row to the erased candidate: their own ids, or those of their applications. */
type Owner = 'candidate_id' | 'application_id';

export type TableErasure =
  /** Rows of the candidate are deleted. `counted` is the kind under which the report counts them; null: it does not. */
  | { rows: 'deleted'; by: Owner; counted: ErasedKind | null }
  /** Rows go with those of another table, by a foreign key. */
  | { rows: 'deleted with'; table: string }
  /** Rows stay, and `set` clears what is personal in them, where `where` holds. */
  | { rows: 'cleared'; by: Owner; set: string; where?: string; counted: ErasedKind }
  /** A statement of its own, because more than an id decides which rows are meant or what of them goes. */
  | { rows: 'by a statement'; does: string }
  /** Nothing of it is personal, or it has to stay. */
  | { rows: 'kept'; because: string };

const IDS_ONLY = { rows: 'kept', because: 'ids and times only' } as const;
const ABOUT_ROLES = { rows: 'kept', because: 'about roles, not about candidates' } as const;
const ABOUT_USERS = { rows: 'kept', because: 'about users of the organization, not about candidates' } as const;
const SETTINGS = { rows: 'kept', because: 'settings of the organization or the installation' } as const;
const COUNTS = { rows: 'kept', because: 'counts only' } as const;
const VENDOR_IDS = {
  rows: 'by a statement',
  does: 'deletes rows with an id that a vendor has for the candidate',
} as const;

/** Every table of the catalogue. Those that a walk changes are changed in this order. */
export const ERASURE_PLAN: Record<string, TableErasure> = {
  reference_candidate: { rows: 'deleted', by: 'application_id', counted: 'opinions' },
  inbox_item: { rows: 'deleted', by: 'application_id', counted: null },
  note: { rows: 'deleted', by: 'application_id', counted: 'notes' },
  correction: { rows: 'deleted', by: 'candidate_id', counted: 'corrections' },
  override: { rows: 'deleted', by: 'application_id', counted: 'overrides' },
  screening_answer: { rows: 'deleted', by: 'application_id', counted: 'answers' },
  application_answers: { rows: 'deleted', by: 'application_id', counted: null },
  application_authorisation: { rows: 'deleted', by: 'application_id', counted: null },
  profile: { rows: 'deleted', by: 'candidate_id', counted: 'profiles' },
  profile_skill: { rows: 'deleted', by: 'candidate_id', counted: 'filterRows' },
  profile_certification: { rows: 'deleted', by: 'candidate_id', counted: 'filterRows' },
  candidate_identity: { rows: 'deleted', by: 'candidate_id', counted: 'identities' },
  candidate_document: { rows: 'deleted', by: 'candidate_id', counted: null },
  application: {
    rows: 'cleared',
    by: 'candidate_id',
    set: `mode = 'erased', superseded_by_id = NULL, mode_before = NULL, out_of_date = NULL, out_of_date_at = NULL, notice_pending = false`,
    counted: 'applications',
  },
  explanation_link: { rows: 'deleted', by: 'application_id', counted: null },
  share_link_application: { rows: 'deleted', by: 'application_id', counted: null },
  explanation_due: {
    rows: 'cleared',
    by: 'application_id',
    set: 'reason = NULL',
    where: 'reason IS NOT NULL',
    counted: 'reasons',
  },
  candidate_request: {
    rows: 'cleared',
    by: 'application_id',
    set: `content = NULL, words = NULL, reply = NULL, state = CASE state WHEN 'open' THEN 'answered' ELSE state END,
      resolved_at = coalesce(resolved_at, now())`,
    counted: 'requests',
  },
  mode_change: {
    rows: 'cleared',
    by: 'application_id',
    set: 'reason = NULL',
    where: 'reason IS NOT NULL',
    counted: 'reasons',
  },
  legal_hold: {
    rows: 'cleared',
    by: 'candidate_id',
    set: 'reason = NULL, lift_reason = NULL',
    where: '(reason IS NOT NULL OR lift_reason IS NOT NULL)',
    counted: 'reasons',
  },
  suppressed_candidate: {
    rows: 'cleared',
    by: 'candidate_id',
    set: 'reason = NULL',
    where: 'reason IS NOT NULL',
    counted: 'reasons',
  },

  assessment: { rows: 'deleted with', table: 'profile' },
  assessment_vector: { rows: 'deleted with', table: 'assessment' },
  ranking: { rows: 'deleted with', table: 'assessment' },
  profile_source: { rows: 'deleted with', table: 'profile' },
  candidate_key: { rows: 'deleted with', table: 'candidate_identity' },
  merge_suggestion: { rows: 'deleted with', table: 'candidate_identity' },
  document: { rows: 'deleted with', table: 'blob' },
  blob_chunk: { rows: 'deleted with', table: 'blob' },
  document_text: { rows: 'deleted with', table: 'document' },
  document_words: { rows: 'deleted with', table: 'document_text' },
  document_words_pending: { rows: 'deleted with', table: 'document_text' },
  idempotency_part: { rows: 'deleted with', table: 'idempotency_key' },
  ats_assessment: { rows: 'deleted with', table: 'ats_application' },
  write_back: { rows: 'deleted with', table: 'ats_application' },
  default_view: { rows: 'deleted with', table: 'shortlist_view' },

  candidate: {
    rows: 'by a statement',
    does: 'marks the candidate as erased; the row keeps the id from being used again',
  },
  blob: { rows: 'by a statement', does: 'deletes documents, unless they are also those of a candidate who stays' },
  decision: { rows: 'by a statement', does: 'stores decisions again without filters that name the candidate' },
  import: {
    rows: 'by a statement',
    does: 'clears samples beside columns, and names of sources that only they came by',
  },
  import_item: { rows: 'by a statement', does: 'clears names of files, ids of others and messages' },
  import_source: { rows: 'by a statement', does: 'blanks their rows in sources that are still stored (libs/erasure)' },
  inbound_event: { rows: 'by a statement', does: 'deletes bodies and headers that name the candidate' },
  webhook_message: {
    rows: 'by a statement',
    does: 'clears what is still to be sent about them, except of the erasure',
  },
  webhook_endpoint_message: { rows: 'by a statement', does: 'ends attempts whose message was cleared' },
  ats_application: VENDOR_IDS,
  ats_attachment: VENDOR_IDS,
  external_object: VENDOR_IDS,
  outbox: { rows: 'by a statement', does: 'deletes jobs about the candidate that no worker has begun' },
  quarantine: { rows: 'by a statement', does: 'deletes jobs about the candidate' },
  idempotency_key: { rows: 'by a statement', does: 'deletes stored responses that name the candidate' },
  shortlist_view: { rows: 'by a statement', does: 'deletes saved views that name the candidate' },

  audit_entry: { rows: 'kept', because: 'the audit holds ids and digests only, and nothing of it is ever deleted' },
  audit_seal: IDS_ONLY,
  audit_checkpoint: IDS_ONLY,
  audit_unsealed: IDS_ONLY,
  suppression: { rows: 'kept', because: 'keyed digests, by which an erased candidate who returns is recognized' },
  retention_item: IDS_ONLY,
  retention_run: IDS_ONLY,
  candidate_merge: IDS_ONLY,
  revealed_candidate: IDS_ONLY,
  opened_application: IDS_ONLY,
  live_event: IDS_ONLY,
  live_event_head: IDS_ONLY,
  live_event_waiting: IDS_ONLY,
  webhook_attempt: { rows: 'kept', because: 'times and status codes of attempts' },
  webhook_cursor: IDS_ONLY,
  write_back_cursor: IDS_ONLY,
  write_back_run: IDS_ONLY,
  ats_sync: { rows: 'kept', because: 'how far a sync of a connection has come' },
  application_count: COUNTS,
  ranking_count: COUNTS,
  call_count: COUNTS,
  sign_in_count: COUNTS,
  opening: ABOUT_ROLES,
  ats_role: ABOUT_ROLES,
  rescoring: ABOUT_ROLES,
  role: ABOUT_ROLES,
  role_seen: ABOUT_ROLES,
  role_member: ABOUT_ROLES,
  job_description: ABOUT_ROLES,
  line_class: ABOUT_ROLES,
  new_role_draft: ABOUT_ROLES,
  criteria_draft: ABOUT_ROLES,
  role_version: ABOUT_ROLES,
  share_link: ABOUT_ROLES,
  webhook_endpoint_role: ABOUT_ROLES,
  weights_draft: ABOUT_ROLES,
  weights_ranking: ABOUT_ROLES,
  weights_version: ABOUT_ROLES,
  api_key: ABOUT_USERS,
  hidden_identities: ABOUT_USERS,
  known_browser: ABOUT_USERS,
  login_directory: ABOUT_USERS,
  session: ABOUT_USERS,
  sign_in_link: ABOUT_USERS,
  user_account: ABOUT_USERS,
  candidate_rights: SETTINGS,
  connection: SETTINGS,
  migration: SETTINGS,
  active_notice: SETTINGS,
  notice_text: SETTINGS,
  organisation: SETTINGS,
  custom_skills_version: SETTINGS,
  related_words_setting: SETTINGS,
  related_words_computation: COUNTS,
  related_words_version: { rows: 'kept', because: 'words that at least ten people share, and nothing of one of them' },
  retention_policy: SETTINGS,
  secret_key_check: SETTINGS,
  webhook_endpoint: SETTINGS,
  worker_process: SETTINGS,
};

/** A statement of the walk: `$1` is the organization, `$2` the ids that `by` names. */
interface ErasingStatement {
  by: Owner;
  sql: string;
  counted: ErasedKind | null;
}

/** The statements of the tables that are erased by an id alone, in order. */
export const ERASING_STATEMENTS: readonly ErasingStatement[] = Object.entries(ERASURE_PLAN).flatMap(([table, plan]) => {
  if (plan.rows !== 'deleted' && plan.rows !== 'cleared') return [];
  const { by, counted } = plan;
  const theirs = `organisation_id = $1 AND ${by} = ANY($2::uuid[])`;
  const cleared = plan.rows === 'cleared' ? `UPDATE ${table} SET ${plan.set} WHERE ${theirs}` : null;
  const where = plan.rows === 'cleared' && plan.where !== undefined ? ` AND ${plan.where}` : '';
  return [{ by, counted, sql: cleared === null ? `DELETE FROM ${table} WHERE ${theirs}` : `${cleared}${where}` }];
});
