import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  atsJobPageSchema,
  atsJobQuerySchema,
  atsJobSchema,
  atsSyncPageSchema,
  atsSyncSchema,
  changedConnectionSchema,
  connectionPageSchema,
  connectionSchema,
  createdAssessmentKeySchema,
  createdConnectionSchema,
  deliveryDetailSchema,
  deliveryPageSchema,
  deliveryQuerySchema,
  deliverySchema,
  idSchema,
  jobMappingSchema,
  newAtsSyncSchema,
  newConnectionSchema,
  pageQuerySchema,
  replayedSchema,
  replaySchema,
  type AtsJob,
  type AtsJobQuery,
  type AtsSync,
  type ChangedConnection,
  type Connection,
  type CreatedAssessmentKey,
  type CreatedConnection,
  type DeliveriesReplayed,
  type Delivery,
  type DeliveryDetail,
  type DeliveryQuery,
  type DeliveryReplay,
  type JobMapping,
  type NewAtsSync,
  type NewConnection,
  type Page,
  type PageQuery,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { DeliveriesService } from '../inbound-events/deliveries.service.js';
import { AtsJobsService } from '../openings/ats-jobs.service.js';
import { ConnectionsService } from './connections.service.js';
import { SyncsService } from './syncs.service.js';

const id = { schema: idSchema };

@ApiTags('connections')
@Controller('api/v1/connections')
@Allow(ADMINS, 'admin')
export class ConnectionsController {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly deliveries: DeliveriesService,
    private readonly jobs: AtsJobsService,
    private readonly syncs: SyncsService,
  ) {}

  @Get()
  @Responds(200, 'Connections, revoked ones included', connectionPageSchema)
  list(@Caller() actor: Actor, @Query({ schema: pageQuerySchema }) query: PageQuery): Promise<Page<Connection>> {
    return this.connections.list(actor, query);
  }

  @Post()
  @Responds(201, 'Connect an ATS; a signing secret that Candor makes is shown once', createdConnectionSchema)
  add(@Caller() actor: Actor, @Body({ schema: newConnectionSchema }) input: NewConnection): Promise<CreatedConnection> {
    return this.connections.add(actor, input);
  }

  @Get(':connectionId')
  @Responds(200, 'A connection, with what is to be done at the vendor’s', connectionSchema)
  one(@Caller() actor: Actor, @Param('connectionId', id) connectionId: string): Promise<Connection> {
    return this.connections.one(actor, connectionId);
  }

  @Patch(':connectionId')
  @Responds(200, 'Change name, signing secret, account or token; a replaced secret counts for a day', connectionSchema)
  change(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
    @Body({ schema: changedConnectionSchema }) input: ChangedConnection,
  ): Promise<Connection> {
    return this.connections.change(actor, connectionId, input);
  }

  @Post(':connectionId/secret')
  @Responds(200, 'A new signing secret, shown once; the one before it counts for a day', createdConnectionSchema)
  rotate(@Caller() actor: Actor, @Param('connectionId', id) connectionId: string): Promise<CreatedConnection> {
    return this.connections.rotate(actor, connectionId);
  }

  @Post(':connectionId/assessment-key')
  @Responds(
    200,
    'A key that the vendor asks for assessments with, shown once; the one before it counts for a day',
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

  @Get(':connectionId/deliveries')
  @Responds(200, 'Deliveries of a connection and what became of them, newest first', deliveryPageSchema)
  listDeliveries(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
    @Query({ schema: deliveryQuerySchema }) query: DeliveryQuery,
  ): Promise<Page<Delivery>> {
    return this.deliveries.list(actor, connectionId, query);
  }

  @Get(':connectionId/deliveries/:deliveryId')
  @Responds(200, 'A delivery, with what is kept of its headers and body', deliveryDetailSchema)
  delivery(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
    @Param('deliveryId', id) deliveryId: string,
  ): Promise<DeliveryDetail> {
    return this.deliveries.one(actor, connectionId, deliveryId);
  }

  @Post(':connectionId/deliveries/:deliveryId/replay')
  @Responds(202, 'Carry a delivery out again; what it did already it does not do twice', deliverySchema)
  replay(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
    @Param('deliveryId', id) deliveryId: string,
  ): Promise<Delivery> {
    return this.deliveries.replay(actor, connectionId, deliveryId);
  }

  @Post(':connectionId/deliveries/replay')
  @Responds(202, 'Carry deliveries out again, at most 1,000 a call, oldest first', replayedSchema)
  replayRange(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
    @Body({ schema: replaySchema }) range: DeliveryReplay,
  ): Promise<DeliveriesReplayed> {
    return this.deliveries.replayRange(actor, connectionId, range);
  }

  @Get(':connectionId/syncs')
  @Responds(200, 'Times of catching up with the ATS, newest first', atsSyncPageSchema)
  listSyncs(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<AtsSync>> {
    return this.syncs.list(actor, connectionId, query);
  }

  @Post(':connectionId/syncs')
  @Responds(202, 'Catch up with the ATS: its openings, and applications that changed', atsSyncSchema)
  sync(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
    @Body({ schema: newAtsSyncSchema }) input: NewAtsSync,
  ): Promise<AtsSync> {
    return this.syncs.start(actor, connectionId, input);
  }

  @Get(':connectionId/jobs')
  @Responds(200, 'Openings of the ATS, and the roles that they are mapped to', atsJobPageSchema)
  listJobs(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
    @Query({ schema: atsJobQuerySchema }) query: AtsJobQuery,
  ): Promise<Page<AtsJob>> {
    return this.jobs.list(actor, connectionId, query);
  }

  @Put(':connectionId/jobs/:atsJobId/mapping')
  @Responds(200, 'Say for which role the applications of an opening are; those that waited are scored', atsJobSchema)
  map(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
    @Param('atsJobId', id) atsJobId: string,
    @Body({ schema: jobMappingSchema }) mapping: JobMapping,
  ): Promise<AtsJob> {
    return this.jobs.map(actor, connectionId, atsJobId, mapping);
  }

  @Post(':connectionId/jobs/:atsJobId/role')
  @Responds(201, 'Make a draft of a role of an opening’s page, and map the opening to it', atsJobSchema)
  makeRole(
    @Caller() actor: Actor,
    @Param('connectionId', id) connectionId: string,
    @Param('atsJobId', id) atsJobId: string,
  ): Promise<AtsJob> {
    return this.jobs.makeRole(actor, connectionId, atsJobId);
  }
}
