/** Heads of chains as they are kept outside of the database, so that a cut-off end shows. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { AuditHead } from '#libs/database';

/** Its name in the folder of records. */
export const HEADS_FILE = 'audit-heads';

export interface NotedHead extends AuditHead {
  organisationId: string;
}

/** `NUMBER:DIGEST`, as people keep it. */
export function headText({ number, digest }: AuditHead): string {
  return `${number}:${digest.toString('hex')}`;
}

/** The head that a text names; null when it names none. */
export function readHead(text: string): AuditHead | null {
  const [, number, digest] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text.trim()) ?? [];
  return number === undefined || digest === undefined
    ? null
    : { number: Number(number), digest: Buffer.from(digest, 'hex') };
}

/**
 * Reads the checkpoints of a file, a line each: `ORGANIZATION NUMBER:DIGEST`. The result is empty when the file does
 * not exist. Malformed lines are skipped.
 */
export async function notedHeads(file: string): Promise<NotedHead[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').flatMap((line) => {
    const [organisationId = '', written = ''] = line.split(' ');
    const head = readHead(written);
    return head === null ? [] : [{ organisationId, ...head }];
  });
}

/**
 * Notes new heads in a file. What was noted before makes room for them only where the chain still contains it; what it does not contain
 * stays, as evidence.
 * @param contains whether a head is in its chain today
 * @returns those that are not
 */
export async function noteHeads(
  file: string,
  heads: readonly NotedHead[],
  contains: (head: NotedHead) => Promise<boolean>,
): Promise<NotedHead[]> {
  const moved = new Set(heads.map(({ organisationId }) => organisationId));
  const kept: NotedHead[] = [];
  const lost: NotedHead[] = [];
  for (const head of await notedHeads(file)) {
    if (!moved.has(head.organisationId)) kept.push(head);
    else if (!(await contains(head))) lost.push(head);
  }
  const lines = [...lost, ...kept, ...heads].map((head) => `${head.organisationId} ${headText(head)}\n`);
  // Whole or not at all: a process that is killed here leaves the earlier file.
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, lines.join(''), { mode: 0o600 });
  await rename(draft, file);
  return lost;
}
