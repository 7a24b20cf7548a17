import { resolve } from 'node:path';
import { holderOf } from '../../../start/instance-lock.js';
import { commandSettings } from '../../../settings.js';

/** Where people reach Candor: as set, else where one runs on the data folder, else where one would. No slash at the end. */
export function candorAddress(): string {
  const { publicUrl, dataDir, port } = commandSettings();
  if (publicUrl !== null) return publicUrl;
  const running = holderOf(resolve(dataDir))?.address;
  // A command that starts the database for itself holds the lock too, and has no address.
  return running !== undefined && URL.canParse(running) ? running : `http://localhost:${port}`;
}
