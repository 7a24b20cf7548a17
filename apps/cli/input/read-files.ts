import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import type { HiddenText } from '#libs/contracts';
import {
  awaitsOcr,
  createOcrPool,
  createReaderPool,
  missingOcrData,
  readDocument,
  type ReaderPool,
  type ReadFailure,
  type ParseOutcome,
  type ReadText,
} from '#libs/documents';
import { importOutcomeText } from '#libs/wording';
import { CommandError } from '../command-error.js';
import { commandSettings } from '../settings.js';
import { contentDigest } from './digest.js';

/** The result of reading one file. */
export interface ReadFile {
  file: string;
  /** SHA-256 of the bytes, hex; empty when they could not be had. */
  digest: string;
  outcome: ReadText | UnparsedFile;
}

/** A file without text, and the reason in words. */
export interface UnparsedFile {
  outcome: 'error';
  code: string;
  message: string;
  /** Text that a person does not see: it may be all that there is. */
  hidden?: HiddenText[];
}

/** A name that leads nowhere, as the result of reading it. */
export function notFound(file: string): ReadFile {
  return {
    file,
    digest: '',
    outcome: { outcome: 'error', code: 'not-found', message: 'This file or folder does not exist.' },
  };
}

type Reader = (bytes: Uint8Array, fileName: string) => Promise<ParseOutcome>;

/**
 * Reads files and passes each one on as soon as it is ready, in no particular order. Several are read in processes of
 * their own, so that a file that kills or blocks its reader ends alone. A single one is read here, which saves their
 * start. The text is the same. Pages that are pictures are recognized one after the other beside the rest, if
 * recognition is switched on.
 */
export async function readFiles(files: readonly string[], onRead: (read: ReadFile) => void): Promise<void> {
  const ocr = ocrLanguages();
  if (files.length === 1) {
    const how = ocr === null ? {} : { ocr };
    onRead((await readOne(files[0] ?? '', (bytes, fileName) => readDocument(bytes, { fileName, ...how }))).read);
    return;
  }
  const size = availableParallelism();
  const pool = createReaderPool({ size });
  const recognisers = ocr === null ? null : createOcrPool(ocr);
  const waiting = [...files].reverse();
  const reader: Reader = (bytes, fileName) => pool.read(bytes, { fileName });
  let recognised: Promise<void> = Promise.resolve();
  const recognise = async (file: string, { read }: ReaderPool) =>
    onRead((await readOne(file, (bytes, fileName) => read(bytes, { fileName }))).read);
  // A few more than there are readers: their bytes are in memory when a reader is free, and no more than that.
  const lanes = Array.from({ length: size + 2 }, async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const { read, isPicture } = await readOne(file, reader);
      const scan = file;
      if (isPicture && recognisers) recognised = recognised.then(() => recognise(scan, recognisers));
      else onRead(read);
    }
  });
  try {
    await Promise.all(lanes);
    await recognised;
  } finally {
    await Promise.all([pool.close(), recognisers?.close()]);
  }
}

/**
 * Returns the languages of text recognition, null where it is off.
 * @throws CommandError when the data of one are not installed
 */
export function ocrLanguages(): string | null {
  const { ocr } = commandSettings();
  const missing = ocr === null ? [] : missingOcrData(ocr);
  if (missing.length > 0)
    throw new CommandError(
      'ocr-data-missing',
      `CANDOR_OCR is "${ocr}", but its language data is not installed: npm install ${missing.join(' ')}`,
    );
  return ocr;
}

/** A file as it was read, and whether a text recogniser would read more of it. */
async function readOne(file: string, reader: Reader): Promise<{ read: ReadFile; isPicture: boolean }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const outcome: UnparsedFile = { outcome: 'error', code: 'no-access', message: (error as Error).message };
    return { read: { file, digest: '', outcome }, isPicture: false };
  }
  const read = await reader(bytes, basename(file));
  const outcome = read.outcome === 'text' ? read : unreadFrom(read);
  return { read: { file, digest: contentDigest(bytes), outcome }, isPicture: awaitsOcr(read) };
}

function unreadFrom(read: ReadFailure): UnparsedFile {
  const { outcome: code, hidden } = read;
  return { outcome: 'error', code, message: unreadText(read), ...(hidden && { hidden }) };
}

/** A text that our own code stumbles over: said at its file, so that the rest goes on. */
export function defect(error: unknown): { code: string; message: string } {
  return {
    code: 'defect',
    message: `Candor failed on this file. This is a bug: ${(error as Error).message}`,
  };
}

/** Returns why a file has no text. */
export const unreadText = ({ outcome, data }: ReadFailure): string => importOutcomeText(outcome, 'en', data);
