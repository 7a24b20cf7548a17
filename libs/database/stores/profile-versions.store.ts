/** Profile versions, which stay readable. */
import type { EntityManager } from 'typeorm';
import { MEMBERS } from './people.store.js';

export interface ProfileVersionRow {
  id: string;
  candidateId: string;
  number: number;
  builder: string;
  taxonomy: string;
  documentIds: string[];
  createdAt: Date;
}

const VERSION = `profile.id, profile.candidate_id AS "candidateId", number, builder, taxonomy, profile.created_at AS "createdAt",
    ARRAY(SELECT t.document_id::text FROM profile_source s JOIN document_text t ON t.organisation_id = $1 AND t.id = s.document_text_id
      WHERE s.organisation_id = $1 AND s.profile_id = profile.id ORDER BY 1) AS "documentIds"`;

/** Profile versions of a person, those of candidates merged into them included; newest first. */
export function pageOfProfiles(
  tx: EntityManager,
  organisationId: string,
  page: { personId: string; after: string | null; limit: number },
): Promise<ProfileVersionRow[]> {
  return tx.query<ProfileVersionRow[]>(
    `WITH ${MEMBERS}
     SELECT ${VERSION} FROM member JOIN profile ON profile.organisation_id = $1 AND profile.candidate_id = member.id
      WHERE $3::uuid IS NULL OR profile.id < $3 ORDER BY profile.id DESC LIMIT $4`,
    [organisationId, [page.personId], page.after, page.limit],
  );
}

/** One profile version of a person, with its content; null when there is none, or it is somebody else's. */
export async function findProfileVersion(
  tx: EntityManager,
  organisationId: string,
  personId: string,
  profileId: string,
): Promise<(ProfileVersionRow & { content: object }) | null> {
  const rows = await tx.query<(ProfileVersionRow & { content: object })[]>(
    `WITH ${MEMBERS}
     SELECT ${VERSION}, content FROM member JOIN profile ON profile.organisation_id = $1 AND profile.candidate_id = member.id
      WHERE profile.id = $3`,
    [organisationId, [personId], profileId],
  );
  return rows[0] ?? null;
}
