import { v7 } from 'uuid';

/** Returns a new ID: a version 7 UUID, so that IDs sort by the time at which they were made. */
export function newId(): string {
  return v7();
}
