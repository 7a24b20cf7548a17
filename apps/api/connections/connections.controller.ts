import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  connectionPageSchema,
  createdConnectionSchema,
  deliveryPageSchema,
  idSchema,
  newConnectionSchema,
  pageQuerySchema,
  type Connection,
  type CreatedConnection,
  type Delivery,
  type NewConnection,
  type Page,
  type PageQuery,
} from '#libs/contracts';
import { Caller, type Actor } from '../access/actor.js';
import { Allow } from '../access/allow.decorator.js';
import { ADMINS } from '../access/rights.js';
import { Answers } from '../http/answers.decorator.js';
import { ConnectionsService } from './connections.service.js';

@ApiTags('connections')
@Controller('api/v1/connections')
@Allow(ADMINS, 'admin')
export class ConnectionsController {
  constructor(private readonly connections: ConnectionsService) {}

  @Get()
  @Answers(200, 'Connections, revoked ones included', connectionPageSchema)
  list(@Caller() actor: Actor, @Query({ schema: pageQuerySchema }) query: PageQuery): Promise<Page<Connection>> {
    return this.connections.list(actor, query);
  }

  @Post()
  @Answers(201, 'Connect an ATS; its signing secret is shown once', createdConnectionSchema)
  add(@Caller() actor: Actor, @Body({ schema: newConnectionSchema }) input: NewConnection): Promise<CreatedConnection> {
    return this.connections.add(actor, input);
  }

  @Get(':connectionId/deliveries')
  @Answers(200, 'Deliveries of a connection and what became of them, newest first', deliveryPageSchema)
  deliveries(
    @Caller() actor: Actor,
    @Param('connectionId', { schema: idSchema }) connectionId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<Delivery>> {
    return this.connections.deliveries(actor, connectionId, query);
  }

  @Delete(':connectionId')
  @Answers(204, 'Revoke a connection')
  revoke(@Caller() actor: Actor, @Param('connectionId', { schema: idSchema }) connectionId: string): Promise<void> {
    return this.connections.revoke(actor, connectionId);
  }
}
