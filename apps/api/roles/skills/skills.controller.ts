import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  newCustomSkillsSchema,
  customSkillsQuerySchema,
  customSkillsSchema,
  customSkillsVersionsSchema,
  pageQuerySchema,
  skillQuerySchema,
  skillsFoundSchema,
  type NewCustomSkills,
  type CustomSkills,
  type CustomSkillsQuery,
  type CustomSkillsVersion,
  type Page,
  type PageQuery,
  type SkillQuery,
  type SkillsFound,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY, RECRUITING } from '../../platform/permissions/rights.js';
import { SkillsService } from './skills.service.js';

@ApiTags('skills')
@Controller('api/v1')
@Allow(EVERYBODY, 'roles:read')
export class SkillsController {
  constructor(private readonly skills: SkillsService) {}

  @Get('skills')
  @Responds(
    200,
    { summary: 'Search skills', description: 'Searches the shipped and the custom skills by name.' },
    skillsFoundSchema,
  )
  search(@Caller() actor: Actor, @Query({ schema: skillQuerySchema }) query: SkillQuery): Promise<SkillsFound> {
    return this.skills.search(actor, query);
  }

  @Get('custom-skills')
  @Responds(
    200,
    { summary: 'Retrieve the custom skills', description: 'Returns the current or another version, with aliases.' },
    customSkillsSchema,
  )
  own(
    @Caller() actor: Actor,
    @Query({ schema: customSkillsQuerySchema }) query: CustomSkillsQuery,
  ): Promise<CustomSkills> {
    return this.skills.own(actor, query);
  }

  @Put('custom-skills')
  @Allow(RECRUITING, 'roles:write')
  @Responds(
    200,
    {
      summary: 'Create a version of the custom skills',
      description: 'Applies to documents that are read later. Stored profiles do not change.',
    },
    customSkillsSchema,
  )
  save(@Caller() actor: Actor, @Body({ schema: newCustomSkillsSchema }) input: NewCustomSkills): Promise<CustomSkills> {
    return this.skills.save(actor, input);
  }

  @Get('custom-skills/versions')
  @Responds(
    200,
    { summary: 'List the versions of the custom skills', description: 'Newest first.' },
    customSkillsVersionsSchema,
  )
  versions(
    @Caller() actor: Actor,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<CustomSkillsVersion>> {
    return this.skills.versions(actor, query);
  }
}
