/** Candidates in lines (NDJSON) and rows (CSV): one candidate each, and a bad one never stops the rest. */
import { faultsOf, newCandidateSchema, parseJson, UnusableJson, type NewCandidate } from '#libs/contracts';
import { candidateOfRow, linesOf, MAX_LINE, rowsOf } from '#libs/documents';
import { receiveCandidates } from '#libs/intake';
import { importOutcomeText } from '#libs/wording';
import { refusedItem, type Chunk, type Source, type SplitItem } from './splitting.js';

/**
 * Candidates a job: one transaction of a fifth of a second. More of them and a person's upload waits longer for its turn, fewer and
 * the cost of a job shows.
 */
const CANDIDATES = 256;

/** A window has room for the longest line and a whole one after it. */
const WINDOW = MAX_LINE + 64 * 1024;

/** Faults that a message names. */
const FAULTS_NAMED = 5;

interface Read {
  line: number;
  externalId: string | null;
  candidate: NewCandidate | null;
  refused: SplitItem | null;
}

export async function splitLines(source: Source): Promise<Chunk> {
  const { at, line, of, skipping = false } = source.cursor;
  const window = await source.read(at, WINDOW);
  const isLast = at + window.length >= of;
  const taken = linesOf(window, { line, skipping, isLast, limit: CANDIDATES });
  const items = await receive(
    source,
    taken.lines.map(({ line, bytes }) => readLine(line, bytes)),
  );
  const next = at + taken.consumed;
  if (next >= of) return { items, next: null };
  return { items, next: { at: next, of, line: taken.line, ...(taken.skipping && { skipping: true as const }) } };
}

export async function splitRows(source: Source): Promise<Chunk> {
  const { at, line, of } = source.cursor;
  const { columns = [], encoding, separator } = source.mapping ?? {};
  const window = await source.read(at, WINDOW);
  const isLast = at + window.length >= of;
  const format = { encoding: encoding ?? 'utf-8', separator: separator ?? ',' };
  const taken = rowsOf(window, format, { line, isLast, limit: CANDIDATES });
  const read = taken.rows.map(({ line, fields }): Read => {
    if (fields === null)
      return refusedLine(line, 'unclosed-quote', 'A quotation mark is opened in it and never closed');
    const { externalId, candidate } = candidateOfRow(fields, columns);
    return checked(line, externalId, candidate);
  });
  const items = await receive(source, read);
  const next = at + taken.consumed;
  // A window that gives nothing would never end.
  return { items, next: next >= of || taken.consumed === 0 ? null : { at: next, of, line: taken.line } };
}

async function receive(source: Source, lines: readonly Read[]): Promise<SplitItem[]> {
  const { tx, organisationId, roleId, source: from } = source;
  const good = lines.flatMap(({ candidate }) => (candidate === null ? [] : [candidate]));
  const received = await receiveCandidates(tx, { organisationId, roleId, source: from }, good);
  let place = 0;
  return lines.map(({ line, externalId, refused }) => {
    if (refused) return refused;
    const { documentId, applicationId, duplicate } = received[place++]!;
    const error = duplicate ? importOutcomeText('duplicate') : null;
    const outcome = duplicate ? 'duplicate' : 'waiting';
    const errorCode = duplicate ? 'duplicate' : null;
    return { line, fileName: null, externalId, documentId, applicationId, outcome, errorCode, errorMessage: error };
  });
}

function readLine(line: number, bytes: Uint8Array | null): Read {
  if (bytes === null) {
    const refused = refusedItem({ line }, 'too-big', 'line-too-long', `It has more than ${MAX_LINE} bytes`);
    return { line, externalId: null, candidate: null, refused };
  }
  let value: unknown;
  try {
    value = parseJson(bytes);
  } catch (error) {
    if (!(error instanceof UnusableJson)) throw error;
    return refusedLine(line, 'malformed-json', error.message.replace('line 1, ', ''));
  }
  if (!isEnvelope(value)) return checked(line, null, value);
  const id = value.externalId;
  if (typeof id !== 'string' && typeof id !== 'number')
    return refusedLine(line, 'invalid-candidate', 'externalId: Give it as text or a number');
  return checked(line, String(id).slice(0, 200), value.candidate);
}

/** A candidate with their id at the sender's: `{"externalId": …, "candidate": {…}}`. */
function isEnvelope(value: unknown): value is { externalId: unknown; candidate: unknown } {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).sort().join() === 'candidate,externalId';
}

function checked(line: number, externalId: string | null, value: unknown): Read {
  const parsed = newCandidateSchema.safeParse(value);
  if (parsed.success) return { line, externalId, candidate: parsed.data, refused: null };
  const told = faultsOf(parsed.error.issues).map(({ path, message }) => (path ? `${path}: ${message}` : message));
  const faults = [...new Set(told)];
  const more = faults.length > FAULTS_NAMED ? ` (and ${faults.length - FAULTS_NAMED} more)` : '';
  const message = `${faults.slice(0, FAULTS_NAMED).join('; ')}${more}`;
  return { ...refusedLine(line, 'invalid-candidate', message, externalId), externalId };
}

function refusedLine(line: number, code: string, message: string, externalId: string | null = null): Read {
  return { line, externalId, candidate: null, refused: refusedItem({ line, externalId }, 'malformed', code, message) };
}
