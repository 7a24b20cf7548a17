/** A backup of everything in one file, made while Candor runs, and restored into an empty database. */
export { openBackup, type OpenedBackup } from './backup-file.js';
export { LEFT_OUT, LEFT_OUT_SCHEMAS } from './contents.js';
export { BackupError } from './errors.js';
export { loadBackup, type RestoreProgress } from './load-backup.js';
export { compareKeys, keyCheck, type Manifest } from './manifest.js';
export { abandonRestore, clearTarget, endRestore } from './target.js';
export { writeBackup, type BackupProgress } from './write-backup.js';
