import { createHash } from 'node:crypto';
import type { NewCandidate } from '#libs/contracts';
import { newApplications, type Tenant } from '#libs/database';
import { canonicalDocument } from './canonical-document.js';
import type { IntakeSource } from './receive-candidates.js';

/** The outcome for a candidate who would come in now. */
export interface ForeseenCandidate {
  duplicate: boolean;
  /** What is there of a duplicate; null where that would only have come in before. */
  known: { candidateId: string; applicationId: string; documentId: string } | null;
}

/**
 * What `receiveCandidates` would make of candidates, list by list, without writing anything or holding anybody. What others bring meanwhile
 * is not foreseen.
 * @returns takes the next list; gives what would become of each, in order
 */
export function foreseeing({ roleId }: Pick<IntakeSource, 'roleId'>) {
  /** Documents, and people who are here already, that would have come in before. */
  const come = new Set<string>();
  return async (tenant: Tenant, candidates: readonly NewCandidate[]): Promise<ForeseenCandidate[]> => {
    const texts = candidates.map((candidate) => Buffer.from(canonicalDocument(candidate).bytes).toString());
    const people = await newApplications.findKnownCandidates(tenant, roleId, texts);
    return texts.map((text, place) => {
      const { documentId, candidateId, applicationId } = people.get(place) ?? {};
      if (documentId && candidateId && applicationId)
        return { duplicate: true, known: { documentId, candidateId, applicationId } };
      const digest = createHash('sha256').update(text, 'utf8').digest('base64');
      const duplicate = come.has(digest) || (candidateId !== undefined && come.has(candidateId));
      come.add(digest);
      if (candidateId !== undefined) come.add(candidateId);
      return { duplicate, known: null };
    });
  };
}
