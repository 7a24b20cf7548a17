/** Checkpoints of chains as they are kept outside of the database, so that a cut-off end shows. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { AuditCheckpoint } from '#libs/database';

/** Its name in the folder of records. */
export const CHECKPOINTS_FILE = 'audit-checkpoints';

export interface RecordedCheckpoint extends AuditCheckpoint {
  organisationId: string;
}

/** `NUMBER:DIGEST`, as people keep it. */
export function checkpointText({ number, digest }: AuditCheckpoint): string {
  return `${number}:${digest.toString('hex')}`;
}

/** The checkpoint that a text names; null when it names none. */
export function parseCheckpoint(text: string): AuditCheckpoint | null {
  const [, number, digest] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text.trim()) ?? [];
  return number === undefined || digest === undefined
    ? null
    : { number: Number(number), digest: Buffer.from(digest, 'hex') };
}

/**
 * Reads the checkpoints of a file, a line each: `ORGANIZATION NUMBER:DIGEST`. The result is empty when the file does
 * not exist. Malformed lines are skipped.
 */
export async function listCheckpoints(file: string): Promise<RecordedCheckpoint[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').flatMap((line) => {
    const [organisationId = '', written = ''] = line.split(' ');
    const checkpoint = parseCheckpoint(written);
    return checkpoint === null ? [] : [{ organisationId, ...checkpoint }];
  });
}

/**
 * Notes new checkpoints in a file. What was noted before makes room for them only where the chain still contains it; what it does not contain
 * stays, as evidence.
 * @param contains whether a checkpoint is in its chain today
 * @returns those that are not
 */
export async function saveCheckpoints(
  file: string,
  checkpoints: readonly RecordedCheckpoint[],
  contains: (checkpoint: RecordedCheckpoint) => Promise<boolean>,
): Promise<RecordedCheckpoint[]> {
  const moved = new Set(checkpoints.map(({ organisationId }) => organisationId));
  const kept: RecordedCheckpoint[] = [];
  const lost: RecordedCheckpoint[] = [];
  for (const checkpoint of await listCheckpoints(file)) {
    if (!moved.has(checkpoint.organisationId)) kept.push(checkpoint);
    else if (!(await contains(checkpoint))) lost.push(checkpoint);
  }
  const lines = [...lost, ...kept, ...checkpoints].map(
    (checkpoint) => `${checkpoint.organisationId} ${checkpointText(checkpoint)}\n`,
  );
  // Whole or not at all: a process that is killed here leaves the earlier file.
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, lines.join(''), { mode: 0o600 });
  await rename(draft, file);
  return lost;
}
