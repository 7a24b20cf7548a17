import { Injectable } from '@nestjs/common';
import { currentCustomSkills } from '#libs/database';
import { SHIPPED_SKILLS, skillsWithCustom } from '#libs/language';

/**
 * The skills for which an organization's texts are read today: the shipped ones with the current version of its own.
 */
@Injectable()
export class CurrentSkills {
  readonly of = currentCustomSkills(SHIPPED_SKILLS, skillsWithCustom);
}
