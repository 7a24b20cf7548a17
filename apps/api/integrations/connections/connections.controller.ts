import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  openingPageSchema,
  openingQuerySchema,
  openingSchema,
  atsSyncPageSchema,
  atsSyncSchema,
  changedConnectionSchema,
  connectionPageSchema,
  connectionSchema,
  createdAssessmentKeySchema,
  createdConnectionSchema,
  inboundEventDetailSchema,
  inboundEventPageSchema,
  inboundEventQuerySchema,
  inboundEventSchema,
  idSchema,
  openingMappingSchema,
  newAtsSyncSchema,
  newConnectionSchema,
  pageQuerySchema,
  replayedSchema,
  replaySchema,
  type Opening,
  type OpeningQuery,
  type AtsSync,
  type ChangedConnection,
  type Connection,
  type CreatedAssessmentKey,
  type CreatedConnection,
  type ReplayedInboundEvents,
  type InboundEvent,
  type InboundEventDetail,
  type InboundEventQuery,
  type InboundEventReplay,
  type OpeningMapping,
  type NewAtsSync,
  type NewConnection,
  type Page,
  type PageQuery,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { InboundEventLogService } from '../inbound-events/inbound-event-log.service.js';
import { OpeningsService } from '../openings/openings.service.js';
import { ConnectionsService } from './connections.service.js';
import { SyncsService } from './syncs.service.js';

const id = { schema: idSchema };

@ApiTags('connections')
@Controller('api/v1/connections')
@Allow(ADMINS, 'admin')
export class ConnectionsController {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly events: InboundEventLogService,
    private readonly openings: OpeningsService,
    private readonly syncs: SyncsService,
  ) {}

  @Get()
  @Responds(
    200,
    { summary: 'List connections', description: 'Revoked connections are included.' },
    connectionPageSchema,
  )
  list(@Caller() actor: Actor, @Query({ schema: pageQuerySchema }) query: PageQuery): Promise<Page<Connection>> {
    return this.connections.list(actor, query);
  }

  @Post()
  @Responds(
    201,
    { summary: 'Create a connection', description: 'A signing secret that Candor generates is shown once.' },
    createdConnectionSchema,
  )
  add(@Caller() actor: Actor, @Body({ schema: newConnectionSchema }) input: NewConnection): Promise<CreatedConnection> {
    return this.connections.add(actor, input);
  }

  @Get(':connectionId')
  @Responds(
    200,
    { summary: 'Retrieve a connection', description: 'Includes the setup steps in the ATS.' },
    connectionSchema,
  )
  one(@Caller() actor: Actor, @Param('connectionId', id) connectionId: string): Promise<Connection> {
    return this.connections.one(actor, connectionId);
  }

  @Patch(':connectionId')
  @Responds(
    200,
    {
      summary: 'Update a connection',
      description: 'Changes the name, signing secret, account or token. A replaced secret is valid for one more day.',
    },
    connectionSchema,
  )
  change(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
    @Body({ schema: changedConnectionSchema }) input: ChangedConnection,
  ): Promise<Connection> {
    return this.connections.change(actor, connectionId, input);
  }

  @Post(':connectionId/secret')
  @Responds(
    200,
    {
      summary: 'Rotate the signing secret of a connection',
      description: 'The new secret is shown once. The previous one is valid for one more day.',
    },
    createdConnectionSchema,
  )
  rotate(@Caller() actor: Actor, @Param('connectionId', id) connectionId: string): Promise<CreatedConnection> {
    return this.connections.rotate(actor, connectionId);
  }

  @Post(':connectionId/assessment-key')
  @Responds(
    200,
    {
      summary: 'Rotate the assessment key of a connection',
      description:
        'The ATS requests assessments with this key. It is shown once, and the previous key is valid for one more day.',
    },
    createdAssessmentKeySchema,
  )
  makeAssessmentKey(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
  ): Promise<CreatedAssessmentKey> {
    return this.connections.makeAssessmentKey(actor, connectionId);
  }

  @Delete(':connectionId')
  @Responds(204, 'Revoke a connection')
  revoke(@Caller() actor: Actor, @Param('connectionId', id) connectionId: string): Promise<void> {
    return this.connections.revoke(actor, connectionId);
  }

  @Get(':connectionId/events')
  @Responds(
    200,
    { summary: 'List inbound events', description: 'Newest first, with the outcome of each event.' },
    inboundEventPageSchema,
  )
  listEvents(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
    @Query({ schema: inboundEventQuerySchema }) query: InboundEventQuery,
  ): Promise<Page<InboundEvent>> {
    return this.events.list(actor, connectionId, query);
  }

  @Get(':connectionId/events/:eventId')
  @Responds(
    200,
    { summary: 'Retrieve an inbound event', description: 'Includes the stored headers and body.' },
    inboundEventDetailSchema,
  )
  findEvent(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
    @Param('eventId', id) eventId: string,
  ): Promise<InboundEventDetail> {
    return this.events.one(actor, connectionId, eventId);
  }

  @Post(':connectionId/events/:eventId/replay')
  @Responds(
    202,
    { summary: 'Replay an inbound event', description: 'Changes that the event has already made are not repeated.' },
    inboundEventSchema,
  )
  replay(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
    @Param('eventId', id) eventId: string,
  ): Promise<InboundEvent> {
    return this.events.replay(actor, connectionId, eventId);
  }

  @Post(':connectionId/events/replay')
  @Responds(
    202,
    { summary: 'Replay inbound events', description: 'Replays at most 1,000 events in each call, oldest first.' },
    replayedSchema,
  )
  replayRange(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
    @Body({ schema: replaySchema }) range: InboundEventReplay,
  ): Promise<ReplayedInboundEvents> {
    return this.events.replayRange(actor, connectionId, range);
  }

  @Get(':connectionId/syncs')
  @Responds(200, { summary: 'List the syncs of a connection', description: 'Newest first.' }, atsSyncPageSchema)
  listSyncs(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<AtsSync>> {
    return this.syncs.list(actor, connectionId, query);
  }

  @Post(':connectionId/syncs')
  @Responds(
    202,
    { summary: 'Sync a connection', description: 'Fetches the openings and the changed applications from the ATS.' },
    atsSyncSchema,
  )
  sync(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
    @Body({ schema: newAtsSyncSchema }) input: NewAtsSync,
  ): Promise<AtsSync> {
    return this.syncs.start(actor, connectionId, input);
  }

  @Get(':connectionId/openings')
  @Responds(
    200,
    { summary: 'List openings', description: 'Includes the role that each opening is mapped to.' },
    openingPageSchema,
  )
  listOpenings(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
    @Query({ schema: openingQuerySchema }) query: OpeningQuery,
  ): Promise<Page<Opening>> {
    return this.openings.list(actor, connectionId, query);
  }

  @Put(':connectionId/openings/:openingId/mapping')
  @Responds(
    200,
    { summary: 'Map an opening to a role', description: 'Scores the applications that waited for the mapping.' },
    openingSchema,
  )
  map(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
    @Param('openingId', id) openingId: string,
    @Body({ schema: openingMappingSchema }) mapping: OpeningMapping,
  ): Promise<Opening> {
    return this.openings.map(actor, connectionId, openingId, mapping);
  }

  @Post(':connectionId/openings/:openingId/role')
  @Responds(
    201,
    {
      summary: 'Create a draft role from an opening',
      description: 'Reads the job description of the opening and maps the opening to the draft role.',
    },
    openingSchema,
  )
  makeRole(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
    @Param('openingId', id) openingId: string,
  ): Promise<Opening> {
    return this.openings.makeRole(actor, connectionId, openingId);
  }
}
