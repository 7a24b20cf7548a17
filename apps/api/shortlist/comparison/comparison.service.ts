/** People side by side: the same working as in each application, turned by criterion. */
import { Injectable } from '@nestjs/common';
import {
  isShown,
  summariseAnswers,
  comparedIdsSchema,
  fieldErrorsOf,
  type ComparedCriterion,
  type Comparison,
  type ComparisonQuery,
  type AnswersSummary,
  type ExplainedNode,
  type FieldError,
  type ReaderLanguage,
  type Working,
} from '#libs/contracts';
import { type ApplicationRow, applications, candidates, roles, screeningAnswers, type Tenant } from '#libs/database';
import { compileWeights, criterionPoints, fullPoints, packVector } from '#libs/matching';
import { InvalidQuery } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { ApplicationsService } from '../../views/application/applications.service.js';
import { activeRanking } from '../../views/scores/active-ranking.js';
import { toPoints } from '../../views/scores/points.js';

interface Compared {
  application: ApplicationRow;
  working: Working;
  /** Hundredths of a point that each criterion brings. */
  points: number[];
  answers: AnswersSummary;
  /** Looked up for candidates without a name. */
  fileName: string | null;
}

@Injectable()
export class ComparisonService {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: ApplicationsService,
  ) {}

  compare(actor: Actor, roleId: string, { applications }: ComparisonQuery): Promise<Comparison> {
    authorise(actor, EVERYBODY);
    return this.transactions.snapshot(actor, async (tenant) => {
      const role = await roles.find(tenant, roleId);
      const { weights, roleVersion } = await activeRanking(tenant, role);
      const asked = comparedIdsSchema.safeParse(applications.split(','));
      if (!asked.success) throw new InvalidQuery(fieldErrorsOf(asked.error.issues, ['applications']));
      const compiled = compileWeights(roleVersion.content.criteria, weights.content);
      const answers = await screeningAnswers.list(tenant, asked.data);
      const people = (
        await this.workings(tenant, { roleId, applicationIds: asked.data, language: actor.language })
      ).map((one) => ({
        ...one,
        answers: summariseAnswers(answers(one.application.id)),
        points: criterionPoints(packVector(one.working.criteria), 0, compiled),
      }));
      return {
        roleId,
        weightsVersionId: weights.id,
        candidates: people.map(personOf),
        criteria: criteriaOf(people, fullPoints(compiled)),
      };
    });
  }

  private async workings(
    tenant: Tenant,
    {
      roleId,
      applicationIds,
      language,
    }: { roleId: string; applicationIds: readonly string[]; language: ReaderLanguage },
  ): Promise<Omit<Compared, 'points' | 'answers'>[]> {
    const found: Omit<Compared, 'points' | 'answers'>[] = [];
    const faults: FieldError[] = [];
    for (const [index, id] of applicationIds.entries()) {
      const application = await applications.find(tenant, id);
      const working =
        application?.roleId === roleId ? await this.applications.workingIn(tenant, application, language) : null;
      if (application && working)
        found.push({ application, working, fileName: await this.fileNameOf(tenant, application) });
      else
        faults.push({
          path: `applications.${index}`,
          message: `Application ${id} has no score in this role. Leave it out.`,
        });
    }
    if (faults.length > 0) throw new InvalidQuery(faults);
    return found;
  }

  private async fileNameOf(tenant: Tenant, { name, candidateId }: ApplicationRow): Promise<string | null> {
    if (name !== null) return null;
    const documents = await candidates.listDocuments(tenant, candidateId);
    return documents.find(({ fileName }) => fileName !== null)?.fileName ?? null;
  }
}

function personOf({ application, working, answers, fileName }: Compared): Comparison['candidates'][number] {
  const { score, low, high, coverage, lane, rank, benchmark, categories, flags } = working;
  return {
    applicationId: application.id,
    candidateId: application.candidateId,
    name: application.name,
    fileName,
    ...{ lane, score, low, high, coverage, rank },
    decision: application.decision,
    benchmark: benchmark.sentence,
    categories: categories.map(({ category, points, weight }) => ({ category, points, of: weight })),
    flags: flags.map(({ sentence }) => sentence),
    answers,
  };
}

function criteriaOf(people: readonly Compared[], full: readonly number[]): ComparedCriterion[] {
  const [first] = people;
  if (!first) return [];
  return first.working.criteria.map(({ id, category, label, kind }, index) => {
    const each = people.map(({ working, points }) => {
      const { outcome, explanation } = working.criteria[index]!;
      return {
        outcome,
        points: toPoints(points[index] ?? 0),
        sentence: explanation.sentence,
        evidence:
          firstIn(explanation, ({ evidence }) => evidence.filter(isShown)) ??
          firstIn(explanation, ({ evidence }) => evidence),
        statement: firstIn(explanation, ({ statements }) => statements),
      };
    });
    return {
      ...{ id, category, label, kind },
      of: toPoints(full[index] ?? 0),
      differs: each.some(({ outcome, points }) => outcome !== each[0]?.outcome || points !== each[0]?.points),
      candidates: each,
    };
  });
}

/** The first of something in a working. */
function firstIn<One>(node: ExplainedNode, of: (node: ExplainedNode) => readonly One[]): One | null {
  const [own] = of(node);
  if (own !== undefined) return own;
  for (const child of node.children) {
    const found = firstIn(child, of);
    if (found !== null) return found;
  }
  return null;
}
