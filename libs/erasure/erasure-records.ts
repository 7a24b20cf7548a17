/** Who was erased, noted in a file outside of the database as it happens, and told to a database that was restored from before it. */
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { DataSource } from 'typeorm';
import { type AuditActor, inOrganisation, organisations, suppressions } from '#libs/database';
import type { SecretKeys } from './digests.js';
import { applyErasure, erasureLine, readErasureLine, sealedLine, type ErasureLine } from './erasure-lines.js';

/** Its name in the folder of records. */
export const ERASED_FILE = 'erased.ndjson';

/** The lines of a file that are erasures, with their numbers; none when there is no such file. A line that is none is null. */
export async function* erasuresIn(
  file: string,
  secretKeys: SecretKeys,
): AsyncGenerator<{ number: number; line: ErasureLine | null }> {
  let number = 0;
  try {
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      number += 1;
      if (text.trim() !== '') yield { number, line: readErasureLine(text, secretKeys) };
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** A transaction may commit so long after the time that it wrote down. */
const LATE_MS = 3_600_000;

/** Notes erasures in a file: each once. */
export interface ErasureNotes {
  /** Notes what has come since the last time. @returns how many */
  note(database: DataSource): Promise<number>;
}

export async function openErasureNotes(file: string, secretKeys: SecretKeys): Promise<ErasureNotes> {
  const noted = new Set<string>();
  let newest = new Date(0);
  const remember = ({ candidateId, erasedAt }: ErasureLine): void => {
    noted.add(candidateId);
    const at = new Date(erasedAt);
    if (at > newest) newest = at;
  };
  for await (const { line } of erasuresIn(file, secretKeys)) if (line) remember(line);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  // A line that broke off with its writer must not swallow the next one.
  if (await endsInALine(file)) await appendFile(file, '\n');
  return {
    note: async (database) => {
      const since = new Date(newest.getTime() - LATE_MS);
      let count = 0;
      for (const organisationId of await organisations.listIds(database)) {
        const erased = await inOrganisation(database, organisationId, (tenant) =>
          suppressions.listErasedSince(tenant, since),
        );
        const news = erased.filter(({ candidateId }) => !noted.has(candidateId));
        if (news.length === 0) continue;
        const lines = news.map((row) => erasureLine(organisationId, row));
        await appendFile(file, lines.map((line) => sealedLine(line, secretKeys)).join(''), { mode: 0o600 });
        lines.forEach(remember);
        count += news.length;
      }
      return count;
    },
  };
}

async function endsInALine(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return false;
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
    return bytesRead === 1 && buffer[0] !== 0x0a;
  } finally {
    await handle.close();
  }
}

const AT_ONCE = 500;

/**
 * Erases those of a file again who are here all the same: the database was restored from a backup that is older than their erasure. Who is
 * erased already is only looked up, so that this may be asked at every start.
 * @returns how many were erased again
 */
export async function reapplyErasures(
  database: DataSource,
  file: string,
  { secretKeys, by, goOn }: { secretKeys: SecretKeys; by: AuditActor; goOn: () => boolean },
): Promise<number> {
  let again = 0;
  let waiting: ErasureLine[] = [];
  const look = async (): Promise<void> => {
    const here = new Map(waiting.map((line) => [line.candidateId, line]));
    for (const organisationId of new Set(waiting.map((line) => line.organisationId))) {
      const ids = [...here.values()].filter((line) => line.organisationId === organisationId);
      const missed = await inOrganisation(database, organisationId, (tenant) =>
        suppressions.notErased(
          tenant,
          ids.map(({ candidateId }) => candidateId),
        ),
      );
      for (const id of missed) {
        const line = here.get(id);
        if (line && goOn() && (await applyErasure(database, line, { secretKeys, by })) === 'again') again += 1;
      }
    }
    waiting = [];
  };
  for await (const { line } of erasuresIn(file, secretKeys)) {
    if (line === null) continue;
    waiting.push(line);
    if (waiting.length >= AT_ONCE) await look();
  }
  await look();
  return again;
}
