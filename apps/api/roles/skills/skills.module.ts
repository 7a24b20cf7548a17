import { Global, Module } from '@nestjs/common';
import { CurrentSkills } from './current-skills.service.js';
import { SkillsController } from './skills.controller.js';
import { SkillsService } from './skills.service.js';

/** Global, because every reader of texts needs the skills of its organization. */
@Global()
@Module({ controllers: [SkillsController], providers: [SkillsService, CurrentSkills], exports: [CurrentSkills] })
export class SkillsModule {}
