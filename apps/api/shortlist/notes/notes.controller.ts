import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  newNoteSchema,
  noteReadersSchema,
  notePageSchema,
  noteSchema,
  pageQuerySchema,
  type NewNote,
  type Note,
  type NoteReaders,
  type Page,
  type PageQuery,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { NotesService } from './notes.service.js';

@ApiTags('notes')
@Controller('api/v1')
@Allow(EVERYBODY, 'candidates:read')
export class NotesController {
  constructor(private readonly notes: NotesService) {}

  @Get('applications/:applicationId/notes')
  @Responds(200, { summary: 'List the notes about an application', description: 'Newest first.' }, notePageSchema)
  list(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<Note>> {
    return this.notes.list(actor, applicationId, query);
  }

  @Get('applications/:applicationId/notes/readers')
  @Responds(
    200,
    { summary: 'List users who can be mentioned in a note', description: 'Users who can see the role.' },
    noteReadersSchema,
  )
  readers(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
  ): Promise<NoteReaders> {
    return this.notes.readers(actor, applicationId);
  }

  @Post('applications/:applicationId/notes')
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(
    201,
    { summary: 'Create a note', description: 'The mentioned users find the note in their inbox.' },
    noteSchema,
  )
  add(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Body({ schema: newNoteSchema }) input: NewNote,
  ): Promise<Note> {
    return this.notes.add(actor, applicationId, input);
  }

  @Put('applications/:applicationId/notes/:noteId')
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(200, { summary: 'Update a note', description: 'Users can change only their own notes.' }, noteSchema)
  change(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Param('noteId', { schema: idSchema }) noteId: string,
    @Body({ schema: newNoteSchema }) input: NewNote,
  ): Promise<Note> {
    return this.notes.change(actor, applicationId, noteId, input);
  }

  @Delete('applications/:applicationId/notes/:noteId')
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(204, {
    summary: 'Delete a note',
    description: 'Users can delete their own notes. Administrators can delete any note.',
  })
  remove(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Param('noteId', { schema: idSchema }) noteId: string,
  ): Promise<void> {
    return this.notes.remove(actor, applicationId, noteId);
  }
}
