import { Injectable } from '@nestjs/common';
import { currentOwnSkills } from '#libs/database';
import { SHIPPED_SKILLS, skillsWithOwn } from '#libs/language';

/**
 * The skills for which an organization's texts are read today: the shipped ones with the current version of its own.
 */
@Injectable()
export class CurrentSkills {
  readonly of = currentOwnSkills(SHIPPED_SKILLS, skillsWithOwn);
}
