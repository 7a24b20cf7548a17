import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  lineClassReadingInputSchema,
  lineClassReadingSchema,
  pageLinesSchema,
  type LineClassReading,
  type LineClassReadingInput,
  type PageLines,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY, RECRUITING } from '../../platform/permissions/rights.js';
import { PageLinesService } from './page-lines.service.js';

@ApiTags('roles')
@Controller('api/v1/roles/:roleId/versions/:versionId')
export class PageLinesController {
  constructor(private readonly lines: PageLinesService) {}

  @Get('lines')
  @Allow(EVERYBODY, 'roles:read')
  @Responds(
    200,
    {
      summary: 'List the lines of a job description',
      description: 'What each line was taken for, and how many of those that ask for something were understood.',
    },
    pageLinesSchema,
  )
  list(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('versionId', { schema: idSchema }) versionId: string,
  ): Promise<PageLines> {
    return this.lines.list(actor, roleId, versionId);
  }

  @Post('line-readings')
  @HttpCode(200)
  @Allow(RECRUITING, 'roles:read')
  @Responds(
    200,
    {
      summary: 'Parse a job description with changed classes of lines',
      description:
        'Returns the criteria as they would be then. Given edited criteria, it changes only what comes from the changed lines. Nothing is saved.',
    },
    lineClassReadingSchema,
  )
  read(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('versionId', { schema: idSchema }) versionId: string,
    @Body({ schema: lineClassReadingInputSchema }) input: LineClassReadingInput,
  ): Promise<LineClassReading> {
    return this.lines.read(actor, { roleId, versionId }, input);
  }
}
