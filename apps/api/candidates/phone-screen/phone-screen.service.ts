/**
 * The questions of a phone screen, and its results: facts become corrections, outcomes overrides, and the rest
 * screening answers.
 */
import { Injectable } from '@nestjs/common';
import type { PhoneScreen, PhoneScreenAnswers, PhoneScreened, Working } from '#libs/contracts';
import {
  type ApplicationRow,
  applications,
  corrections,
  profiles,
  roles,
  screeningAnswers,
  type Tenant,
  weights,
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
import { correctAnswers } from '../screening-answers/correct-answers.js';

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
    return this.transactions.snapshot(actor, async (tenant) => {
      const application = await requireApplication(tenant, applicationId);
      const working =
        application.mode === 'scored' ? await this.applications.workingIn(tenant, application, actor.language) : null;
      const profile = await profiles.findLatest(tenant, application.candidateId);
      return {
        applicationId,
        candidateId: application.candidateId,
        profileId: profile?.id ?? null,
        score: working?.score ?? null,
        answers: answersInView(await screeningAnswers.listStatements(tenant, applicationId)),
        questions: working ? questionsOf(working, await weightsOf(tenant, application, working)) : [],
      };
    });
  }

  /** All of the answers, or none. */
  async answer(actor: Actor, applicationId: string, answers: PhoneScreenAnswers): Promise<PhoneScreened> {
    authorise(actor, EVERYBODY);
    return this.transactions.once(actor, 201, async (tenant) => {
      const { candidateId } = await requireApplication(tenant, applicationId);
      // People are locked before their applications, and these in their order.
      const personId = await claimPerson(tenant, candidateId);
      const corrections = answers.corrections.map((one) => ({ ...one, source }));
      const corrected = corrections.length > 0 ? await this.correct(tenant, actor, personId, corrections) : [];
      const application = await claim(tenant, applicationId);
      const overrides = answers.overrides.map((one) => ({ ...one, source }));
      const put = new Set(
        overrides.length > 0 ? await override(tenant, actor, application, overrides, 'overrides') : [],
      );
      const answerInputs = answers.answers.map((one) => ({ ...one, source }));
      const kept = new Set(
        answerInputs.length > 0 ? await correctAnswers(tenant, actor, application, answerInputs, 'answers') : [],
      );
      const statements = await screeningAnswers.listStatements(tenant, applicationId);
      return {
        corrections: corrected,
        overrides: (await overridesInView(tenant, application)).filter(({ id }) => put.has(id)),
        answers: statements.filter(({ id }) => kept.has(id)).map(statementInView),
      };
    });
  }

  private async correct(
    tenant: Tenant,
    actor: Actor,
    personId: string,
    inputs: Parameters<typeof correct>[3],
  ): Promise<PhoneScreened['corrections']> {
    const ids = await correct(tenant, actor, personId, inputs, {
      skills: await this.skills.of(tenant),
      list: 'corrections',
    });
    const made: PhoneScreened['corrections'] = [];
    for (const id of ids) {
      const row = await corrections.find(tenant, personId, id);
      if (row) made.push(correctionView(row));
    }
    return made;
  }
}

async function requireApplication(tenant: Tenant, id: string): Promise<ApplicationRow> {
  const application = await applications.find(tenant, id);
  if (!application) throw new NotFound('application');
  return application;
}

/** The weights that a working was made with. */
async function weightsOf(tenant: Tenant, { roleId }: ApplicationRow, { pinned }: Working): Promise<CompiledWeights> {
  const foundWeights = await weights.findVersion(tenant, roleId, pinned.weightsVersionId);
  const role = await roles.findVersion(tenant, pinned.roleVersionId);
  if (!foundWeights || !role) throw new NotFound('role');
  return compileWeights(role.content.criteria, foundWeights.content);
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
