import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { idSchema, rolePageReadingSchema, type RolePageReading } from '#libs/contracts';
import { TakesRoom } from '../../platform/files/storage/takes-room.decorator.js';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { RECRUITING } from '../../platform/permissions/rights.js';
import { RolePagesService } from './role-pages.service.js';

const FILE = {
  type: 'object',
  required: ['files'],
  properties: { files: { type: 'array', maxItems: 1, items: { type: 'string', format: 'binary' } } },
} as const;

@ApiTags('roles')
@Controller('api/v1/role-pages')
@Allow(RECRUITING, 'roles:write')
export class RolePagesController {
  constructor(private readonly pages: RolePagesService) {}

  @Post()
  @TakesRoom()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FILE as never })
  @Responds(
    202,
    'Have the file of a role page read: PDF, DOCX, HTML or whatever else is read of people',
    rolePageReadingSchema,
  )
  receive(@Caller() actor: Actor, @Req() request: FastifyRequest): Promise<RolePageReading> {
    return this.pages.receive(actor, request);
  }

  @Get(':rolePageId')
  @Responds(200, 'What was read of a file that the caller has sent; it is kept for a day', rolePageReadingSchema)
  one(@Caller() actor: Actor, @Param('rolePageId', { schema: idSchema }) rolePageId: string): Promise<RolePageReading> {
    return this.pages.one(actor, rolePageId);
  }
}
