/** Every injection token of the worker. What a lib provides (egress, virus scanner, queue backend) has its token there. */

/** `JobRegistry`: the definition of every job. */
export const JOB_REGISTRY = Symbol('job registry');

/** Function that tells the relay that there is work. */
export const NUDGE_RELAY = Symbol('nudge relay');

/** `IsolatedRunner`: runs a job alone in a process. */
export const ISOLATED_RUNNER = Symbol('isolated runner');

/** Function that is called when a job that kills its process was found and quarantined. */
export const ON_POISON_JOB_QUARANTINED = Symbol('on poison job quarantined');

/** `StorageWatch`: while storage is full, nothing new begins. */
export const STORAGE_WATCH = Symbol('storage watch');

/** `TaskIntervals`: how often each periodic task runs. */
export const PERIODIC_TASK_INTERVALS = Symbol('periodic task intervals');

/** `FileReader`: the pool of reader processes. */
export const FILE_READER = Symbol('file reader');

/** `Mailer`. */
export const MAILER = Symbol('mailer');

/** Address that people reach Candor at; null where none is set. */
export const PUBLIC_URL = Symbol('public URL');

/** The installation's secret keys, which identify erased candidates who return. Without a key, none is identified. */
export const SECRET_KEYS = Symbol('secret keys');

/** Folder outside of the database for what must outlive it, or null. */
export const RECORDS_FOLDER = Symbol('records folder');
