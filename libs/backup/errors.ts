/** The reasons why a backup cannot be made or restored. */
export type BackupFault =
  /** No backup at all. */
  | 'backup-unknown'
  /** Cut off, or changed since it was written. */
  | 'backup-damaged'
  /** The backup is from a later version of Candor. */
  | 'backup-newer'
  /** The database has something that a backup does not know how to keep. */
  | 'database-unknown'
  /** The login may not read every table. */
  | 'backup-forbidden'
  | 'backup-running'
  /** The target database has rows. */
  | 'target-not-empty'
  /** API or workers are connected to it. */
  | 'target-in-use'
  /** The loaded rows differ from the backup. */
  | 'restore-differs';

/** A backup cannot be made or restored as things are. The message says what is wrong, and what to do. */
export class BackupError extends Error {
  override name = 'BackupError';
  constructor(
    readonly code: BackupFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
