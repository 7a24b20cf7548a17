/** The screening answers of candidates, and users' corrections of them. */
import { Injectable } from '@nestjs/common';
import type { AnswerList, ScreeningAnswer, NewAnswers, UndoReason } from '#libs/contracts';
import { applications, screeningAnswers, type Tenant } from '#libs/database';
import { NotFound } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { answersInView, statementInView } from '../../views/corrections/answers-view.js';
import { claim } from '../applications/lock-application.js';
import { correctAnswers, undoAnswers } from './correct-answers.js';

@Injectable()
export class AnswersService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, applicationId: string): Promise<AnswerList> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tenant) => {
      if (!(await applications.find(tenant, applicationId))) throw new NotFound('application');
      const rows = await screeningAnswers.listStatements(tenant, applicationId);
      return { answers: answersInView(rows), items: rows.map(statementInView) };
    });
  }

  async add(actor: Actor, applicationId: string, input: NewAnswers): Promise<ScreeningAnswer> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tenant) => {
      const application = await claim(tenant, applicationId);
      const [id] = await correctAnswers(tenant, actor, application, [input]);
      return one(tenant, applicationId, id!);
    });
  }

  async undo(
    actor: Actor,
    applicationId: string,
    statementId: string,
    { reason }: UndoReason,
  ): Promise<ScreeningAnswer> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tenant) => {
      const application = await claim(tenant, applicationId);
      await undoAnswers(tenant, actor, application, { statementId, reason });
      return one(tenant, applicationId, statementId);
    });
  }
}

async function one(tenant: Tenant, applicationId: string, id: string): Promise<ScreeningAnswer> {
  const rows = await screeningAnswers.listStatements(tenant, applicationId);
  const row = rows.find((each) => each.id === id);
  if (!row) throw new NotFound('statement');
  return statementInView(row);
}
