import { Inject, Injectable } from '@nestjs/common';
import limit, { type LimitFunction } from 'p-limit';
import { API_OPTIONS, type ApiOptions } from '../../platform/settings/options.js';

/**
 * Storing an upload takes a connection for up to a second. All uploads of this process, files and sources, share a third of the pool. The
 * others wait with the bytes they received, so that no one who only wants to see a page gets a 503.
 */
@Injectable()
export class UploadSemaphore {
  /** Runs the work once a place is free, in the order of the calls. */
  readonly run: LimitFunction;

  constructor(@Inject(API_OPTIONS) { databasePool }: ApiOptions) {
    this.run = limit(Math.max(1, Math.floor(databasePool / 3)));
  }
}
