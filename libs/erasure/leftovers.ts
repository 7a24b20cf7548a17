/** Of an erased person: what is kept of them where nobody has made a candidate of it yet. */
import type { EntityManager } from 'typeorm';
import { cleanedJson } from '#libs/contracts';
import {
  deliveriesNaming,
  emptyDeliveries,
  emptySamples,
  emptySettledDeliveries,
  emptyWaitingDeliveries,
  holdSource,
  findImportToSplit,
  keptSources,
  lockImport,
  noteImport,
  replaceSourcePiece,
  sourcePiece,
  type KeptSource,
  type PersonMarks,
} from '#libs/database';
import { blanked, recordsNaming, writtenAs, type FoundRecord, type Written } from './blank-records.js';
import { samplesWithout } from './samples.js';

const ZIP_START = Buffer.from('PK\x03\x04', 'latin1');

export interface BlankedSources {
  /** How many lines and rows were written over. */
  rows: number;
  /** Imports in whose sources nothing can be found before they are taken apart: archives. */
  closed: string[];
  /** Imports that had one of the rows among those that people are shown. */
  shown: string[];
}

/**
 * Writes over the lines and rows with one of the addresses in sources that have not been taken apart. Taken before the person is locked:
 * a job that takes a source apart locks it first, and people after it.
 */
export async function blankInSources(
  tx: EntityManager,
  organisationId: string,
  emails: readonly string[],
): Promise<BlankedSources> {
  const wanted = emails.map((email) => email.toLowerCase());
  const done: BlankedSources = { rows: 0, closed: [], shown: [] };
  for (const { importId } of await keptSources(tx, organisationId)) {
    await holdSource(tx, organisationId, importId);
    // What it was may have changed while this waited.
    const source = (await keptSources(tx, organisationId)).find((each) => each.importId === importId);
    if (source === undefined) continue;
    const start = (await sourcePiece(tx, organisationId, importId, 0)) ?? Buffer.alloc(0);
    // What is still coming in has not been called anything yet.
    const isArchive = source.format === 'zip' || start.subarray(0, ZIP_START.length).equals(ZIP_START);
    if (isArchive) done.closed.push(importId);
    if (isArchive || wanted.length === 0) continue;
    const gone = await blankIn(tx, organisationId, source, { emails: wanted, written: writtenAs(start) });
    done.rows += gone.length;
    if (gone.some(({ record }) => record < MAY_BE_SHOWN)) done.shown.push(importId);
  }
  return done;
}

/**
 * Takes the person out of what stands beside the columns of tables that wait for somebody to confirm them. After the person is locked, as
 * jobs lock imports after people.
 * @param shown imports in which they may stand there behind the end of a long cell
 */
export async function dropSamples(
  tx: EntityManager,
  organisationId: string,
  person: PersonMarks,
  shown: readonly string[],
): Promise<void> {
  const mappingOf = async (importId: string) => (await findImportToSplit(tx, organisationId, importId))?.mapping;
  for (const { importId } of await keptSources(tx, organisationId)) {
    const seen = await mappingOf(importId);
    if (seen && samplesWithout(seen.columns, person) !== null) {
      // Somebody may confirm or change them at this moment.
      await lockImport(tx, organisationId, importId);
      const mapping = await mappingOf(importId);
      const columns = mapping && samplesWithout(mapping.columns, person);
      if (columns) await noteImport(tx, organisationId, importId, { mapping: { ...mapping, columns } });
    } else if (shown.includes(importId)) await emptySamples(tx, organisationId, [importId]);
  }
}

/** Records among which the three are that people are shown, behind headers and empty lines. */
const MAY_BE_SHOWN = 10;

/** @returns the records that were written over */
async function blankIn(
  tx: EntityManager,
  organisationId: string,
  { importId, format }: KeptSource,
  { emails, written }: { emails: readonly string[]; written: Written },
): Promise<FoundRecord[]> {
  const pieces = piecesOf(tx, organisationId, importId);
  const ranges = await recordsNaming(pieces, { inQuotes: format === 'csv', emails, written });
  let position = 0;
  let offset = 0;
  if (ranges.length === 0) return ranges;
  for await (const piece of piecesOf(tx, organisationId, importId)) {
    const isTouched = ranges.some(({ from, to }) => from < offset + piece.length && to > offset);
    const after = isTouched ? blanked(piece, offset, ranges, written) : piece;
    if (isTouched) await replaceSourcePiece(tx, organisationId, importId, position, after);
    position += 1;
    offset += piece.length;
  }
  return ranges;
}

async function* piecesOf(tx: EntityManager, organisationId: string, importId: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position++) {
    const piece = await sourcePiece(tx, organisationId, importId, position);
    if (piece === null) return;
    yield piece;
  }
}

/** Takes away what deliveries bring that are about the person and wait. @returns how many */
export async function dropWaitingDeliveries(
  tx: EntityManager,
  organisationId: string,
  {
    emails,
    vendorIds,
  }: Pick<PersonMarks, 'emails'> & { vendorIds: readonly { connectionId: string; vendorId: string }[] },
): Promise<number> {
  const texts = [...emails, ...vendorIds.map(({ vendorId }) => vendorId)];
  if (texts.length === 0) return 0;
  const known = new Set(emails.map((email) => email.toLowerCase()));
  const theirs = (await deliveriesNaming(tx, organisationId, texts, 'waiting')).filter(({ connectionId, rawBody }) => {
    const ids = new Set(vendorIds.filter((each) => each.connectionId === connectionId).map(({ vendorId }) => vendorId));
    return valuesIn(rawBody).some((value) => known.has(value.trim().toLowerCase()) || ids.has(value));
  });
  await emptyWaitingDeliveries(
    tx,
    organisationId,
    theirs.map(({ id }) => id),
  );
  return theirs.length;
}

/** The same by addresses alone, of deliveries that are settled too: what they brought could not be used, or led to nobody. @returns how many */
export async function dropDeliveriesNaming(
  tx: EntityManager,
  organisationId: string,
  emails: readonly string[],
): Promise<number> {
  const known = new Set(emails.map((email) => email.toLowerCase()));
  const settled = (await deliveriesNaming(tx, organisationId, emails, 'settled')).filter(({ rawBody }) =>
    valuesIn(rawBody).some((value) => known.has(value.trim().toLowerCase())),
  );
  await emptyDeliveries(
    tx,
    organisationId,
    settled.map(({ id }) => id),
  );
  return settled.length + (await dropWaitingDeliveries(tx, organisationId, { emails: [...emails], vendorIds: [] }));
}

/**
 * Takes away what deliveries brought about candidates of vendors, also of those of whom nobody here came: what they brought could not be
 * used, or waits.
 */
export async function dropDeliveriesOf(
  tx: EntityManager,
  organisationId: string,
  vendorIds: readonly { connectionId: string; vendorId: string }[],
): Promise<void> {
  await emptySettledDeliveries(tx, organisationId, vendorIds);
  await dropWaitingDeliveries(tx, organisationId, { emails: [], vendorIds });
}

/** Texts and numbers that a JSON text has as values: whole ones, so that a sentence that mentions somebody is not about them. */
export function valuesIn(body: Buffer): string[] {
  const values: string[] = [];
  try {
    JSON.stringify(cleanedJson(body).value, (_, value: unknown) => {
      if (typeof value === 'string' || typeof value === 'number') values.push(String(value));
      return value;
    });
  } catch {
    return [];
  }
  return values;
}
