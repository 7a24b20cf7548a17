/** Corrections of facts about candidates by users. */
import { Injectable } from '@nestjs/common';
import type { Correction, NewCorrection, Page, PageQuery, UndoReason } from '#libs/contracts';
import { corrections } from '#libs/database';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { CurrentSkills } from '../../roles/skills/current-skills.service.js';
import { correctionView } from '../../views/corrections/correction-view.js';
import { survivingCandidate } from '../profiles/candidates.service.js';
import { claimPerson, correct, requireCorrection, undoCorrection } from './correct.js';

@Injectable()
export class CorrectionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly skills: CurrentSkills,
  ) {}

  async list(actor: Actor, candidateId: string, { cursor, limit }: PageQuery): Promise<Page<Correction>> {
    authorise(actor, EVERYBODY);
    const bound = `corrections ${candidateId}`;
    const after = readIdCursor(bound, cursor);
    return this.transactions.read(actor, async (tenant) => {
      const personId = await survivingCandidate(tenant, candidateId);
      const rows = await corrections.list(tenant, { personId, after, limit: limit + 1 });
      return pageFrom(rows, limit, bound, ({ id }) => [id], correctionView);
    });
  }

  async add(actor: Actor, candidateId: string, input: NewCorrection): Promise<Correction> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tenant) => {
      const personId = await claimPerson(tenant, candidateId);
      const skills = await this.skills.of(tenant);
      const [id] = await correct(tenant, actor, personId, [input], { skills });
      return correctionView(await requireCorrection(tenant, personId, id!));
    });
  }

  async undo(actor: Actor, candidateId: string, correctionId: string, { reason }: UndoReason): Promise<Correction> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tenant) => {
      const personId = await claimPerson(tenant, candidateId);
      await undoCorrection(tenant, actor, personId, correctionId, reason);
      return correctionView(await requireCorrection(tenant, personId, correctionId));
    });
  }
}
