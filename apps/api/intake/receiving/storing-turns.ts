import { Inject, Injectable } from '@nestjs/common';
import { turns } from '#libs/service';
import { API_OPTIONS, type ApiOptions } from '../../platform/settings/options.js';

/**
 * Storing what is uploaded takes a connection for up to a second. All uploads at once, files and sources, have a third of the pool between
 * them: the others wait with what they received, in place of a 503 for them and for everybody who only wants to see a page.
 */
@Injectable()
export class StoringTurns {
  readonly inTurn: ReturnType<typeof turns>;

  constructor(@Inject(API_OPTIONS) { databasePool }: ApiOptions) {
    this.inTurn = turns(Math.max(1, Math.floor(databasePool / 3)));
  }
}
