import { Inject, Injectable, UseGuards, type CanActivate } from '@nestjs/common';
import type { StorageWatch } from '#libs/process';
import { StorageFull } from '../../http/problems/problem.js';
import { STORAGE } from './storage.module.js';

/** Refuses what takes room while there is none, before a byte of it is read. */
@Injectable()
class RoomGuard implements CanActivate {
  constructor(@Inject(STORAGE) private readonly storage: StorageWatch) {}

  canActivate(): boolean {
    if (this.storage.state === 'full') throw new StorageFull();
    return true;
  }
}

/**
 * For routes that store what people and programs send: documents, candidates, events. While storage is full they answer 503
 * `storage-full`. Small changes, such as a decision, use what is kept in reserve.
 */
export const TakesRoom = () => UseGuards(RoomGuard);
