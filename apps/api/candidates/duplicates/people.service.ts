/** Who may be the same person, what people say of it, and taking it back. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type {
  AuditAction,
  CandidateMerge,
  MergeSuggestion,
  MergeSuggestionDetail,
  MergeSuggestionQuery,
  Page,
  PageQuery,
  SuggestionSettlement,
} from '#libs/contracts';
import {
  applicationsOfCandidate,
  findCandidate,
  findIdentity,
  findLatestProfile,
  findMerge,
  findSuggestion,
  holdersOfKeys,
  pageOfMerges,
  pageOfSuggestions,
  sayDifferent,
  sees,
  type CandidateMergeEntity,
  type SuggestionRow,
} from '#libs/database';
import { mergePeople, undoMerge, type Merged } from '#libs/intake';
import { commonKeys, comparePeople, personFacts, keysOf, type PersonFacts } from '#libs/people';
import { Conflict, NotFound, Unprocessable } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { RECRUITING } from '../../platform/permissions/rights.js';
import { notSeen } from '../../platform/permissions/route-resources.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { Blinding } from '../hidden-identities/blinding.service.js';
import { survivingCandidate } from '../profiles/candidates.service.js';
import { mergeProblems } from './problems.js';

type IdentityFacts = MergeSuggestionDetail['people'][0];

@Injectable()
export class PeopleService {
  constructor(
    private readonly transactions: Transactions,
    private readonly blinding: Blinding,
  ) {}

  /** Of the whole organisation, or of one candidate. Pairs that would tell who a covered person is are left out. */
  async suggestions(
    actor: Actor,
    candidateId: string | null,
    { state, cursor, limit }: MergeSuggestionQuery,
  ): Promise<Page<MergeSuggestion>> {
    authorise(actor, RECRUITING);
    const { organisationId } = actor;
    const bound = `merge-suggestions ${state} ${candidateId ?? ''}`;
    const after = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tx) => {
      const personId = candidateId && (await survivingCandidate(tx, organisationId, candidateId));
      const rows = await pageOfSuggestions(tx, organisationId, {
        sight: actor.sight,
        state,
        personId,
        after,
        limit: limit + 1,
      });
      const page = pageFrom(rows, limit, bound, ({ id }) => [id], suggestionOf);
      const hidden = await this.blinding.hiddenAmong(
        tx,
        actor,
        rows.flatMap(({ candidateIds }) => candidateIds),
      );
      return { ...page, items: page.items.filter((suggestion) => !uncovers(suggestion, hidden)) };
    });
  }

  async suggestion(actor: Actor, suggestionId: string): Promise<MergeSuggestionDetail> {
    authorise(actor, RECRUITING);
    return this.transactions.read(actor, async (tx) => {
      await this.find(tx, actor, suggestionId);
      return detailOf(tx, actor, suggestionId);
    });
  }

  async settle(
    actor: Actor,
    suggestionId: string,
    { settlement, into }: SuggestionSettlement,
  ): Promise<MergeSuggestionDetail> {
    authorise(actor, RECRUITING);
    const { organisationId, id: by } = actor;
    return this.transactions.once(actor, 200, async (tx) => {
      const suggestion = await this.find(tx, actor, suggestionId);
      const [first, second] = suggestion.candidateIds;
      if (into !== undefined && !suggestion.candidateIds.includes(into)) {
        const errors = [{ path: 'into', message: `One of ${first} and ${second}` }];
        throw new Unprocessable('not-of-the-two', 'Send the id of one of the two candidates.', errors);
      }
      if (suggestion.state !== 'open') throw settledBefore();
      if (settlement === 'merge') {
        const intoId = into ?? first;
        const merge = { organisationId, fromId: intoId === first ? second : first, intoId, by };
        await this.audited(tx, actor, 'candidate.merged', await mergeProblems(mergePeople(tx, merge)));
        // Somebody may have said at the same moment that they are different.
        if ((await findSuggestion(tx, organisationId, suggestionId))?.state !== 'merged') throw settledBefore();
      } else {
        if (!(await sayDifferent(tx, organisationId, suggestionId, { by }))) throw settledBefore();
        const subject = { kind: 'candidate', id: first };
        await audit(tx, actor, 'candidate.said-different', subject, { otherId: second, suggestionId });
      }
      return detailOf(tx, actor, suggestionId);
    });
  }

  async merge(actor: Actor, intoId: string, fromId: string): Promise<CandidateMerge> {
    authorise(actor, RECRUITING);
    const { organisationId, id: by } = actor;
    return this.transactions.once(actor, 201, async (tx) => {
      if (!(await sees(tx, organisationId, actor.sight, { thing: 'candidate', id: fromId })))
        throw notSeen('candidate');
      const merged = await mergeProblems(mergePeople(tx, { organisationId, fromId, intoId, by }));
      await this.audited(tx, actor, 'candidate.merged', merged);
      return stored(tx, organisationId, merged.mergeId);
    });
  }

  async undo(actor: Actor, mergeId: string): Promise<CandidateMerge> {
    authorise(actor, RECRUITING);
    const { organisationId, id: by } = actor;
    return this.transactions.once(actor, 200, async (tx) => {
      const parted = await mergeProblems(undoMerge(tx, { organisationId, mergeId, by }));
      await this.audited(tx, actor, 'candidate.merge-undone', parted);
      return stored(tx, organisationId, mergeId);
    });
  }

  async merges(actor: Actor, candidateId: string, { cursor, limit }: PageQuery): Promise<Page<CandidateMerge>> {
    authorise(actor, RECRUITING);
    const { organisationId } = actor;
    const bound = `merges ${candidateId}`;
    const after = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tx) => {
      const candidate = await findCandidate(tx, organisationId, candidateId);
      if (!candidate) throw new NotFound('candidate');
      const candidateIds = [candidateId, ...candidate.mergedIds];
      const rows = await pageOfMerges(tx, organisationId, { candidateIds, after, limit: limit + 1 });
      return pageFrom(rows, limit, bound, ({ id }) => [id], mergeOf);
    });
  }

  /** @throws Conflict when it would tell who a covered person is */
  private async find(tx: EntityManager, actor: Actor, id: string): Promise<SuggestionRow> {
    const suggestion = await findSuggestion(tx, actor.organisationId, id);
    if (suggestion === null) throw new NotFound('merge suggestion');
    if (uncovers(suggestion, await this.blinding.hiddenAmong(tx, actor, suggestion.candidateIds))) {
      const detail =
        'The identity of one of the two is hidden from you, and the other would reveal it. Reveal the candidate first.';
      throw new Conflict('read-blind', detail);
    }
    return suggestion;
  }

  private audited(tx: EntityManager, actor: Actor, action: AuditAction, merged: Merged): Promise<void> {
    const { intoId, ...details } = merged;
    return audit(tx, actor, action, { kind: 'candidate', id: intoId }, details);
  }
}

async function detailOf(tx: EntityManager, actor: Actor, id: string): Promise<MergeSuggestionDetail> {
  const { organisationId } = actor;
  const suggestion = await findSuggestion(tx, organisationId, id);
  if (suggestion === null) throw new NotFound('merge suggestion');
  const [first, second] = suggestion.candidateIds;
  const [one, two] = [await identityOf(tx, actor, first), await identityOf(tx, actor, second)];
  const common = commonKeys(await holdersOfKeys(tx, organisationId, [...keysOf(one.facts), ...keysOf(two.facts)]));
  const because = comparePeople(one.facts, two.facts, common);
  return { ...suggestionOf(suggestion), people: [one.shown, two.shown], because };
}

/** What is known of somebody, for comparing and for people to look at. */
async function identityOf(
  tx: EntityManager,
  { organisationId, sight }: Actor,
  candidateId: string,
): Promise<{ facts: PersonFacts; shown: IdentityFacts }> {
  const candidate = await findCandidate(tx, organisationId, candidateId);
  if (!candidate) throw new NotFound('candidate');
  const profile = await findLatestProfile(tx, organisationId, candidateId);
  const identity = await findIdentity(tx, organisationId, candidateId);
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
  const applications = await applicationsOfCandidate(tx, organisationId, candidateId, sight);
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
      applications: applications.length,
    },
  };
}

async function stored(tx: EntityManager, organisationId: string, id: string): Promise<CandidateMerge> {
  const merge = await findMerge(tx, organisationId, id);
  if (merge === null) throw new NotFound('merge');
  return mergeOf(merge);
}

function settledBefore(): Conflict {
  return new Conflict('already-settled', 'The suggestion was resolved before.');
}

/** Of two who may be one person, one has a name here and the other must not. */
function uncovers({ candidateIds }: Pick<MergeSuggestion, 'candidateIds'>, hidden: ReadonlySet<string>): boolean {
  return candidateIds.some((id) => hidden.has(id)) && !candidateIds.every((id) => hidden.has(id));
}

function suggestionOf(row: SuggestionRow): MergeSuggestion {
  return { ...row, foundAt: row.foundAt.toISOString(), settledAt: row.settledAt?.toISOString() ?? null };
}

function mergeOf({ id, fromId, intoId, mergedBy, mergedAt, undoneBy, undoneAt }: CandidateMergeEntity): CandidateMerge {
  const undone = { undoneBy, undoneAt: undoneAt?.toISOString() ?? null };
  return { id, fromId, intoId, mergedBy, mergedAt: mergedAt.toISOString(), ...undone };
}
