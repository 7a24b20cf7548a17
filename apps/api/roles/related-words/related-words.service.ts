/** Related words from an organization's own résumés: opted in to, computed, looked at, and activated for all roles. */
import { Injectable } from '@nestjs/common';
import {
  RELATED_WORDS_SHOWN,
  type Page,
  type PageQuery,
  type RelatedWords,
  type RelatedWordsActivation,
  type RelatedWordsChange,
  type RelatedWordsList,
  type RelatedWordsQuery,
  type RelatedWordsVersionView,
} from '#libs/contracts';
import { newId, outbox, relatedWords, type Tenant } from '#libs/database';
import { LEAST_RESUMES, PEOPLE_OF_A_WORD, wordsOfTable } from '#libs/language';
import { outboxJob } from '#libs/queues';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';

@Injectable()
export class RelatedWordsService {
  constructor(private readonly transactions: Transactions) {}

  async state(actor: Actor): Promise<RelatedWords> {
    authorise(actor, ADMINS);
    return this.transactions.read(actor, show);
  }

  /** Nothing more is read of résumés once it is switched off. What was computed holds nothing of a single person, and stays. */
  async change(actor: Actor, { optedIn }: RelatedWordsChange): Promise<RelatedWords> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 200, async (tenant) => {
      const before = await relatedWords.lockSetting(tenant);
      if (before.optedIn !== optedIn) {
        await relatedWords.updateSetting(tenant, { optedIn });
        await audit(tenant, actor, optedIn ? 'related-words.opted-in' : 'related-words.opted-out', subjectOf(actor));
      }
      if (!optedIn) await relatedWords.endComputation(tenant, { outcome: 'cancelled' });
      return show(tenant);
    });
  }

  /** @throws Conflict where they are switched off, one is running, or there are too few résumés */
  async compute(actor: Actor): Promise<RelatedWords> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 202, async (tenant) => {
      const { optedIn } = await relatedWords.lockSetting(tenant);
      if (!optedIn) throw new Conflict('related-words-opted-out', OPTED_OUT);
      const latest = await relatedWords.findLatestComputation(tenant);
      if (latest !== null && latest.outcome === null) throw new Conflict('related-words-running', RUNNING);
      const total = await relatedWords.countResumes(tenant);
      if (total < LEAST_RESUMES) throw new Conflict('related-words-too-few', tooFew(total));
      const id = newId();
      await relatedWords.createComputation(tenant, { id, total, requestedBy: actor.id });
      await outbox.enqueue(tenant, [{ ...outboxJob('compute-related-words', { computationId: id }), bulk: true }]);
      await audit(tenant, actor, 'related-words.requested', subjectOf(actor), { computationId: id, resumes: total });
      return show(tenant);
    });
  }

  async cancel(actor: Actor): Promise<RelatedWords> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 200, async (tenant) => {
      await relatedWords.lockSetting(tenant);
      if (!(await relatedWords.endComputation(tenant, { outcome: 'cancelled' })))
        throw new Conflict('related-words-not-running', NOT_RUNNING);
      await audit(tenant, actor, 'related-words.cancelled', subjectOf(actor));
      return show(tenant);
    });
  }

  async versions(actor: Actor, { cursor, limit }: PageQuery): Promise<Page<RelatedWordsVersionView>> {
    authorise(actor, ADMINS);
    const bound = 'related-words';
    const before = (readCursor(bound, cursor, ['integer'])?.[0] as number | undefined) ?? null;
    const rows = await this.transactions.read(actor, (tenant) =>
      relatedWords.listVersions(tenant, { before, limit: limit + 1 }),
    );
    return pageFrom(
      rows,
      limit,
      bound,
      ({ number }) => [number],
      (row) => ({ ...row, createdAt: row.createdAt.toISOString() }),
    );
  }

  async list(actor: Actor, { number: asked, word }: RelatedWordsQuery): Promise<RelatedWordsList> {
    authorise(actor, ADMINS);
    const version = await this.transactions.read(actor, async (tenant) => {
      const number = asked ?? (await relatedWords.newestNumber(tenant));
      if (number === null) return null;
      const found = await relatedWords.findVersion(tenant, number);
      if (!found) throw new NotFound('version of the related words');
      return found;
    });
    if (version === null) return { number: null, items: [], total: 0 };
    const begun = wordsOfTable(version).filter((one) => one.word.startsWith(word.toLowerCase()));
    return { number: version.number, items: begun.slice(0, RELATED_WORDS_SHOWN), total: begun.length };
  }

  /**
   * New versions of roles have these words from now on, and every role that is not closed gets one in a job of its own. Activating what is
   * active again brings up to date what could not be before.
   */
  async activate(actor: Actor, { number }: RelatedWordsActivation): Promise<RelatedWords> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 202, async (tenant) => {
      const before = await relatedWords.lockSetting(tenant);
      if (number !== null && !(await relatedWords.hasVersion(tenant, number)))
        throw new NotFound('version of the related words');
      if (before.activeNumber !== number) await relatedWords.updateSetting(tenant, { activeNumber: number });
      const roles = await relatedWords.listCurrentRoles(tenant);
      const jobs = roles.map(({ id }) => ({ ...outboxJob('apply-related-words', { roleId: id }), bulk: true }));
      await outbox.enqueue(tenant, jobs);
      await audit(tenant, actor, 'related-words.activated', subjectOf(actor), {
        ...{ number, before: before.activeNumber, roles: roles.length },
      });
      return show(tenant);
    });
  }
}

const subjectOf = ({ organisationId }: Actor) => ({ kind: 'organisation', id: organisationId });

const OPTED_OUT =
  'The organization has not opted in to related words from its own résumés: PUT /api/v1/related-words with {"optedIn": true}.';
const RUNNING = 'A computation is running. Wait for it, or cancel it: DELETE /api/v1/related-words/computation.';
const NOT_RUNNING = 'No computation is running. Read the latest result: GET /api/v1/related-words.';

const tooFew = (resumes: number): string =>
  `${resumes} ${resumes === 1 ? 'résumé' : 'résumés'}; at least ${LEAST_RESUMES} are needed.`;

async function show(tenant: Tenant): Promise<RelatedWords> {
  const { optedIn, activeNumber, activatedAt } = await relatedWords.findSetting(tenant);
  const latest = await relatedWords.findLatestComputation(tenant);
  return {
    ...{ optedIn, needed: LEAST_RESUMES, people: PEOPLE_OF_A_WORD },
    resumes: await relatedWords.countResumes(tenant),
    active: activeNumber,
    activatedAt: activatedAt?.toISOString() ?? null,
    computation: latest && {
      id: latest.id,
      state: latest.outcome ?? 'running',
      ...{ total: latest.total, done: latest.done, number: latest.number },
      requestedBy: latest.requestedBy,
      requestedAt: latest.requestedAt.toISOString(),
      endedAt: latest.endedAt?.toISOString() ?? null,
    },
  };
}
