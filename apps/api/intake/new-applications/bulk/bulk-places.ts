/** Limits how many bulk calls a process carries out at a time: each holds its body in memory from its first byte to its response. */
import { Injectable } from '@nestjs/common';
import { ApiProblem } from '../../../platform/http/problems/problem.js';

const PLACES = 3;
/** The limit for one organization, so that others find a place too. */
const OF_ONE = 2;

/** Seconds in which a call of the most candidates is over, when nothing else goes on. */
const RETRY_AFTER_S = 10;

@Injectable()
export class BulkPlaces {
  private readonly taken = new Map<string, number>();

  /**
   * @returns a function that gives the place back
   * @throws ApiProblem 503 at once when there is no place: the unread body waits with its sender
   */
  enter(organisationId: string): () => void {
    const [all, own] = [[...this.taken.values()].reduce((sum, n) => sum + n, 0), this.taken.get(organisationId) ?? 0];
    if (all >= PLACES || own >= OF_ONE) throw busy();
    this.taken.set(organisationId, own + 1);
    return () => {
      const left = this.taken.get(organisationId)! - 1;
      if (left > 0) this.taken.set(organisationId, left);
      else this.taken.delete(organisationId);
    };
  }
}

function busy(): ApiProblem {
  return new ApiProblem(
    'bulk-busy',
    'Other bulk calls are in progress, and nothing of this one was read. Send it again in a few seconds.',
    { headers: { 'retry-after': String(RETRY_AFTER_S) }, logLevel: 'debug' },
  );
}
