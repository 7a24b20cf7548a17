/** Handles a full disk in Candor's processes. */

const NO_ROOM: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);

/**
 * Lets the process live on when its log cannot be written because the disk is full: those lines are lost, and later ones are written again
 * once there is room. Any other fault of the two streams ends it, as without this.
 */
export function outliveFullLog(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!NO_ROOM.has(error.code)) throw error;
    });
  }
}
