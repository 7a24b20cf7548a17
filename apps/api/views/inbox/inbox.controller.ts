import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  inboxMarkSchema,
  inboxQuerySchema,
  inboxReadSchema,
  inboxSchema,
  markedInboxSchema,
  type Inbox,
  type InboxMark,
  type InboxQuery,
  type InboxRead,
  type MarkedInbox,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { InboxService } from './inbox.service.js';

@ApiTags('inbox')
@Controller('api/v1/inbox')
@Allow(EVERYBODY, 'none')
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  @Get()
  @Responds(
    200,
    { summary: 'List inbox items', description: 'Mentions, imports and questions for the caller, newest first.' },
    inboxSchema,
  )
  list(@Caller() actor: Actor, @Query({ schema: inboxQuerySchema }) query: InboxQuery): Promise<Inbox> {
    return this.inbox.list(actor, query);
  }

  @Put()
  @Responds(
    200,
    {
      summary: 'Mark inbox items as read',
      description: 'Marks every item up to the last one that the caller has seen.',
    },
    markedInboxSchema,
  )
  markRead(@Caller() actor: Actor, @Body({ schema: inboxReadSchema }) { upTo }: InboxRead): Promise<MarkedInbox> {
    return this.inbox.markRead(actor, upTo);
  }

  @Put(':itemId')
  @Responds(204, 'Mark an inbox item as read or unread')
  mark(
    @Caller() actor: Actor,
    @Param('itemId', { schema: idSchema }) itemId: string,
    @Body({ schema: inboxMarkSchema }) { read }: InboxMark,
  ): Promise<void> {
    return this.inbox.mark(actor, itemId, read);
  }
}
