/** The free space of a disk, and when it is too little. Pure: the same numbers mean the same to every caller. */

export interface DiskSpace {
  freeBytes: number;
  sizeBytes: number;
}

/** `low`: an operator should make room. `full`: nothing that takes room is begun any more. */
export type StorageState = 'ok' | 'low' | 'full';

export interface StorageLimits {
  warningBytes: number;
  reserveBytes: number;
}

const MIB = 1_048_576;
/** The log of PostgreSQL grows by 16 MiB at a time, and a server that cannot write it stops: three pieces are always left. */
const SMALLEST_RESERVE = 48 * MIB;
const LARGEST_RESERVE = 256 * MIB;
const LARGEST_WARNING = 1024 * MIB;
const SHARE = 0.05;
/** A state is left only when there is a tenth more room than it asks for: it must not come and go with every file. */
const MARGIN = 0.1;

/**
 * The limits for a disk. Unless set, the reserve is 5 % of the disk, at least 48 and at most 256 MiB, and the warning comes at 5 % too, at
 * twice the reserve or more and at 1 GiB or less.
 * @param set in MiB; null: the default
 */
export function storageLimits(
  sizeBytes: number,
  set: { warningMb: number | null; reserveMb: number | null },
): StorageLimits {
  const share = sizeBytes * SHARE;
  const reserveBytes =
    set.reserveMb === null
      ? Math.min(LARGEST_RESERVE, Math.max(SMALLEST_RESERVE, Math.round(share)))
      : set.reserveMb * MIB;
  const warningBytes = set.warningMb === null ? Math.min(LARGEST_WARNING, Math.round(share)) : set.warningMb * MIB;
  return {
    reserveBytes,
    warningBytes: set.warningMb === null ? Math.max(2 * reserveBytes, warningBytes) : warningBytes,
  };
}

/** @param before the state until now */
export function storageState(freeBytes: number, limits: StorageLimits, before: StorageState): StorageState {
  const below = (limit: number, isThere: boolean) => freeBytes < limit + (isThere ? limit * MARGIN : 0);
  if (below(limits.reserveBytes, before === 'full')) return 'full';
  return below(limits.warningBytes, before !== 'ok') ? 'low' : 'ok';
}
