/** Receives the candidates of rows and lines as items; with each the files that it names, attached to the same candidate. */
import { basename } from 'node:path';
import { candidates, documents } from '#libs/database';
import { shownName, unpackEntry, type ArchiveEntry, type NamedEntry } from '#libs/documents';
import { attachDocument, droppedOf, receiveCandidates, receiveDocument, type ReceivedDocument } from '#libs/intake';
import { droppedText, importOutcomeText, STORED_LANGUAGE } from '#libs/wording';
import type { NamedEntries } from '../source/named-entries.js';
import { ROW_FILES, type Read } from './read-rows.js';
import type { PackedFile } from '../source/erased-sources.js';
import { erasedItem, receivedItem, refusedItem, type Source, type SplitItem } from '../source/import-source.js';

/** The archive that a table came in. */
export interface Packed {
  table: string;
  entries: readonly ArchiveEntry[];
  named: NamedEntries;
  find(name: string): NamedEntry;
}

/** A file that a row names. */
interface NamedFile {
  name: string;
  entry: ArchiveEntry | 'file-not-packed' | 'file-not-found' | 'file-ambiguous' | 'file-taken' | 'too-many-files';
}

/** The outcome of a name that leads to no file of the row's own. */
const UNNAMED: Record<Extract<NamedFile['entry'], string>, SplitItem['outcome']> = {
  'file-not-packed': 'missing',
  'file-not-found': 'missing',
  'file-ambiguous': 'missing',
  'file-taken': 'duplicate',
  'too-many-files': 'skipped',
};

/** @param packed null for rows that came by themselves: there are no files that they could name */
export async function receiveRows(source: Source, rows: readonly Read[], packed: Packed | null): Promise<SplitItem[]> {
  const { tenant, roleId, source: from } = source;
  const assessmentTerms = source.assessmentTerms ?? undefined;
  const claimed = rows.map(({ refused, files }) => (refused === null ? claimAll(files, packed) : []));
  const gone = await erasedAmong(source, rows, claimed);
  const taken = rows.flatMap((row) =>
    row.candidate === null || gone.has(row)
      ? []
      : [{ candidate: row.candidate, answers: row.answers, assessmentTerms }],
  );
  const received = await receiveCandidates(tenant, { roleId, source: from, by: source.createdBy }, taken);
  const items: SplitItem[] = [];
  const renewed = new Set<string>();
  let place = 0;
  for (const [index, row] of rows.entries()) {
    const { line, externalId, refused } = row;
    const where = { line, externalId, fileName: packed?.table ?? null };
    if (refused !== null) {
      items.push({ ...refused, fileName: where.fileName });
      continue;
    }
    const files = claimed[index]!;
    if (gone.has(row)) {
      const at = items.push(erasedItem({ line })) - 1;
      items.push(...files.map(() => erasedItem({ row: at })));
      continue;
    }
    const own = row.candidate === null ? null : received[place++]!;
    const [item, candidate, others] =
      own === null ? await receiveByFile(source, row, where, files) : [receivedItem(where, own), own, files];
    const at = items.push(withDropMessage(item, row)) - 1;
    if (others.length === 0) continue;
    const person = candidate && (await personOf(source, candidate));
    const { applicationId } = item;
    const to = {
      candidateId: person?.candidateId ?? null,
      applicationId,
      isNewHere: item.outcome !== 'duplicate',
      textData: { line, table: packed?.table ?? '', limit: ROW_FILES },
    };
    for (const file of others) {
      const attached = await attach(source, file, to);
      items.push({ ...attached.item, row: at });
      if (attached.isNews && person?.known) renewed.add(person.personId);
    }
  }
  await candidates.markOutOfDate(tenant, [...renewed], 'newer-document');
  return items;
}

/** Says what of the answers of a row was not kept; the candidate is taken all the same. */
function withDropMessage(item: SplitItem, { answers, leftOut }: Read): SplitItem {
  const dropped = droppedOf(answers);
  if (item.applicationId === null || (leftOut === null && dropped.length === 0)) return item;
  const message = [
    ...(item.errorMessage === null ? [] : [item.errorMessage]),
    ...(leftOut === null ? [] : [importOutcomeText('answers-left-out', STORED_LANGUAGE, { faults: leftOut })]),
    ...(dropped.length === 0 ? [] : [droppedText(dropped, STORED_LANGUAGE)]),
  ].join('. ');
  const code = item.errorCode ?? (leftOut === null ? 'answers-dropped' : 'answers-left-out');
  return { ...item, errorCode: code, errorMessage: message };
}

/** Rows about candidates who were erased since the source came, by what they say or a file that they name. */
async function erasedAmong(
  { erasures, read }: Source,
  rows: readonly Read[],
  claimed: readonly (readonly NamedFile[])[],
): Promise<Set<Read>> {
  const gone = new Set<Read>();
  if (erasures === null) return gone;
  for (const [index, row] of rows.entries()) {
    if (row.refused === null && (await erasures.isErased(row.candidate, unpackedOf(claimed[index]!, read))))
      gone.add(row);
  }
  return gone;
}

async function* unpackedOf(files: readonly NamedFile[], read: Source['read']): AsyncGenerator<PackedFile> {
  for (const { entry } of files) {
    if (typeof entry === 'string') continue;
    const unpacked = await unpackEntry(entry, read);
    if ('bytes' in unpacked) yield { name: entry.name, ...unpacked };
  }
}

/** Claims the files of a row. Files beyond the limit still belong to the row, and are no candidates by themselves. */
function claimAll(names: readonly string[], packed: Packed | null): NamedFile[] {
  let room = ROW_FILES;
  return names.map((name) => {
    const entry = claim(name, packed);
    return { name, entry: typeof entry === 'string' || room-- > 0 ? entry : 'too-many-files' };
  });
}

/** Claims a file. A file that two rows name belongs to the first. */
function claim(name: string, packed: Packed | null): NamedFile['entry'] {
  if (packed === null) return 'file-not-packed';
  const entry = packed.find(name);
  if (typeof entry !== 'number') return `file-${entry === 'missing' ? 'not-found' : entry}`;
  if (packed.named.has(entry)) return 'file-taken';
  packed.named.add(entry);
  return packed.entries[entry]!;
}

/** A row that only names a candidate's files: the first of them that opens is the candidate. */
async function receiveByFile(
  { tenant, roleId, source: from, read, assessmentTerms, createdBy: by }: Source,
  { answers }: Read,
  where: Pick<SplitItem, 'line' | 'fileName' | 'externalId'>,
  files: readonly NamedFile[],
): Promise<[SplitItem, ReceivedDocument | null, readonly NamedFile[]]> {
  for (const file of files) {
    if (typeof file.entry === 'string') continue;
    const unpacked = await unpackEntry(file.entry, read);
    if ('outcome' in unpacked) continue;
    const document = { origin: 'upload' as const, fileName: basename(file.entry.name), ...unpacked };
    const received = await receiveDocument(tenant, {
      ...{ ...document, roleId, source: from, bulk: true },
      ...{ assessmentTerms: assessmentTerms ?? undefined, answers, by },
    });
    return [receivedItem(where, received), received, files.filter((other) => other !== file)];
  }
  return [
    refusedItem(where, 'malformed', 'row-says-nothing', importOutcomeText('row-says-nothing', STORED_LANGUAGE)),
    null,
    files,
  ];
}

/** The candidate that a row is about, locked when another job may be at them. */
async function personOf({ tenant }: Source, { documentId, candidateId, duplicate }: ReceivedDocument) {
  if (!duplicate) return { candidateId, personId: candidateId, known: false };
  return candidates.findByDocument(tenant, { documentId, duplicate });
}

/** The candidate that the files of a row belong to. */
interface To {
  candidateId: string | null;
  applicationId: string | null;
  /** They had not applied for this role before the row. */
  isNewHere: boolean;
  textData: { line: number; table: string; limit: number };
}

async function attach(
  { tenant, read }: Source,
  { name, entry }: NamedFile,
  to: To,
): Promise<{ item: SplitItem; isNews: boolean }> {
  const { candidateId, applicationId, isNewHere, textData } = to;
  const refused = (fileName: string, outcome: SplitItem['outcome'], code: string) => ({
    item: refusedItem(
      { fileName, applicationId },
      outcome,
      code,
      importOutcomeText(code, STORED_LANGUAGE, textData, outcome),
    ),
    isNews: false,
  });
  if (typeof entry === 'string') return refused(shownName(name) || 'file', UNNAMED[entry], entry);
  const unpacked = await unpackEntry(entry, read);
  if ('outcome' in unpacked) return refused(entry.name, unpacked.outcome, unpacked.code);
  // A row with a file that opens is a candidate.
  if (candidateId === null || applicationId === null) throw new Error('A file is attached to no candidate');
  const file = { origin: 'upload' as const, fileName: basename(entry.name), ...unpacked };
  const document = await documents.store(tenant, file);
  const { documentId } = document;
  const { duplicate, read: reading } = await attachDocument(tenant, document, { candidateId });
  const where = { line: null, fileName: entry.name, externalId: null };
  const item = receivedItem(where, { documentId, applicationId, duplicate });
  const isNews = !duplicate;
  if (duplicate && !isNewHere)
    return { item: { ...item, errorMessage: importOutcomeText('had-before', STORED_LANGUAGE) }, isNews };
  if (reading !== null && reading !== 'text')
    return {
      item: {
        ...item,
        outcome: reading,
        errorCode: reading,
        errorMessage: importOutcomeText(reading, STORED_LANGUAGE),
      },
      isNews,
    };
  if (!duplicate) return { item, isNews };
  const known = { errorCode: 'known-before', errorMessage: importOutcomeText('known-before', STORED_LANGUAGE) };
  return { item: { ...item, outcome: 'attached', ...known }, isNews };
}
