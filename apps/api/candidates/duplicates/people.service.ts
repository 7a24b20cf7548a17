/** Merge suggestions, merges and their undo. */
import { Injectable } from '@nestjs/common';
import type {
  AuditAction,
  CandidateMerge,
  MergeSuggestion,
  MergeSuggestionDetail,
  MergeSuggestionQuery,
  Page,
  PageQuery,
  SuggestionResolution,
} from '#libs/contracts';
import {
  applications,
  type CandidateMergeEntity,
  candidates,
  duplicates,
  profiles,
  type SuggestionRow,
  type Tenant,
  visibility,
} from '#libs/database';
import { mergePeople, undoMerge, type Merged } from '#libs/intake';
import { commonKeys, comparePeople, personFacts, keysOf, type PersonFacts } from '#libs/duplicates';
import { Conflict, NotFound, Unprocessable } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { RECRUITING } from '../../platform/permissions/rights.js';
import { notSeen } from '../../platform/permissions/route-resources.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { IdentityMaskingService } from '../hidden-identities/identity-masking.service.js';
import { survivingCandidate } from '../profiles/candidates.service.js';
import { mergeProblems } from './problems.js';

type IdentityFacts = MergeSuggestionDetail['candidates'][0];

@Injectable()
export class PeopleService {
  constructor(
    private readonly transactions: Transactions,
    private readonly masking: IdentityMaskingService,
  ) {}

  /**
   * Lists suggestions of the whole organization, or of one candidate. It leaves out pairs that would reveal a hidden
   * identity.
   */
  async suggestions(
    actor: Actor,
    candidateId: string | null,
    { state, cursor, limit }: MergeSuggestionQuery,
  ): Promise<Page<MergeSuggestion>> {
    authorise(actor, RECRUITING);
    const bound = `merge-suggestions ${state} ${candidateId ?? ''}`;
    const after = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tenant) => {
      const personId = candidateId && (await survivingCandidate(tenant, candidateId));
      const rows = await duplicates.listSuggestions(tenant, {
        visibility: actor.visibility,
        state,
        personId,
        after,
        limit: limit + 1,
      });
      const page = pageFrom(rows, limit, bound, ({ id }) => [id], suggestionOf);
      const hidden = await this.masking.hiddenAmong(
        tenant,
        actor,
        rows.flatMap(({ candidateIds }) => candidateIds),
      );
      return { ...page, items: page.items.filter((suggestion) => !uncovers(suggestion, hidden)) };
    });
  }

  async suggestion(actor: Actor, suggestionId: string): Promise<MergeSuggestionDetail> {
    authorise(actor, RECRUITING);
    return this.transactions.read(actor, async (tenant) => {
      await this.find(tenant, actor, suggestionId);
      return detailOf(tenant, actor, suggestionId);
    });
  }

  async resolve(
    actor: Actor,
    suggestionId: string,
    { resolution, into }: SuggestionResolution,
  ): Promise<MergeSuggestionDetail> {
    authorise(actor, RECRUITING);
    const { id: by } = actor;
    return this.transactions.once(actor, 200, async (tenant) => {
      const suggestion = await this.find(tenant, actor, suggestionId);
      const [first, second] = suggestion.candidateIds;
      if (into !== undefined && !suggestion.candidateIds.includes(into)) {
        const errors = [{ path: 'into', message: `One of ${first} and ${second}` }];
        throw new Unprocessable('candidate-not-in-pair', 'Send the id of one of the two candidates.', errors);
      }
      if (suggestion.state !== 'open') throw alreadyResolved();
      if (resolution === 'merge') {
        const intoId = into ?? first;
        const merge = { fromId: intoId === first ? second : first, intoId, by };
        await this.audited(tenant, actor, 'candidate.merged', await mergeProblems(mergePeople(tenant, merge)));
        // Another user may have rejected it at the same moment.
        if ((await duplicates.findSuggestion(tenant, suggestionId))?.state !== 'merged') throw alreadyResolved();
      } else {
        if (!(await duplicates.rejectSuggestion(tenant, suggestionId, { by }))) throw alreadyResolved();
        const subject = { kind: 'candidate', id: first };
        await audit(tenant, actor, 'candidate.said-different', subject, { otherId: second, suggestionId });
      }
      return detailOf(tenant, actor, suggestionId);
    });
  }

  async merge(actor: Actor, intoId: string, fromId: string): Promise<CandidateMerge> {
    authorise(actor, RECRUITING);
    const { id: by } = actor;
    return this.transactions.once(actor, 201, async (tenant) => {
      if (!(await visibility.canSee(tenant, actor.visibility, { thing: 'candidate', id: fromId })))
        throw notSeen('candidate');
      const merged = await mergeProblems(mergePeople(tenant, { fromId, intoId, by }));
      await this.audited(tenant, actor, 'candidate.merged', merged);
      return stored(tenant, merged.mergeId);
    });
  }

  async undo(actor: Actor, mergeId: string): Promise<CandidateMerge> {
    authorise(actor, RECRUITING);
    const { id: by } = actor;
    return this.transactions.once(actor, 200, async (tenant) => {
      const parted = await mergeProblems(undoMerge(tenant, { mergeId, by }));
      await this.audited(tenant, actor, 'candidate.merge-undone', parted);
      return stored(tenant, mergeId);
    });
  }

  async merges(actor: Actor, candidateId: string, { cursor, limit }: PageQuery): Promise<Page<CandidateMerge>> {
    authorise(actor, RECRUITING);
    const bound = `merges ${candidateId}`;
    const after = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tenant) => {
      const candidate = await candidates.find(tenant, candidateId);
      if (!candidate) throw new NotFound('candidate');
      const candidateIds = [candidateId, ...candidate.mergedIds];
      const rows = await duplicates.listMerges(tenant, { candidateIds, after, limit: limit + 1 });
      return pageFrom(rows, limit, bound, ({ id }) => [id], mergeOf);
    });
  }

  /** @throws Conflict when it would tell who a covered person is */
  private async find(tenant: Tenant, actor: Actor, id: string): Promise<SuggestionRow> {
    const suggestion = await duplicates.findSuggestion(tenant, id);
    if (suggestion === null) throw new NotFound('merge suggestion');
    if (uncovers(suggestion, await this.masking.hiddenAmong(tenant, actor, suggestion.candidateIds))) {
      const detail =
        'The identity of one of the two is hidden from you, and the other would reveal it. Reveal the candidate first.';
      throw new Conflict('identities-hidden', detail);
    }
    return suggestion;
  }

  private audited(tenant: Tenant, actor: Actor, action: AuditAction, merged: Merged): Promise<void> {
    const { intoId, ...details } = merged;
    return audit(tenant, actor, action, { kind: 'candidate', id: intoId }, details);
  }
}

async function detailOf(tenant: Tenant, actor: Actor, id: string): Promise<MergeSuggestionDetail> {
  const suggestion = await duplicates.findSuggestion(tenant, id);
  if (suggestion === null) throw new NotFound('merge suggestion');
  const [first, second] = suggestion.candidateIds;
  const [one, two] = [await identityOf(tenant, actor, first), await identityOf(tenant, actor, second)];
  const common = commonKeys(await duplicates.listKeyHolders(tenant, [...keysOf(one.facts), ...keysOf(two.facts)]));
  const because = comparePeople(one.facts, two.facts, common);
  return { ...suggestionOf(suggestion), candidates: [one.shown, two.shown], because };
}

/** The known identity of a candidate, for comparison and for users. */
async function identityOf(
  tenant: Tenant,
  { visibility }: Actor,
  candidateId: string,
): Promise<{ facts: PersonFacts; shown: IdentityFacts }> {
  const candidate = await candidates.find(tenant, candidateId);
  if (!candidate) throw new NotFound('candidate');
  const profile = await profiles.findLatest(tenant, candidateId);
  const identity = await candidates.findIdentity(tenant, candidateId);
  const facts = personFacts(identity, profile?.content.positions ?? []);
  const employers = (profile?.content.positions ?? []).flatMap(({ employer, title, start, end, current }) =>
    employer
      ? [
          {
            employer: employer.value,
            title: title?.value ?? null,
            start: start?.date ?? null,
            end: end?.date ?? null,
            current,
          },
        ]
      : [],
  );
  const foundApplications = await applications.listOfCandidate(tenant, candidateId, visibility);
  return {
    facts,
    shown: {
      candidateId,
      name: candidate.name,
      emails: [...facts.emails],
      phones: [...facts.phones],
      links: [...facts.links],
      employers,
      createdAt: candidate.createdAt.toISOString(),
      applications: foundApplications.length,
    },
  };
}

async function stored(tenant: Tenant, id: string): Promise<CandidateMerge> {
  const merge = await duplicates.findMerge(tenant, id);
  if (merge === null) throw new NotFound('merge');
  return mergeOf(merge);
}

function alreadyResolved(): Conflict {
  return new Conflict('already-resolved', 'The suggestion was resolved before.');
}

/** Of two who may be one person, one has a name here and the other must not. */
function uncovers({ candidateIds }: Pick<MergeSuggestion, 'candidateIds'>, hidden: ReadonlySet<string>): boolean {
  return candidateIds.some((id) => hidden.has(id)) && !candidateIds.every((id) => hidden.has(id));
}

function suggestionOf(row: SuggestionRow): MergeSuggestion {
  return { ...row, foundAt: row.foundAt.toISOString(), resolvedAt: row.resolvedAt?.toISOString() ?? null };
}

function mergeOf({ id, fromId, intoId, mergedBy, mergedAt, undoneBy, undoneAt }: CandidateMergeEntity): CandidateMerge {
  const undone = { undoneBy, undoneAt: undoneAt?.toISOString() ?? null };
  return { id, fromId, intoId, mergedBy, mergedAt: mergedAt.toISOString(), ...undone };
}
