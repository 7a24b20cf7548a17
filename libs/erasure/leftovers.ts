/** Of an erased person: what is kept of them where nobody has made a candidate of it yet. */
import type { EntityManager } from 'typeorm';
import {
  emptyAnsweredNames,
  emptyImportNames,
  emptyItemNames,
  emptySamples,
  emptyWaitingDeliveries,
  filesOfNameless,
  holdSource,
  findImportToSplit,
  keptSources,
  lockImport,
  noteImport,
  namedImports,
  notesWith,
  refusedItems,
  replaceSourcePiece,
  sharingKeysWith,
  sourcePiece,
  waitingDeliveriesNaming,
  withNumbersEndingIn,
  type KeptSource,
  type PersonMarks,
} from '#libs/database';
import { eightDigits, isNamedAfter, MOST_HOLDERS } from '#libs/people';
import { blanked, recordsNaming, writtenAs, type FoundRecord } from './blank-records.js';
import { samplesWithout } from './samples.js';

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
    if (source.format === 'zip') done.closed.push(importId);
    if (source.format === 'zip' || wanted.length === 0) continue;
    const gone = await blankIn(tx, organisationId, source, wanted);
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
  for (const { importId } of await keptSources(tx, organisationId)) {
    await lockImport(tx, organisationId, importId);
    const { mapping } = (await findImportToSplit(tx, organisationId, importId)) ?? {};
    if (!mapping) continue;
    const columns = samplesWithout(mapping.columns, person);
    if (columns) await noteImport(tx, organisationId, importId, { mapping: { ...mapping, columns } });
    else if (shown.includes(importId)) await emptySamples(tx, organisationId, [importId]);
  }
}

/** Records among which the three are that people are shown, behind headers and empty lines. */
const MAY_BE_SHOWN = 10;

/** @returns the records that were written over */
async function blankIn(
  tx: EntityManager,
  organisationId: string,
  { importId, format }: KeptSource,
  emails: readonly string[],
): Promise<FoundRecord[]> {
  const written = writtenAs((await sourcePiece(tx, organisationId, importId, 0)) ?? Buffer.alloc(0));
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
  { emails, vendorIds }: PersonMarks,
): Promise<number> {
  const texts = [...emails, ...vendorIds.map(({ vendorId }) => vendorId)];
  if (texts.length === 0) return 0;
  const known = new Set(emails.map((email) => email.toLowerCase()));
  const theirs = (await waitingDeliveriesNaming(tx, organisationId, texts)).filter(({ connectionId, rawBody }) => {
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

/** Texts and numbers that a JSON text has as values: whole ones, so that a sentence that mentions somebody is not about them. */
function valuesIn(body: Buffer): string[] {
  const values: string[] = [];
  try {
    JSON.parse(body.toString('utf8'), (_, value: unknown) => {
      if (typeof value === 'string' || typeof value === 'number') values.push(String(value));
      return value;
    });
  } catch {
    return [];
  }
  return values;
}

/** Empties names of refused files, and of sources, that are named after the person. @returns how many */
export async function dropNames(tx: EntityManager, organisationId: string, names: readonly string[]): Promise<number> {
  if (names.length === 0) return 0;
  const items = (await refusedItems(tx, organisationId)).filter(({ fileName }) => isNamed(fileName, names));
  await emptyItemNames(tx, organisationId, items);
  await emptyAnsweredNames(
    tx,
    organisationId,
    items.map(({ importId }) => importId),
  );
  const imports = (await namedImports(tx, organisationId)).filter(({ fileName }) => isNamed(fileName, names));
  const named = imports.map(({ importId }) => importId);
  return items.length + (await emptyImportNames(tx, organisationId, named));
}

/**
 * Candidates without a name who may be the person, since a file of theirs is named so: mostly it could not be read. It may be somebody else
 * of the same name, so they are told and not erased.
 */
export async function namelessNamesakes(
  tx: EntityManager,
  organisationId: string,
  names: readonly string[],
): Promise<string[]> {
  if (names.length === 0) return [];
  const files = await filesOfNameless(tx, organisationId);
  return [...new Set(files.filter(({ fileName }) => isNamed(fileName, names)).map(({ candidateId }) => candidateId))];
}

/** Other candidates with an address, a number or a profile page of the person: they may be the person too, so they are told. */
export async function candidatesAlike(
  tx: EntityManager,
  organisationId: string,
  candidateIds: readonly string[],
  phones: readonly string[],
): Promise<string[]> {
  const found = new Set(await sharingKeysWith(tx, organisationId, candidateIds, MOST_HOLDERS));
  // Keys have nine digits; in countries where no number has so many, people are not looked up by them.
  for (const digits of new Set(phones.map(eightDigits))) {
    if (digits === null) continue;
    const ending = await withNumbersEndingIn(tx, organisationId, candidateIds, digits);
    const theirs = ending.filter(({ phone }) => eightDigits(phone) === digits);
    if (theirs.length <= MOST_HOLDERS) for (const { candidateId } of theirs) found.add(candidateId);
  }
  return [...found].sort();
}

/** Applications of others with a note that names the person: what it says besides is about somebody else, so it is told and left. */
export async function notesNaming(
  tx: EntityManager,
  organisationId: string,
  names: readonly string[],
): Promise<string[]> {
  const found = new Set<string>();
  for (const name of names) {
    const [longest = ''] = name.split(/[^\p{L}]+/u).sort((a, b) => b.length - a.length);
    if (longest.length < 2) continue;
    for (const { applicationId, text } of await notesWith(tx, organisationId, longest))
      if (isNamedAfter(text, name)) found.add(applicationId);
  }
  return [...found];
}

const isNamed = (fileName: string, names: readonly string[]): boolean =>
  names.some((name) => isNamedAfter(fileName, name));
