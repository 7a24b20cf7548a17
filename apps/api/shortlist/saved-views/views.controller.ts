import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  newShortlistViewSchema,
  pageQuerySchema,
  shortlistViewChangeSchema,
  shortlistViewPageSchema,
  shortlistViewSchema,
  type NewShortlistView,
  type Page,
  type PageQuery,
  type ShortlistView,
  type ShortlistViewChange,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { ViewsService } from './views.service.js';

@ApiTags('shortlist')
@Controller('api/v1/roles/:roleId/views')
@Allow(EVERYBODY, 'candidates:read')
export class ViewsController {
  constructor(private readonly views: ViewsService) {}

  @Get()
  @Responds(200, 'Views of the shortlist: one’s own and those that others share, newest first', shortlistViewPageSchema)
  list(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<ShortlistView>> {
    return this.views.list(actor, roleId, query);
  }

  @Post()
  @Responds(201, 'Keep a view of the shortlist', shortlistViewSchema)
  create(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: newShortlistViewSchema }) input: NewShortlistView,
  ): Promise<ShortlistView> {
    return this.views.create(actor, roleId, input);
  }

  @Get(':viewId')
  @Responds(200, 'A view of the shortlist', shortlistViewSchema)
  one(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('viewId', { schema: idSchema }) viewId: string,
  ): Promise<ShortlistView> {
    return this.views.one(actor, roleId, viewId);
  }

  @Put(':viewId')
  @Responds(200, 'Change a view of one’s own, as it was at the given revision', shortlistViewSchema)
  change(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('viewId', { schema: idSchema }) viewId: string,
    @Body({ schema: shortlistViewChangeSchema }) input: ShortlistViewChange,
  ): Promise<ShortlistView> {
    return this.views.change(actor, roleId, viewId, input);
  }

  @Delete(':viewId')
  @Responds(204, 'Throw a view of one’s own away')
  remove(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('viewId', { schema: idSchema }) viewId: string,
  ): Promise<void> {
    return this.views.remove(actor, roleId, viewId);
  }

  @Put(':viewId/default')
  @Responds(200, 'Begin with this view', shortlistViewSchema)
  makeDefault(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('viewId', { schema: idSchema }) viewId: string,
  ): Promise<ShortlistView> {
    return this.views.setDefault(actor, roleId, viewId, true);
  }

  @Delete(':viewId/default')
  @Responds(200, 'Begin with all of the shortlist again', shortlistViewSchema)
  endDefault(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('viewId', { schema: idSchema }) viewId: string,
  ): Promise<ShortlistView> {
    return this.views.setDefault(actor, roleId, viewId, false);
  }
}
