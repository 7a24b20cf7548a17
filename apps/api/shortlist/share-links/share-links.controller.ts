import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  createdShareLinkSchema,
  idSchema,
  newShareLinkSchema,
  shareLinksSchema,
  type CreatedShareLink,
  type NewShareLink,
  type ShareLinks,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { ShareLinksService } from './share-links.service.js';

@ApiTags('share-links')
@Controller('api/v1/roles/:roleId/share-links')
@Allow(EVERYBODY, 'candidates:read')
export class ShareLinksController {
  constructor(private readonly links: ShareLinksService) {}

  @Get()
  @Responds(200, { summary: 'List share links', description: 'Newest first.' }, shareLinksSchema)
  list(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<ShareLinks> {
    return this.links.list(actor, roleId);
  }

  @Post()
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(
    201,
    {
      summary: 'Create a share link',
      description: 'Anyone with the link can view the shortlist, or some of its applications.',
    },
    createdShareLinkSchema,
  )
  add(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: newShareLinkSchema }) input: NewShareLink,
  ): Promise<CreatedShareLink> {
    return this.links.add(actor, roleId, input);
  }

  @Delete(':shareLinkId')
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(204, 'Revoke a link')
  revoke(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('shareLinkId', { schema: idSchema }) shareLinkId: string,
  ): Promise<void> {
    return this.links.revoke(actor, roleId, shareLinkId);
  }
}
