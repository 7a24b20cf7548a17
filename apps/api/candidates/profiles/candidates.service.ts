/** A person: what was received from them, what was read, and what they applied for. */
import { Injectable } from '@nestjs/common';
import type {
  Activity,
  Candidate,
  CandidateFacts,
  LinesQuery,
  LinesReading,
  Page,
  PageQuery,
  ProfileVersion,
  ProfileVersionContent,
} from '#libs/contracts';
import { type ActivityRow, applications, candidates, profiles, type Tenant } from '#libs/database';
import { readMarkedLines } from '#libs/resume';
import { today } from '../../platform/clock.js';
import { NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readCursor, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { CurrentSkills } from '../../roles/skills/current-skills.service.js';
import { findingsOfPerson } from '../../views/evidence/findings-of-person.js';
import { quoter } from '../../views/evidence/quotes.js';
import { factsInView, linesInView } from './facts-view.js';
import { textOfProfile } from './text-of-profile.js';

@Injectable()
export class CandidatesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly skills: CurrentSkills,
  ) {}

  async one(actor: Actor, candidateId: string): Promise<Candidate> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tenant) => {
      const candidate = await candidates.find(tenant, candidateId);
      if (!candidate) throw new NotFound('candidate');
      const personId = candidate.mergedIntoId ?? candidateId;
      const documents = await candidates.listDocuments(tenant, personId);
      const profile = await profiles.findLatest(tenant, personId);
      return {
        ...candidate,
        createdAt: candidate.createdAt.toISOString(),
        documents: documents.map((document) => ({ ...document, receivedAt: document.receivedAt.toISOString() })),
        applications: await applications.listOfCandidate(tenant, personId, actor.visibility),
        profile: profile && { ...profile, content: { ...profile.content } },
      };
    });
  }

  async facts(actor: Actor, candidateId: string): Promise<CandidateFacts> {
    authorise(actor, EVERYBODY);
    return this.transactions.snapshot(actor, async (tenant) => {
      const personId = await survivingCandidate(tenant, candidateId);
      const profile = await profiles.findLatest(tenant, personId);
      const documents = await candidates.listDocuments(tenant, personId);
      const texts = profile ? await profiles.listTexts(tenant, profile.id) : [];
      const skills = await this.skills.of(tenant);
      return {
        candidateId: personId,
        profileId: profile?.id ?? null,
        number: profile?.number ?? null,
        pending:
          documents.some(({ outcome }) => outcome === null) || (await candidates.isProfilePending(tenant, personId)),
        ...factsInView(profile?.content ?? null, {
          quote: quoter(profile?.content.documents ?? [], texts),
          nameOf: (skill) => skills.skillById(skill)?.name,
          identity: await candidates.findIdentity(tenant, personId),
          today: today(),
        }),
        findings: await findingsOfPerson(tenant, personId, documents, actor.language),
      };
    });
  }

  /** Reads lines that a user marked. @throws NotFound for a document without a text, or of another candidate */
  async lines(actor: Actor, candidateId: string, { documentId, start, end }: LinesQuery): Promise<LinesReading> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tenant) => {
      const personId = await survivingCandidate(tenant, candidateId);
      const profile = await profiles.findLatest(tenant, personId);
      const found = profile && (await textOfProfile(tenant, profile.id, documentId));
      if (!found) throw new NotFound('document text: it may not have been read yet');
      return linesInView(readMarkedLines(found.text, { start, end }, await this.skills.of(tenant)));
    });
  }

  async activity(actor: Actor, candidateId: string, { cursor, limit }: PageQuery): Promise<Page<Activity>> {
    authorise(actor, EVERYBODY);
    const { visibility } = actor;
    const bound = `activity ${candidateId}`;
    const [at, id] = (readCursor(bound, cursor, ['instant', 'id']) ?? []) as string[];
    const after = at === undefined || id === undefined ? null : { at, id };
    return this.transactions.read(actor, async (tenant) => {
      const personId = await survivingCandidate(tenant, candidateId);
      const rows = await candidates.listActivity(tenant, { personId, visibility, after, limit: limit + 1 });
      return pageFrom(rows, limit, bound, (row) => [row.at, row.id], activityInView);
    });
  }

  async profiles(actor: Actor, candidateId: string, { cursor, limit }: PageQuery): Promise<Page<ProfileVersion>> {
    authorise(actor, EVERYBODY);
    const bound = `profiles ${candidateId}`;
    const after = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tenant) => {
      const personId = await survivingCandidate(tenant, candidateId);
      const rows = await profiles.listVersions(tenant, { personId, after, limit: limit + 1 });
      return pageFrom(
        rows,
        limit,
        bound,
        ({ id }) => [id],
        (row) => ({ ...row, createdAt: row.createdAt.toISOString() }),
      );
    });
  }

  async profile(actor: Actor, candidateId: string, profileId: string): Promise<ProfileVersionContent> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tenant) => {
      const personId = await survivingCandidate(tenant, candidateId);
      const version = await profiles.findVersion(tenant, personId, profileId);
      if (version === null) throw new NotFound('profile version');
      return { ...version, createdAt: version.createdAt.toISOString(), content: { ...version.content } };
    });
  }
}

function activityInView({ by, byName, roleId, roleTitle, ...row }: ActivityRow): Activity {
  return {
    ...row,
    by: by === null ? null : { id: by, name: byName },
    role: roleId === null || roleTitle === null ? null : { id: roleId, title: roleTitle },
  };
}

/** Returns the candidate who represents a merged one. */
export async function survivingCandidate(tenant: Tenant, candidateId: string): Promise<string> {
  const candidate = await candidates.find(tenant, candidateId);
  if (!candidate) throw new NotFound('candidate');
  return candidate.mergedIntoId ?? candidate.id;
}
