import { Module } from '@nestjs/common';
import { CandidatesController } from './candidates.controller.js';
import { CandidatesService } from './candidates.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleService } from './people.service.js';

@Module({
  controllers: [CandidatesController, PeopleController],
  providers: [CandidatesService, PeopleService],
})
export class CandidatesModule {}
