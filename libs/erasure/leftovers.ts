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
  keptSources,
  namedImports,
  notesWith,
  refusedItems,
  replaceSourcePiece,
  sourcePiece,
  waitingDeliveriesNaming,
  type PersonMarks,
} from '#libs/database';
import { blanked, recordsNaming } from './blank-records.js';
import { isNamedAfter } from './named-after.js';

/**
 * Writes over the lines and rows with one of the addresses in sources that have not been taken apart. Taken before the person is locked:
 * a job that takes a source apart locks it first, and people after it.
 * @returns how many, and the sources in which nothing can be found before they are taken apart (archives, UTF-16)
 */
export async function blankInSources(
  tx: EntityManager,
  organisationId: string,
  emails: readonly string[],
): Promise<{ rows: number; closed: string[] }> {
  const wanted = emails.map((email) => email.toLowerCase());
  const closed: string[] = [];
  let rows = 0;
  for (const { importId } of await keptSources(tx, organisationId)) {
    await holdSource(tx, organisationId, importId);
    // What it was may have changed while this waited.
    const source = (await keptSources(tx, organisationId)).find((each) => each.importId === importId);
    if (source === undefined) continue;
    const { format, encoding } = source;
    const first = await sourcePiece(tx, organisationId, importId, 0);
    if (format === 'zip' || encoding?.startsWith('utf-16') || first?.subarray(0, 64).includes(0)) {
      closed.push(importId);
      // Somebody may be asked about the columns of tables in it.
      await emptySamples(tx, organisationId, [importId]);
      continue;
    }
    if (wanted.length === 0) continue;
    const pieces = piecesOf(tx, organisationId, importId);
    const ranges = await recordsNaming(pieces, { inQuotes: format === 'csv', emails: wanted });
    if (ranges.length === 0) continue;
    rows += ranges.length;
    let position = 0;
    let offset = 0;
    for await (const piece of piecesOf(tx, organisationId, importId)) {
      const isTouched = ranges.some(({ from, to }) => from < offset + piece.length && to > offset);
      if (isTouched) await replaceSourcePiece(tx, organisationId, importId, position, blanked(piece, offset, ranges));
      position += 1;
      offset += piece.length;
    }
    await emptySamples(tx, organisationId, [importId]);
  }
  return { rows, closed };
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
