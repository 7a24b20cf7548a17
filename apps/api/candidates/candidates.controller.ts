import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { candidateSchema, idSchema, type Candidate } from '#libs/contracts';
import { Caller, type Actor } from '../access/actor.js';
import { Allow } from '../access/allow.decorator.js';
import { EVERYBODY } from '../access/rights.js';
import { Answers } from '../http/answers.decorator.js';
import { CandidatesService } from './candidates.service.js';

@ApiTags('candidates')
@Controller('api/v1/candidates')
@Allow(EVERYBODY)
export class CandidatesController {
  constructor(private readonly candidates: CandidatesService) {}

  @Get(':candidateId')
  @Answers(200, 'A candidate, with documents and profile', candidateSchema)
  one(@Caller() actor: Actor, @Param('candidateId', { schema: idSchema }) candidateId: string): Promise<Candidate> {
    return this.candidates.one(actor, candidateId);
  }
}
