import { resolve } from 'node:path';
import { holderOf } from '../../../start/instance-lock.js';
import { commandSettings } from '../../../settings.js';

/**
 * Returns the address at which users reach Candor: the public one if it is set, else that of the instance that runs
 * on the data folder, else that of the next start. It has no slash at its end.
 */
export function candorAddress(): string {
  const { publicUrl, dataDir, port } = commandSettings();
  if (publicUrl !== null) return publicUrl;
  const running = holderOf(resolve(dataDir))?.address;
  // A command that starts the database for itself holds the lock too, and has no address.
  return running !== undefined && URL.canParse(running) ? running : `http://localhost:${port}`;
}
