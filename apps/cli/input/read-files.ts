import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { createReaderPool, readDocument, type ReadFailure, type ReadOutcome, type ReadText } from '#libs/documents';
import { importOutcomeText } from '#libs/wording';
import { digestOf } from './digest.js';

/** What became of one file. */
export interface ReadFile {
  file: string;
  /** SHA-256 of the bytes, hex; empty when they could not be had. */
  digest: string;
  outcome: ReadText | Unread;
}

/** Why a file has no text, in words. */
export interface Unread {
  outcome: 'error';
  code: string;
  message: string;
}

/** A name that leads nowhere, as the result of reading it. */
export function notFound(file: string): ReadFile {
  return {
    file,
    digest: '',
    outcome: { outcome: 'error', code: 'not-found', message: 'There is no such file or folder.' },
  };
}

type Reader = (bytes: Uint8Array, fileName: string) => Promise<ReadOutcome>;

/**
 * Reads files and hands each one on as soon as it is there, in no particular order. Several are read in processes of their own, so
 * that a file that kills or blocks its reader ends alone; a single one is read here, which saves their start. The text is the same.
 */
export async function readFiles(files: readonly string[], onRead: (read: ReadFile) => void): Promise<void> {
  if (files.length === 1) {
    onRead(await readOne(files[0] ?? '', (bytes, fileName) => readDocument(bytes, { fileName })));
    return;
  }
  const size = availableParallelism();
  const pool = createReaderPool({ size });
  const waiting = [...files].reverse();
  const reader: Reader = (bytes, fileName) => pool.read(bytes, { fileName });
  // A few more than there are readers: their bytes are in memory when a reader is free, and no more than that.
  const lanes = Array.from({ length: size + 2 }, async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) onRead(await readOne(file, reader));
  });
  try {
    await Promise.all(lanes);
  } finally {
    await pool.close();
  }
}

async function readOne(file: string, reader: Reader): Promise<ReadFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return { file, digest: '', outcome: { outcome: 'error', code: 'no-access', message: (error as Error).message } };
  }
  const read = await reader(bytes, basename(file));
  const outcome: ReadFile['outcome'] =
    read.outcome === 'text' ? read : { outcome: 'error', code: read.outcome, message: unreadText(read) };
  return { file, digest: digestOf(bytes), outcome };
}

/** A text that our own code stumbles over: said at its file, so that the rest goes on. */
export function defect(error: unknown): { code: string; message: string } {
  return {
    code: 'defect',
    message: `Candor failed on this file, which is a defect of ours: ${(error as Error).message}`,
  };
}

/** What became of a file without text, with what the reader noted about it. */
export function unreadText({ outcome, reason, data }: ReadFailure): string {
  const found = data['found'] === undefined ? '' : `${data['found']}, `;
  return `${importOutcomeText(outcome, data)} (${found}${reason})`;
}
