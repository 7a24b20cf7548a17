import { Global, Module } from '@nestjs/common';
import { CurrentSkills } from './current-skills.service.js';
import { SkillsController } from './skills.controller.js';
import { SkillsService } from './skills.service.js';

/** Global: whatever reads a text asks for the skills of its organisation. */
@Global()
@Module({ controllers: [SkillsController], providers: [SkillsService, CurrentSkills], exports: [CurrentSkills] })
export class SkillsModule {}
