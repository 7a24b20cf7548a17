/** Residual data of an erased person: data that is no candidate yet. */
import { cleanedJson } from '#libs/contracts';
import { erasure, imports, type KeptSource, type PersonMarks, type Tenant } from '#libs/database';
import { blanked, recordsNaming, writtenAs, type FoundRecord, type Written } from './blank-records.js';
import { samplesWithout } from './table-samples.js';

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
export async function blankInSources(tenant: Tenant, emails: readonly string[]): Promise<BlankedSources> {
  const wanted = emails.map((email) => email.toLowerCase());
  const done: BlankedSources = { rows: 0, closed: [], shown: [] };
  for (const { importId } of await erasure.listStoredSources(tenant)) {
    await erasure.lockSource(tenant, importId);
    // What it was may have changed while this waited.
    const source = (await erasure.listStoredSources(tenant)).find((each) => each.importId === importId);
    if (source === undefined) continue;
    const start = (await erasure.findSourcePiece(tenant, importId, 0)) ?? Buffer.alloc(0);
    // What is still coming in has not been called anything yet.
    const isArchive = source.format === 'zip' || start.subarray(0, ZIP_START.length).equals(ZIP_START);
    if (isArchive) done.closed.push(importId);
    if (isArchive || wanted.length === 0) continue;
    const gone = await blankIn(tenant, source, { emails: wanted, written: writtenAs(start) });
    done.rows += gone.length;
    if (gone.some(({ record }) => record < MAY_BE_SHOWN)) done.shown.push(importId);
  }
  return done;
}

/**
 * Removes the person from the sample rows of tables that wait for confirmed columns. Call it after the person is
 * locked, because jobs lock imports after people.
 * @param shown imports in which they may be behind the end of a long cell
 */
export async function dropSamples(tenant: Tenant, person: PersonMarks, shown: readonly string[]): Promise<void> {
  const mappingOf = async (importId: string) => (await imports.findToSplit(tenant, importId))?.mapping;
  for (const { importId } of await erasure.listStoredSources(tenant)) {
    const seen = await mappingOf(importId);
    if (seen && samplesWithout(seen.columns, person) !== null) {
      // A user may confirm or change them at this moment.
      await imports.lock(tenant, importId);
      const mapping = await mappingOf(importId);
      const columns = mapping && samplesWithout(mapping.columns, person);
      if (columns) await imports.update(tenant, importId, { mapping: { ...mapping, columns } });
    } else if (shown.includes(importId)) await imports.clearSamples(tenant, [importId]);
  }
}

/** Records among which the three are that people are shown, behind headers and empty lines. */
const MAY_BE_SHOWN = 10;

/** @returns the records that were written over */
async function blankIn(
  tenant: Tenant,
  { importId, format }: KeptSource,
  { emails, written }: { emails: readonly string[]; written: Written },
): Promise<FoundRecord[]> {
  const pieces = piecesOf(tenant, importId);
  const ranges = await recordsNaming(pieces, { inQuotes: format === 'csv', emails, written });
  let position = 0;
  let offset = 0;
  if (ranges.length === 0) return ranges;
  for await (const piece of piecesOf(tenant, importId)) {
    const isTouched = ranges.some(({ from, to }) => from < offset + piece.length && to > offset);
    const after = isTouched ? blanked(piece, offset, ranges, written) : piece;
    if (isTouched) await erasure.replaceSourcePiece(tenant, importId, position, after);
    position += 1;
    offset += piece.length;
  }
  return ranges;
}

async function* piecesOf(tenant: Tenant, importId: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position++) {
    const piece = await erasure.findSourcePiece(tenant, importId, position);
    if (piece === null) return;
    yield piece;
  }
}

/** Takes away what events bring that are about the person and wait. @returns how many */
export async function dropPendingEvents(
  tenant: Tenant,
  {
    emails,
    vendorIds,
  }: Pick<PersonMarks, 'emails'> & { vendorIds: readonly { connectionId: string; vendorId: string }[] },
): Promise<number> {
  const texts = [...emails, ...vendorIds.map(({ vendorId }) => vendorId)];
  if (texts.length === 0) return 0;
  const known = new Set(emails.map((email) => email.toLowerCase()));
  const theirs = (await erasure.listEventsNaming(tenant, texts, 'waiting')).filter(({ connectionId, rawBody }) => {
    const ids = new Set(vendorIds.filter((each) => each.connectionId === connectionId).map(({ vendorId }) => vendorId));
    return valuesIn(rawBody).some((value) => known.has(value.trim().toLowerCase()) || ids.has(value));
  });
  await erasure.clearPendingEvents(
    tenant,
    theirs.map(({ id }) => id),
  );
  return theirs.length;
}

/**
 * The same by addresses alone, also for completed inbound events without a usable result or candidate. @returns how
 * many
 */
export async function dropEventsNaming(tenant: Tenant, emails: readonly string[]): Promise<number> {
  const known = new Set(emails.map((email) => email.toLowerCase()));
  const resolved = (await erasure.listEventsNaming(tenant, emails, 'resolved')).filter(({ rawBody }) =>
    valuesIn(rawBody).some((value) => known.has(value.trim().toLowerCase())),
  );
  await erasure.clearProcessedEvents(
    tenant,
    resolved.map(({ id }) => id),
  );
  return resolved.length + (await dropPendingEvents(tenant, { emails: [...emails], vendorIds: [] }));
}

/**
 * Deletes the contents of inbound events about candidates of vendors, also about those without a candidate here: the
 * contents were unusable, or wait.
 */
export async function dropEventsOf(
  tenant: Tenant,
  vendorIds: readonly { connectionId: string; vendorId: string }[],
): Promise<void> {
  await erasure.clearProcessedEventsOf(tenant, vendorIds);
  await dropPendingEvents(tenant, { emails: [], vendorIds });
}

/**
 * Returns the whole texts and numbers among the values of a JSON text. A sentence that mentions a person is not about
 * them.
 */
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
