/** New applications. */
// SQL by hand: every intake adds its application and announces it in one prepared statement.
import { DEFAULT_ASSESSMENT_TERMS, type AssessmentTerms } from '#libs/contracts';
import { newId } from '../../../ids.js';
import { prepared } from '../../../prepared.js';
import { noticePending } from '../../sql/notice-required.js';
import { MEMBERS } from '../../sql/person.js';
import type { Tenant } from '../../../tenant.js';
import type { Applicant } from '../../candidates/candidates/candidates.store.js';

export interface NewApplicationRow {
  roleId: string;
  /** Held by `candidates.lockApplicant`, or new. */
  applicant: Applicant;
  /** Where it came from: `upload`, `api`, `ats:<vendor>`. */
  source: string;
  /** Left out: nothing was said of it. */
  assessmentTerms?: AssessmentTerms | undefined;
}

const ADD_APPLICATION = prepared(
  'add-application',
  `WITH added AS (
     INSERT INTO application (organisation_id, id, role_id, candidate_id, source, mode, notice_text_id, notice_at, notice_channel,
       notice_jurisdiction, notice_pending)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $8::timestamptz IS NULL AND ${noticePending('$10::text')}
     ON CONFLICT (organisation_id, role_id, candidate_id) DO NOTHING RETURNING id
   ), announced AS (
     INSERT INTO live_event_waiting (organisation_id, id, role_id, kind, data)
     SELECT $1, $11::uuid, $3, 'application.received', jsonb_build_object('applicationIds', jsonb_build_array(id)) FROM added
   )
   SELECT id FROM added`,
);

const APPLICATION_OF_PERSON = prepared(
  'application-of-person',
  `WITH ${MEMBERS}
   SELECT application.id, mode = 'withdrawn' AS "isWithdrawn" FROM member JOIN application
     ON application.organisation_id = $1 AND application.candidate_id = member.id
   WHERE role_id = $3 AND mode <> 'superseded' ORDER BY application.id LIMIT 1 FOR KEY SHARE OF application`,
);

const REINSTATE = `
  UPDATE application SET mode = mode_before, mode_before = NULL
   WHERE organisation_id = $1 AND id = $2 AND mode = 'withdrawn'`;

/**
 * Adds an application and announces it, unless the person has applied for the role before, as any of the candidates they consist of.
 * @returns `isBack`: it was withdrawn, and counts again
 */
export async function create(
  tenant: Tenant,
  application: NewApplicationRow,
): Promise<{ applicationId: string; isNew: boolean; isBack: boolean }> {
  const { organisationId } = tenant;
  const { roleId, applicant, source, assessmentTerms = DEFAULT_ASSESSMENT_TERMS } = application;
  const { candidateId, personId, known } = applicant;
  const values = [organisationId, newId(), roleId, candidateId, source, ...columnsOf(assessmentTerms), newId()];
  for (let first = !known; ; first = false) {
    // Locked, so that an import that is cancelled now leaves it. An application that such an import has just deleted is added again.
    const person = [organisationId, [personId], roleId];
    const [earlier] = first
      ? []
      : await tenant.query<{ id: string; isWithdrawn: boolean }[]>(APPLICATION_OF_PERSON, person);
    if (earlier?.isWithdrawn) await tenant.query(REINSTATE, [organisationId, earlier.id]);
    if (earlier) return { applicationId: earlier.id, isNew: false, isBack: earlier.isWithdrawn };
    const added = await tenant.query<{ id: string }[]>(ADD_APPLICATION, values);
    if (added[0]) return { applicationId: added[0].id, isNew: true, isBack: false };
  }
}

/** The columns of assessment terms: mode, and the text, time, channel and jurisdiction of the notice. */
export function columnsOf({ mode, jurisdiction, notice }: AssessmentTerms): (string | null)[] {
  return [mode, notice?.textId ?? null, notice?.at ?? null, notice?.channel ?? null, jurisdiction];
}
