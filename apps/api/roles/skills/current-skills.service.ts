import { Injectable } from '@nestjs/common';
import { currentOwnSkills } from '#libs/database';
import { SHIPPED_SKILLS, skillsWithOwn } from '#libs/language';

/** The skills that an organisation's texts are read for today: the shipped ones with the current version of its own. */
@Injectable()
export class CurrentSkills {
  readonly of = currentOwnSkills(SHIPPED_SKILLS, skillsWithOwn);
}
