/** The skills for which texts are read, and an organization's own skills in versions. */
import { Injectable } from '@nestjs/common';
import type {
  NewCustomSkills,
  CustomSkills,
  CustomSkillsQuery,
  CustomSkillsVersion,
  Page,
  PageQuery,
  SkillQuery,
  SkillsFound,
} from '#libs/contracts';
import { customSkills, type CustomSkillsVersionEntity } from '#libs/database';
import { checkCustomSkills, SHIPPED_SKILLS } from '#libs/language';
import { customSkillsFaultText } from '#libs/wording';
import { Conflict, NotFound, Unprocessable } from '../../platform/http/problems/problem.js';
import { pageFrom, readCursor } from '../../platform/http/responses/cursor.js';
import { authorise, userOf, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY, RECRUITING } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { CurrentSkills } from './current-skills.service.js';
import { searchSkills } from './skill-search.js';

@Injectable()
export class SkillsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly current: CurrentSkills,
  ) {}

  async search(actor: Actor, { query }: SkillQuery): Promise<SkillsFound> {
    authorise(actor, EVERYBODY);
    const skills = await this.transactions.read(actor, (tenant) => this.current.of(tenant));
    return searchSkills(skills, query, (id) => SHIPPED_SKILLS.skillById(id) === undefined);
  }

  async own(actor: Actor, { number: asked }: CustomSkillsQuery): Promise<CustomSkills> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tenant) => {
      const number = asked ?? (await customSkills.currentNumber(tenant));
      if (number === null) return { number, entries: [], note: null, author: null, createdAt: null };
      const version = await customSkills.find(tenant, number);
      if (!version) throw new NotFound('version of custom skills');
      return customSkillsOf(version);
    });
  }

  async versions(actor: Actor, { cursor, limit }: PageQuery): Promise<Page<CustomSkillsVersion>> {
    authorise(actor, EVERYBODY);
    const bound = 'custom-skills';
    const before = (readCursor(bound, cursor, ['integer'])?.[0] as number | undefined) ?? null;
    const rows = await this.transactions.read(actor, (tenant) =>
      customSkills.list(tenant, { before, limit: limit + 1 }),
    );
    return pageFrom(
      rows,
      limit,
      bound,
      ({ number }) => [number],
      (row) => ({ ...row, createdAt: row.createdAt.toISOString() }),
    );
  }

  /** The whole list as the next version. Nothing that is stored moves: what is read from now on is read with it. */
  async save(actor: Actor, { basedOn, entries, note }: NewCustomSkills): Promise<CustomSkills> {
    authorise(actor, RECRUITING);
    const faults = checkCustomSkills(entries, SHIPPED_SKILLS);
    if (faults.length > 0) {
      const errors = faults.map((fault) => ({
        path: `entries.${fault.path}`,
        message: customSkillsFaultText(fault, actor.language),
      }));
      throw new Unprocessable('skills-invalid', sentencesOf(errors), errors);
    }
    return this.transactions.once(actor, 200, async (tenant) => {
      const { organisationId } = actor;
      const current = await customSkills.currentNumber(tenant);
      if (current !== basedOn) throw changedMeanwhile(current);
      const number = (current ?? 0) + 1;
      const added = await customSkills.create(tenant, {
        number,
        entries,
        note: note || null,
        author: userOf(actor),
      });
      if (!added) throw changedMeanwhile(number);
      await audit(
        tenant,
        actor,
        'skills.changed',
        { kind: 'organisation', id: organisationId },
        { number, entries: entries.length },
      );
      return customSkillsOf((await customSkills.find(tenant, number))!);
    });
  }
}

/** The most faults named in the sentence; the list beside it has all of them. */
const MAX_FAULTS = 5;

function sentencesOf(errors: readonly { path: string; message: string }[]): string {
  const named = errors.slice(0, MAX_FAULTS).map(({ path, message }) => `${path}: ${message}`);
  return [...named, ...(errors.length > MAX_FAULTS ? [`and ${errors.length - MAX_FAULTS} more`] : [])].join('; ');
}

function changedMeanwhile(current: number | null): Conflict {
  return new Conflict(
    'skills-changed',
    current === null
      ? 'There is no version yet: send `basedOn` null.'
      : `The current version is number ${current}. Read it, make your change to it, and send it with \`basedOn\` ${current}.`,
  );
}

function customSkillsOf({ number, entries, note, author, createdAt }: CustomSkillsVersionEntity): CustomSkills {
  return { number, entries, note, author, createdAt: createdAt.toISOString() };
}
