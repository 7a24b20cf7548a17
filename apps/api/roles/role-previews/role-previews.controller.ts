import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { rolePreviewInputSchema, rolePreviewSchema, type RolePreview, type RolePreviewInput } from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { RECRUITING } from '../../platform/permissions/rights.js';
import { RolePreviewsService } from './role-previews.service.js';

@ApiTags('roles')
@Controller('api/v1/role-previews')
export class RolePreviewsController {
  constructor(private readonly previews: RolePreviewsService) {}

  @Post()
  @HttpCode(200)
  @Allow(RECRUITING, 'roles:read')
  @Responds(
    200,
    {
      summary: 'Preview a role',
      description:
        'Returns what a job description would become as a role, with its questions: whether it describes several roles, looks like a résumé, or asks for nothing. Nothing is saved.',
    },
    rolePreviewSchema,
  )
  read(
    @Caller() actor: Actor,
    @Body({ schema: rolePreviewInputSchema }) input: RolePreviewInput,
  ): Promise<RolePreview> {
    return this.previews.read(actor, input);
  }
}
