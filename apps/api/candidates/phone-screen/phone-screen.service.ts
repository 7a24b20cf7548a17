/** What to ask somebody on the phone, and what they said: facts become corrections, outcomes overrides, and the rest answers. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PhoneScreen, PhoneScreenAnswers, PhoneScreened, Working } from '#libs/contracts';
import {
  answerStatements,
  findApplication,
  findCorrection,
  findLatestProfile,
  findRoleVersion,
  findWeightsVersion,
  type ApplicationRow,
} from '#libs/database';
import { answerChanges, compileWeights, type CompiledWeights } from '#libs/matching';
import { NotFound } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { CurrentSkills } from '../../roles/skills/current-skills.service.js';
import { ApplicationsService } from '../../views/application/applications.service.js';
import { answersInView, statementInView } from '../../views/corrections/answers-view.js';
import { correctionView } from '../../views/corrections/correction-view.js';
import { toPoints } from '../../views/scores/points.js';
import { claim } from '../applications/lock-application.js';
import { claimPerson, correct } from '../corrections/correct.js';
import { override, overridesInView } from '../overrides/override.js';
import { putAnswersRight } from '../screening-answers/put-answers-right.js';

const source = 'phone-screen' as const;

@Injectable()
export class PhoneScreenService {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: ApplicationsService,
    private readonly skills: CurrentSkills,
  ) {}

  async sheet(actor: Actor, applicationId: string): Promise<PhoneScreen> {
    authorise(actor, EVERYBODY);
    return this.transactions.snapshot(actor, async (tx) => {
      const application = await requireApplication(tx, actor, applicationId);
      const working = application.mode === 'scored' ? await this.applications.workingIn(tx, actor, application) : null;
      const profile = await findLatestProfile(tx, actor.organisationId, application.candidateId);
      return {
        applicationId,
        candidateId: application.candidateId,
        profileId: profile?.id ?? null,
        score: working?.score ?? null,
        answers: answersInView(await answerStatements(tx, actor.organisationId, applicationId)),
        questions: working ? questionsOf(working, await weightsOf(tx, actor, application, working)) : [],
      };
    });
  }

  /** All of the answers, or none. */
  async answer(actor: Actor, applicationId: string, answers: PhoneScreenAnswers): Promise<PhoneScreened> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tx) => {
      const { candidateId } = await requireApplication(tx, actor, applicationId);
      // People are locked before their applications, and these in their order.
      const personId = await claimPerson(tx, actor, candidateId);
      const corrections = answers.corrections.map((one) => ({ ...one, source }));
      const said = corrections.length > 0 ? await this.correct(tx, actor, personId, corrections) : [];
      const application = await claim(tx, actor, applicationId);
      const overrides = answers.overrides.map((one) => ({ ...one, source }));
      const put = new Set(overrides.length > 0 ? await override(tx, actor, application, overrides, 'overrides') : []);
      const told = answers.answers.map((one) => ({ ...one, source }));
      const kept = new Set(told.length > 0 ? await putAnswersRight(tx, actor, application, told, 'answers') : []);
      const statements = await answerStatements(tx, actor.organisationId, applicationId);
      return {
        corrections: said,
        overrides: (await overridesInView(tx, actor, application)).filter(({ id }) => put.has(id)),
        answers: statements.filter(({ id }) => kept.has(id)).map(statementInView),
      };
    });
  }

  private async correct(
    tx: EntityManager,
    actor: Actor,
    personId: string,
    inputs: Parameters<typeof correct>[3],
  ): Promise<PhoneScreened['corrections']> {
    const ids = await correct(tx, actor, personId, inputs, {
      skills: await this.skills.of(tx, actor.organisationId),
      list: 'corrections',
    });
    const made: PhoneScreened['corrections'] = [];
    for (const id of ids) {
      const row = await findCorrection(tx, actor.organisationId, personId, id);
      if (row) made.push(correctionView(row));
    }
    return made;
  }
}

async function requireApplication(tx: EntityManager, actor: Actor, id: string): Promise<ApplicationRow> {
  const application = await findApplication(tx, actor.organisationId, id);
  if (!application) throw new NotFound('application');
  return application;
}

/** The weights that a working was made with. */
async function weightsOf(
  tx: EntityManager,
  { organisationId }: Actor,
  { roleId }: ApplicationRow,
  { pinned }: Working,
): Promise<CompiledWeights> {
  const weights = await findWeightsVersion(tx, organisationId, roleId, pinned.weightsVersionId);
  const role = await findRoleVersion(tx, organisationId, pinned.roleVersionId);
  if (!weights || !role) throw new NotFound('role');
  return compileWeights(role.content.criteria, weights.content);
}

function questionsOf({ questions, criteria }: Working, weights: CompiledWeights): PhoneScreen['questions'] {
  return questions.map(({ code, criterion, points, sentence }) => {
    const index = criteria.findIndex(({ id }) => id === criterion);
    const { met, partial, missing } = answerChanges(criteria, index, weights);
    const inPoints = ({ points: more, lane }: typeof met) => ({ points: toPoints(more), lane });
    return {
      ...{ code, criterion, points, sentence },
      label: criteria[index]!.label,
      changes: { met: inPoints(met), partial: inPoints(partial), missing: inPoints(missing) },
    };
  });
}
