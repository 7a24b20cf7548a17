/** `candor import`: files, folders, ZIPs, tables and lines of candidates into a role of a running server. */
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  attachment,
  TABLE_FIELDS,
  type Import,
  type ImportMapping,
  type TableColumn,
  type TableField,
} from '#libs/contracts';
import { IMPORT_STATE_TEXTS, importName } from '#libs/wording';
import { CommandError } from '../../../command-error.js';
import { collectFiles } from '../../../input/collect-files.js';
import { openServer, type Server } from '../../../server/open-server.js';
import { batchesOf, uploadBody, keyOf, type Batch } from './batches.js';
import { createImportProgress } from './import-progress.js';
import { itemsWith } from './items.js';

export interface ImportOptions {
  role: string;
  server?: string;
  key?: string;
  map?: string[];
}

/** States in which nothing more happens by itself. */
const AT_REST: readonly Import['state'][] = ['finished', 'cancelled', 'paused', 'failed'];
const POLL_MS = 500;

export async function importCandidates(inputs: readonly string[], options: ImportOptions): Promise<void> {
  const { role, key, map = [] } = options;
  const server = openServer(options.server, key);
  const { files, missing } = await collectFiles(inputs);
  if (missing.length > 0) throw new CommandError('no-such-file', `Files not found: ${missing.join(', ')}.`);
  const progress = createImportProgress();
  const imports: Import[] = [];
  // What keeps a source from going on, by its import: the others go on.
  const waiting = new Map<string, string>();
  const batches = await batchesOf(files);
  let toSend = batches.reduce((sum, batch) => sum + filesOf(batch), 0);
  progress.show(imports, toSend);
  for (const batch of batches) {
    const made = await sent(server, role, batch, map);
    imports.push(made);
    toSend -= filesOf(batch);
    await lookAgain(server, imports, 1);
    progress.show(imports, toSend);
    if (made.state === 'mapping') await confirmed(server, made.id, map, waiting);
  }
  await lookAgain(server, imports);
  progress.show(imports, null);
  while (imports.some(({ id, state }) => !AT_REST.includes(state) && !waiting.has(id))) {
    // Tables in a ZIP are found when it is opened.
    for (const { id, state } of imports)
      if (state === 'mapping' && !waiting.has(id)) await confirmed(server, id, map, waiting);
    await sleep(POLL_MS);
    await lookAgain(server, imports);
    progress.show(imports, null);
  }
  progress.end();
  await report(server, imports, waiting);
}

/**
 * Sends a batch. A repeated batch goes on where it was, and a table that waits for its columns takes those of `--map`.
 * An import that was canceled, or read with other columns, starts over, as the user of a repeated command expects.
 */
async function sent(server: Server, role: string, batch: Batch, map: readonly string[]): Promise<Import> {
  const type =
    batch.kind === 'source'
      ? { 'content-type': batch.mediaType, 'content-disposition': attachment(basename(batch.file)) }
      : {};
  for (const before: string[] = []; ;) {
    const headers = { 'idempotency-key': await keyOf(role, batch, before), ...type };
    const made = await server.send<Import>(`/api/v1/roles/${role}/imports`, await uploadBody(batch), headers);
    // The answer to a repeated call is the first one: how it stands today is asked for.
    const { state } = await server.get<Import>(`/api/v1/imports/${made.id}`);
    if (state !== 'cancelled' && !(await isReadOtherwise(server, made, map))) return made;
    before.push(made.id);
  }
}

/** True for a table whose columns were confirmed before, and differ from `--map`. */
async function isReadOtherwise(server: Server, { id, format }: Import, map: readonly string[]): Promise<boolean> {
  if (map.length === 0 || (format !== 'csv' && format !== 'zip')) return false;
  const mapping = await server.get<ImportMapping>(`/api/v1/imports/${id}/mapping`);
  if (mapping.state !== 'confirmed') return false;
  return map
    .filter((one) => mapping.columns.some((column) => one.startsWith(`${nameOf(column)}=`)))
    .flatMap((one) => corrections(mapping, one))
    .some(({ index, field, position }) => {
      const column = mapping.columns.find((one) => one.index === index);
      return column?.field !== field || (position !== null && column.position !== position);
    });
}

/** Says the columns of an import, or keeps what is wrong with what is said of them: it waits then, and the others go on. */
async function confirmed(
  server: Server,
  importId: string,
  map: readonly string[],
  waiting: Map<string, string>,
): Promise<void> {
  try {
    await confirmMapping(server, importId, map);
  } catch (error) {
    if (!(error instanceof CommandError) || error.code === 'server-away') throw error;
    waiting.set(importId, error.message);
  }
}

const filesOf = (batch: Batch): number => (batch.kind === 'files' ? batch.files.length : 0);

/** Asks how far those are that move, the first ones of them or all. */
async function lookAgain(server: Server, imports: Import[], most = Infinity): Promise<void> {
  let looked = 0;
  for (const [index, { id, state }] of imports.entries()) {
    if (AT_REST.includes(state) || looked++ >= most) continue;
    imports[index] = await server.get<Import>(`/api/v1/imports/${id}`);
  }
}

/** Shows the guessed columns, corrected by `--map`, and goes on with them. */
async function confirmMapping(server: Server, importId: string, map: readonly string[]): Promise<void> {
  const path = `/api/v1/imports/${importId}/mapping`;
  let mapping = await server.get<ImportMapping>(path);
  while (mapping.state === 'guessing') {
    await sleep(POLL_MS / 2);
    if ((await server.get<Import>(`/api/v1/imports/${importId}`)).state === 'finished') return;
    mapping = await server.get<ImportMapping>(path);
  }
  if (mapping.state === 'guessed') {
    const columns = map.flatMap((one) => corrections(mapping, one));
    if (columns.length === 0 && mapping.columns.every(({ field }) => field === null))
      throw new CommandError(
        'unknown-columns',
        `The columns could not be mapped. Map them with --map COLUMN=FIELD. Columns: ${mapping.columns.map(nameOf).join(', ')}.`,
      );
    mapping = await server.put<ImportMapping>(path, { columns });
  }
  const lines = mapping.columns.map(
    ({ table, field, position, ...column }) =>
      `  ${table === null ? '' : `${table}: `}${nameOf(column)} → ${field ?? '(skipped)'}${position ? ` of position ${position}` : ''}`,
  );
  process.stderr.write(`Columns:\n${lines.join('\n')}\n`);
}

/** A column of a table without a header goes by its number. */
const nameOf = ({ header, index }: Pick<TableColumn, 'header' | 'index'>): string => header || `column ${index + 1}`;

/** Returns the corrections of columns. A correction applies in every table of a ZIP with that column. */
function corrections(
  mapping: ImportMapping,
  given: string,
): { index: number; field: TableField | null; position: number | null }[] {
  const [, header = '', field = '', position] = /^(.+)=([A-Za-z]+|-)(?:\.(\d{1,2}))?$/.exec(given) ?? [];
  const columns = mapping.columns.filter((one) => nameOf(one) === header);
  const isField = field === '-' || (TABLE_FIELDS as readonly string[]).includes(field);
  if (columns.length === 0 || !isField) {
    throw new CommandError(
      'no-such-column',
      `--map "${given}": use COLUMN=FIELD. Columns: ${mapping.columns.map(nameOf).join(', ')}. Fields: ${TABLE_FIELDS.join(', ')}, or - for none. The title of the second position is title.2.`,
    );
  }
  return columns.map(({ index }) => ({
    index,
    field: field === '-' ? null : (field as TableField),
    position: position === undefined ? null : Number(position),
  }));
}

async function report(server: Server, imports: readonly Import[], waiting: ReadonlyMap<string, string>): Promise<void> {
  const totals = new Map<string, number>();
  for (const { outcomes } of imports)
    for (const [outcome, count] of Object.entries(outcomes)) totals.set(outcome, (totals.get(outcome) ?? 0) + count);
  process.stdout.write(`${countsText(totals)}\n`);
  for (const made of imports) {
    const name = importName(made) ?? `import ${made.id}`;
    // Files are reported one by one. Of several sources, each has its own outcome.
    const isSource = made.format !== 'files';
    const fault = waiting.get(made.id);
    if (isSource && imports.length > 1 && fault === undefined)
      process.stdout.write(`${name}: ${countsText(new Map(Object.entries(made.outcomes)))}\n`);
    if (fault !== undefined) process.stdout.write(`${name} ${IMPORT_STATE_TEXTS.mapping} (${made.id}): ${fault}\n`);
    else if (made.state !== 'finished')
      process.stdout.write(`${name} ${IMPORT_STATE_TEXTS[made.state]} (${made.id})\n`);
    if (made.note !== null) process.stdout.write(`${name}: ${made.note}\n`);
    const open = Object.keys(made.outcomes).filter(
      (outcome) => !['ranked', 'by-people', 'notice-pending', 'attached', 'duplicate', 'waiting'].includes(outcome),
    );
    for (const outcome of open) {
      for (const { fileName, error } of await itemsWith(server, made.id, outcome))
        process.stdout.write(
          `${isSource ? `${name}, ` : ''}${fileName}: ${outcome}${error ? `: ${error.message}` : ''}\n`,
        );
    }
  }
  if (waiting.size > 0) process.exitCode = 1;
  if (!totals.has('ranked') && !totals.has('duplicate') && !totals.has('by-people') && !totals.has('notice-pending'))
    process.exitCode = 1;
}

function countsText(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ') || 'nothing';
}
