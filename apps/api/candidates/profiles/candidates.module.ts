import { Module } from '@nestjs/common';
import { CandidatesController } from './candidates.controller.js';
import { CandidatesService } from './candidates.service.js';
import { PeopleController } from '../duplicates/people.controller.js';
import { PeopleService } from '../duplicates/people.service.js';

@Module({
  controllers: [CandidatesController, PeopleController],
  providers: [CandidatesService, PeopleService],
})
export class CandidatesModule {}
