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
  @Responds(
    200,
    { summary: 'List saved views', description: "The caller's views and shared views, newest first." },
    shortlistViewPageSchema,
  )
  list(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<ShortlistView>> {
    return this.views.list(actor, roleId, query);
  }

  @Post()
  @Responds(201, 'Create a saved view', shortlistViewSchema)
  create(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: newShortlistViewSchema }) input: NewShortlistView,
  ): Promise<ShortlistView> {
    return this.views.create(actor, roleId, input);
  }

  @Get(':viewId')
  @Responds(200, 'Retrieve a saved view', shortlistViewSchema)
  one(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('viewId', { schema: idSchema }) viewId: string,
  ): Promise<ShortlistView> {
    return this.views.one(actor, roleId, viewId);
  }

  @Put(':viewId')
  @Responds(
    200,
    {
      summary: 'Update a saved view',
      description: 'The caller must own the view. The revision must be the current one.',
    },
    shortlistViewSchema,
  )
  change(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('viewId', { schema: idSchema }) viewId: string,
    @Body({ schema: shortlistViewChangeSchema }) input: ShortlistViewChange,
  ): Promise<ShortlistView> {
    return this.views.change(actor, roleId, viewId, input);
  }

  @Delete(':viewId')
  @Responds(204, { summary: 'Delete a saved view', description: 'The caller must own the view.' })
  remove(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('viewId', { schema: idSchema }) viewId: string,
  ): Promise<void> {
    return this.views.remove(actor, roleId, viewId);
  }

  @Put(':viewId/default')
  @Responds(200, 'Set the default view of the caller', shortlistViewSchema)
  makeDefault(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('viewId', { schema: idSchema }) viewId: string,
  ): Promise<ShortlistView> {
    return this.views.setDefault(actor, roleId, viewId, true);
  }

  @Delete(':viewId/default')
  @Responds(200, 'Clear the default view of the caller', shortlistViewSchema)
  endDefault(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('viewId', { schema: idSchema }) viewId: string,
  ): Promise<ShortlistView> {
    return this.views.setDefault(actor, roleId, viewId, false);
  }
}
