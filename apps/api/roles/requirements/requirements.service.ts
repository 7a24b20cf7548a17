/** Single requirements, read as those of a page are. */
import { Injectable } from '@nestjs/common';
import type { ReaderLanguage, RequirementReading, RequirementReadingInput, RoleContent } from '#libs/contracts';
import { criterionOfSkill } from '#libs/job-ad';
import { Unprocessable } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { RECRUITING } from '../../platform/permissions/rights.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { RoleReaderService } from '../reading/role-reader.service.js';
import { contentView } from '../roles/role-view.js';
import { CurrentSkills } from '../skills/current-skills.service.js';

@Injectable()
export class RequirementsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly skills: CurrentSkills,
    private readonly reader: RoleReaderService,
  ) {}

  async read(actor: Actor, input: RequirementReadingInput): Promise<RequirementReading> {
    authorise(actor, RECRUITING);
    if ('text' in input) return viewOf(await this.reader.requirement(actor, input), actor.language);
    const skills = await this.transactions.read(actor, (tenant) => this.skills.of(tenant));
    const criterion = criterionOfSkill(input.skill, skills);
    if (criterion === null)
      throw new Unprocessable('skill-unknown', 'Use the id of a skill from GET /api/v1/skills.', [
        { path: 'skill', message: 'No skill has this id' },
      ]);
    return viewOf({ criteria: [criterion], questions: [], notes: [] }, actor.language);
  }
}

function viewOf(
  read: Pick<RoleContent, 'criteria' | 'questions' | 'notes'>,
  language: ReaderLanguage,
): RequirementReading {
  const { criteria, questions, notes } = contentView({ ...read, level: null, page: '' }, language);
  return { criteria, questions, notes };
}
